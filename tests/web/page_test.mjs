// The page in Chromium, from its file: node --test with PAGE=page, and NATIVE=triage, the program that it has to
// agree with, where there is one.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import * as web from "./browser.mjs";
import { axeFindings, focusFindings } from "./barriers.mjs";

const { NATIVE, PICTURES, SOURCE, TRIAGE_RESET } = process.env;
const phone = { width: 400, height: 800, hasTouch: true, isMobile: true };
let browser;
before(async () => (browser = await web.launch()));
after(() => browser.close());

/** A tab, closed when the test ends; nothing may have failed in it, and nothing been asked of a network. */
async function withPage(options, work, { mayFail = /^$/ } = {}) {
  const { tab, requests, failures } = await web.open(browser, options);
  await work(tab);
  assert.deepEqual(failures.filter((failure) => !mayFail.test(failure)), []);
  assert.deepEqual(requests.filter((request) => request !== web.address && !request.startsWith("blob:")), []);
  assert.equal(tab.url(), web.address);
  await tab.close();
}

const card = (tab) => tab.$eval("main .card h1", (h1) => [h1.textContent, h1.closest(".card").className]);
const problem = (tab) => tab.$eval(".problems", (box) => box.textContent);
const textOf = (tab, selector) => tab.$eval(selector, (one) => one.textContent);
const usePack = (tab, pack) => tab.click(`#pack-${pack}`);

async function picture(tab, name) {
  if (PICTURES) await tab.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
}

/** The session history of a tab moves, and the page with it. */
async function move(tab, direction) {
  const before = await web.heading(tab);
  await tab.evaluate((by) => history.go(by), direction === "back" ? -1 : 1);
  await tab.waitForFunction((old) => document.querySelector("main h1")?.textContent !== old, {}, before);
}

/** The file that is saved by pressing a button that says so. */
const saved = (tab, words) => web.saved(tab, () => web.press(tab, words, { leads: false }));

// --- whole interviews ---------------------------------------------------------------------------

test("the guideline pack by keyboard alone, to self-care", () =>
  withPage({}, async (tab) => {
    await picture(tab, "first");
    if (TRIAGE_RESET) await tab.screenshot({ path: join(SOURCE, "docs/images/page.png"), fullPage: true }); // the README's
    const headings = new Set();
    const left = await web.interview(tab, web.people.strain, {
      by: web.answerByKeys,
      at: async () => {
        const h1 = await tab.$$eval("h1", (all) => all.map((one) => one.textContent));
        assert.equal(h1.length, 1);
        assert.ok(!headings.has(h1[0]), `"${h1[0]}" comes twice`);
        headings.add(h1[0]);
        assert.equal(await tab.title(), `${h1[0]} – ${await textOf(tab, "#name")}`);
      },
    });
    assert.equal(left, "home_care");
    assert.match(await textOf(tab, ".card.calm"), /Care for it at home/);
    await picture(tab, "care-question");
    await web.press(tab, "Go to the advice now");
    assert.deepEqual(await card(tab), ["SELF CARE: Care for it at home", "card calm"]);
    const titles = await tab.$$eval("main > div h2", (all) => all.map((h2) => h2.textContent));
    assert.deepEqual(titles.slice(-5), ["What may or may not suit you", "Call 911 at once if you get any of these",
      "Sources", "Your answers", "Keep this"]);
    assert.doesNotMatch(await textOf(tab, "main > div"), /home_care/);
    await picture(tab, "self-care");
  }));

test("the article's pack by touch on a phone, to an emergency", () =>
  withPage({ screen: phone, languages: ["en-GB"] }, async (tab) => {
    await picture(tab, "phone-first");
    await usePack(tab, "upper-back-pain");
    await web.interview(tab, web.people.fever, {
      by: (at, said) => web.answer(at, said, { touch: true }),
      at: (asked) => picture(tab, `phone-${asked || "emergency"}`),
    });
    assert.deepEqual(await card(tab), ["EMERGENCY: Get emergency care now", "card alarm"]);
    assert.equal(await tab.$eval(".call", (call) => call.getAttribute("href")), "tel:999");
    assert.deepEqual(await tab.$$eval("main a", (links) => links.map((link) => link.className)), ["call"]);
  }));

test("a sign of the first check ends it at once, and can be looked at again", () =>
  withPage({ languages: ["es-ES"] }, async (tab) => {
    await picture(tab, "first-es");
    await web.answer(tab, ["breathing"]);
    assert.deepEqual(await card(tab), ["EMERGENCIA: Pida ayuda de emergencia ya", "card alarm"]);
    await picture(tab, "emergency-es");
    await web.press(tab, "Volver a mirar esta respuesta");
    assert.equal(await web.question(tab), "signs");
  }));

test("a call for help in own words is heard, and asked about at once", () =>
  withPage({}, async (tab) => {
    await web.interview(tab, { signs: [], for_whom: "me" });
    await tab.click("summary");
    await tab.type("#words", "I can't breathe!");
    await tab.click("form button[type=submit]");
    await tab.waitForSelector(".notice");
    assert.match(await textOf(tab, ".notice"), /^If this is an emergency: Call 911/);
    assert.equal(await web.question(tab), "signs");
    await web.answer(tab, []);
    assert.equal(await web.question(tab), "alarm_signs");
  }));

test("who is not sure about the rest says no to none of it; not sure of the first check is an emergency", () =>
  withPage({}, async (tab) => {
    await web.interview(tab, { signs: [], for_whom: "me" });
    await tab.click('[id="option-pain_on_breathing_in"]');
    await tab.click('[id="option-unsure!"]');
    await tab.click("form button[type=submit]");
    await tab.waitForSelector("form[data-question=pain_kind]");
    const { answer } = await tab.evaluate(() => history.state.steps.at(-1));
    assert.equal(answer.alarm_signs.pain_on_breathing_in, "yes");
    assert.equal(answer.alarm_signs.chest_pain, "unknown");
    const other = await web.open(browser);
    await web.answer(other.tab, "unknown");
    assert.deepEqual(await card(other.tab), ["EMERGENCY: Get emergency care now", "card alarm"]);
    await other.tab.close();
  }));

test("own words are proposed, and count once they are confirmed", () =>
  withPage({}, async (tab) => {
    await usePack(tab, "upper-back-pain");
    await web.interview(tab, { signs: [], for_whom: "me" });
    await tab.click("summary");
    await tab.type("#words", "skiing");
    await tab.click("form button[type=submit]");
    await tab.waitForFunction(() => document.querySelector("h1").textContent.startsWith("Do you mean"));
    await web.answer(tab, "yes");
    assert.deepEqual(await card(tab), ["EMERGENCY: Get emergency care now", "card alarm"]);
    assert.match(await textOf(tab, ".answers"), /A serious sports injury/);
  }));

/** Says that in own words, with whatever is chosen. */
async function sayInWords(tab, words) {
  await tab.$eval("details", (details) => (details.open = true));
  await tab.$eval("#words", (field) => (field.value = ""));
  await tab.type("#words", words);
  await tab.click("form button[type=submit]");
}

test("a call for help is heard beside a chosen answer, and another word beside it is a mistake", () =>
  withPage({}, async (tab) => {
    await web.interview(tab, { signs: [], for_whom: "me", alarm_signs: [], pain_kind: [] });
    await tab.click("#option-changes");
    await sayInWords(tab, "since yesterday");
    assert.match(await problem(tab), /Give one answer/);
    await sayInWords(tab, "I can't breathe");
    await tab.waitForSelector(".notice");
    assert.equal(await web.question(tab), "signs");
    await web.answer(tab, []);
    assert.equal(await web.question(tab), "movement");
  }));

test("who types 'help' is told what to do in an emergency, and where the question is explained", () =>
  withPage({}, async (tab) => {
    await web.interview(tab, { signs: [], for_whom: "me" });
    await sayInWords(tab, "help");
    assert.match(await problem(tab), /If this is an emergency: Call 911.*stands with the question/);
    await sayInWords(tab, "why");
    assert.match(await problem(tab), /^There is a problemWhat it means, and why we ask, stands with the question/);
    assert.equal(await web.question(tab), "alarm_signs");
  }));

test("beside an emergency stands the way to the answer that caused it, and on the sheet for a doctor why it is one", () =>
  withPage({}, async (tab) => {
    await web.interview(tab, { signs: [], for_whom: "me", alarm_signs: ["chest_pain"] });
    const parts = await tab.$$eval("main > div > *", (all) => all.map((one) => (one.querySelector("h1, h2") ?? one).textContent));
    assert.deepEqual(parts.slice(0, 5), ["EMERGENCY: Get emergency care now", "Until help comes", "Why", "Look at this answer again", "Sources"]);
    await tab.evaluate(() => dispatchEvent(new Event("beforeprint")));
    assert.match(await textOf(tab, ".paper"), /Until help comes.*Chest pain together with back pain can be a heart attack.*\[1\]\s*Back pain \(NHS\)/s);
    await web.press(tab, "Look at this answer again");
    assert.equal(await web.question(tab), "alarm_signs");
    assert.ok(await tab.$eval("#option-chest_pain", (box) => box.checked));
    await web.press(tab, "Back");
    assert.deepEqual(await card(tab), ["EMERGENCY: Get emergency care now", "card alarm"]);
  }));

// --- mistakes -----------------------------------------------------------------------------------

test("a mistake is said once, in words, above and beside the field, and nothing typed is lost", () =>
  withPage({}, async (tab) => {
    await tab.click("form button[type=submit]");
    assert.match(await problem(tab), /^There is a problemChoose what is there now/);
    assert.match(await tab.title(), /^Error: /);
    assert.equal(await tab.$$eval(".problems [role=alert]", (all) => all.length), 1);
    assert.ok(await tab.evaluate(() => document.activeElement.className === "problems"));
    await picture(tab, "problem");
    await tab.click(".problems a");
    assert.equal(await tab.evaluate(() => document.activeElement.id), "option-chest_pain");
    await tab.click('[id="option-chest_pain"]');
    await tab.click('[id="option-none!"]');
    assert.equal(await tab.$eval('[id="option-chest_pain"]', (box) => box.checked), false);
    await usePack(tab, "upper-back-pain");
    await web.interview(tab, { signs: [], for_whom: "me", major_injury: "none" });
    await tab.type("#number", " 99 ");
    await tab.click("form button[type=submit]");
    assert.match(await problem(tab), /Choose the unit/);
    await tab.click("#unit-C");
    await tab.click("form button[type=submit]");
    assert.match(await problem(tab), /from 30 C to 45 C/);
    assert.equal(await tab.$eval("#number", (field) => field.value.trim()), "99");
    assert.equal(await web.question(tab), "fever");
  }));

test("where a number is asked for, and nothing is typed, it says so", () =>
  withPage({}, async (tab) => {
    await usePack(tab, "upper-back-pain");
    await web.interview(tab, { signs: [], for_whom: "me", major_injury: "none", fever: "no", bowel_or_bladder_problem: "no" });
    await tab.click("form button[type=submit]");
    assert.match(await problem(tab), /Type a number in digits/);
    await tab.click(".problems a");
    assert.equal(await tab.evaluate(() => document.activeElement.id), "number");
  }));

test("of a double click, the second says nothing on the page that the first led to", () =>
  withPage({ screen: phone }, async (tab) => {
    const twice = async (selector) => (await tab.$(selector)).click({ count: 2 });
    await tab.click('[id="option-none!"]');
    await twice("form button[type=submit]");
    assert.equal(await web.question(tab), "for_whom");
    assert.deepEqual(await tab.$$eval("form input:checked", (all) => all.map(({ id }) => id)), []);
    assert.match(await tab.evaluate(() => document.activeElement.localName), /h1/);
    await tab.click("#option-me"); // and a click by itself counts
    assert.ok(await tab.$eval("#option-me", (radio) => radio.checked));
    await twice("#languages button");
    assert.equal(await tab.$eval("html", (html) => html.lang), "es");
    await tab.click("form button[type=submit]");
    await tab.waitForSelector("form[data-question=alarm_signs]");
    await twice("#before button"); // the history answers later
    await tab.waitForSelector("form[data-question=for_whom]");
    await new Promise((done) => setTimeout(done, 300));
    assert.equal(await web.question(tab), "for_whom");
  }));

test("twice not understood, and the signs are asked about again", () =>
  withPage({}, async (tab) => {
    await web.interview(tab, { signs: [], for_whom: "me" });
    for (const words of ["blorb", "blarb"]) {
      await tab.$eval("details", (details) => (details.open = true));
      await tab.$eval("#words", (field) => (field.value = ""));
      await tab.type("#words", words);
      await tab.click("form button[type=submit]");
    }
    await tab.waitForSelector(".notice");
    assert.equal(await web.question(tab), "signs");
  }));

// --- back, forward, change, reload, two tabs ----------------------------------------------------

test("back and forward show each page as it was left, a reload changes nothing, and nobody else sees it", () =>
  withPage({}, async (tab) => {
    await web.interview(tab, { signs: [], for_whom: "somebody", alarm_signs: [], pain_kind: ["at_night"] });
    assert.equal(await web.question(tab), "movement");
    await move(tab, "back");
    const kept = () => tab.$eval('[id="option-at_night"]', (box) => box.checked);
    assert.equal(await web.question(tab), "pain_kind");
    assert.ok(await kept());
    await tab.reload();
    await web.ready(tab);
    assert.equal(await web.question(tab), "pain_kind");
    assert.ok(await kept());
    await move(tab, "forward");
    assert.equal(await web.question(tab), "movement");
    await tab.reload();
    await web.ready(tab);
    assert.match(await textOf(tab, ".progress"), /about the person you help$/);
    await web.press(tab, "Back");
    assert.equal(await web.question(tab), "pain_kind");
    const other = await web.open(browser);
    assert.equal(await web.question(other.tab), "signs");
    const stored = () => [localStorage.length, sessionStorage.length, document.cookie];
    assert.deepEqual(await other.tab.evaluate(stored), [0, 0, ""]);
    await other.tab.close();
  }));

test("an earlier answer is changed, the later ones are kept, and it goes straight back", () =>
  withPage({}, async (tab) => {
    await usePack(tab, "upper-back-pain");
    await web.interview(tab, { ...web.people.strain, pain_trend: "worsening" });
    await web.press(tab, "Go to the advice now");
    const first = await card(tab);
    assert.match(first[0], /^DOCTOR/);
    await picture(tab, "doctor");
    await web.press(tab, "Change the answer to: Do you have a fever?");
    assert.equal(await web.question(tab), "fever");
    assert.ok(await tab.$eval("#option-no", (radio) => radio.checked));
    await tab.click("#option-no");
    await tab.click("form button[type=submit]");
    await tab.waitForSelector(".card h1");
    assert.deepEqual(await card(tab), first);
    await web.press(tab, "Change the answer to: Do you have a fever?");
    await tab.click("#option-yes");
    await tab.click("form button[type=submit]");
    await tab.waitForSelector(".card.alarm h1");
    await move(tab, "back");
    await move(tab, "back");
    assert.deepEqual(await card(tab), first);
  }));

test("a place in the history of which this page has no pack, and one that stops it, stop nobody", () =>
  withPage({}, async (tab) => {
    await web.answer(tab, []);
    await tab.evaluate(() => history.replaceState({ ...history.state, settings: { ...history.state.settings, pack: "of-an-earlier-page" } }, ""));
    await tab.reload();
    await web.ready(tab);
    assert.equal(await web.question(tab), "signs");
    await web.answer(tab, []);
    await tab.evaluate(() => {
      history.replaceState({ ...history.state, stood: [], steps: 5 }, "");
      dispatchEvent(new ErrorEvent("error", { error: "a mistake of ours" }));
    });
    assert.equal(await web.heading(tab), "The program has stopped");
    await web.press(tab, "Start again");
    await web.ready(tab);
    assert.equal(await web.question(tab), "signs");
  }, { mayFail: /a mistake of ours/ }));

// --- languages and countries --------------------------------------------------------------------

test("language and country change, and place, answers and what was begun stay", () =>
  withPage({ languages: ["en"] }, async (tab) => {
    assert.match(await textOf(tab, "#number-to-call"), /your local emergency number/);
    await web.interview(tab, { signs: [], for_whom: "me", alarm_signs: [] });
    await tab.click('[id="option-none!"]');
    await tab.select("#country", "DE");
    assert.match(await textOf(tab, "#number-to-call"), /112/);
    await web.press(tab, "Español");
    assert.equal(await tab.$eval("html", (html) => html.lang), "es");
    assert.equal(await web.question(tab), "pain_kind");
    assert.ok(await tab.$eval('[id="option-none!"]', (box) => box.checked));
    assert.match(await textOf(tab, "#number-to-call"), /112/);
  }));

test("a browser may say anything of its languages", async () => {
  for (const [languages, said] of [[["*", "es-MX"], "es"], [["x-none", "en_US", "C"], "en"], [[], "en"]]) {
    await withPage({ languages }, async (tab) => assert.equal(await tab.$eval("html", (html) => html.lang), said));
  }
});

// --- keeping it ---------------------------------------------------------------------------------

test("the saved file is the program's, and is opened again answer by answer", () =>
  withPage({}, async (tab) => {
    await web.interview(tab, web.people.strain);
    await web.press(tab, "Go to the advice now");
    const file = await saved(tab, "Save your answers");
    assert.match(readFileSync(file, "utf8"), /interview: \{pack: "upper-back-pain-guidelines"/);
    if (NATIVE) {
      const record = JSON.parse(execFileSync(NATIVE, [file, "-p", "upper-back-pain-guidelines", "--format", "json"]));
      assert.equal(record.disposition, "self_care");
    }
    await web.press(tab, "Start again");
    await (await tab.$("#open")).uploadFile(file);
    await tab.waitForFunction(() => history.state.opened !== undefined);
    await web.answer(tab, []);
    await web.answer(tab, "me");
    assert.match(await web.heading(tab), /Is that still so\?$/);
  }));

const folder = mkdtempSync(join(tmpdir(), "page-"));
after(() => rmSync(folder, { recursive: true }));

async function openFile(tab, text) {
  const file = join(folder, "case.yaml");
  writeFileSync(file, text);
  await (await tab.$("#open")).uploadFile(file);
}

const interviewOf = (pack) => `interview: {pack: ${pack}, version: 1.5.0, language: en, time: 2026-11-27T21:00:00Z}\n`;

test("of a file that cannot be opened it is said why, in the engine's language, and nothing else changes", async () => {
  const unknown = "answers: {no_such_finding: yes}\n";
  const files = [
    [unknown, /no_such_finding/],
    [interviewOf("upper-back-pain") + unknown, /no_such_finding/],
    [interviewOf("constructor") + unknown, /no_such_finding/],
    ["answers: {fever: no}\n\0answers: {fever: yes}\n", /control character/],
    ["answers: {fever: no}\n---\nanswers: {fever: yes}\n", /several cases/],
    ["answers: {fever: no}\n".padEnd(40_000_000, "#"), /larger than the limit/],
    [Buffer.from(Array.from({ length: 9999 }, (_, i) => (i * 7919) % 256)), /./],
    ["", /there is no case/],
  ];
  await withPage({ languages: ["es"] }, async (tab) => {
    for (const [text, why] of files) {
      await tab.$eval(".about .error", (shown) => shown.replaceChildren());
      await openFile(tab, text);
      await tab.waitForFunction(() => document.querySelector(".about .error").textContent !== "", { timeout: 5000 })
        .catch(() => assert.fail(`${why} is not said`));
      assert.match(await textOf(tab, ".about .error [lang=en]"), why);
      assert.equal(await web.question(tab), "signs");
    }
  });
});

test("a file is of the pack that it names, whatever else is called one", () =>
  withPage({}, async (tab) => {
    await openFile(tab, `answers: {fever: no, triggers: {heavy_backpack: yes, prolonged_sitting: unknown}}\n${interviewOf("upper-back-pain")}`);
    await tab.waitForFunction(() => history.state.opened !== undefined);
    assert.equal(await tab.evaluate(() => history.state.settings.pack), "upper-back-pain");
  }));

test("words that are hard to understand become a file for the authors", () =>
  withPage({}, async (tab) => {
    const note = async (text) => {
      await tab.$eval("main > div + details", (details) => (details.open = true));
      await tab.$eval("#hard-words", (field) => (field.value = ""));
      await tab.type("#hard-words", text);
      await web.press(tab, "Note it", { leads: false });
    };
    await note("overdose");
    await web.interview(tab, { signs: [], for_whom: "me" });
    await note("pressure");
    await note(" ");
    await move(tab, "back");
    await move(tab, "back");
    assert.equal(await tab.$eval("#hard-words", (field) => field.value), "overdose");
    await tab.click("form button[type=submit]");
    await tab.waitForSelector("form[data-question=for_whom]");
    await note("for me?");
    await tab.click("form button[type=submit]");
    await tab.waitForSelector("form[data-question=alarm_signs]");
    await web.answer(tab, ["chest_pain"]);
    const text = readFileSync(await saved(tab, "Save notes on words"), "utf8");
    assert.match(text, /^upper-back-pain-guidelines \S+ en [0-9a-f]{12}\n\nsigns: .+\n  overdose\n\nwhom: .+\n  for me\?\n$/);
  }));

test("the sheet for a doctor is one page", () =>
  withPage({}, async (tab) => {
    await web.interview(tab, web.people.strain);
    await web.press(tab, "Go to the advice now");
    const sheet = Buffer.from(await tab.pdf({ format: "A4" })).toString("latin1");
    assert.equal(sheet.match(/\/Type *\/Page\b/g).length, 1);
    await tab.emulateMediaType("print");
    await picture(tab, "paper");
    assert.match(await tab.$eval(".paper", (paper) => paper.innerText), /For the doctor[^]*Chest pain or pressure in front[^]*Age\?\s+34/);
    await tab.emulateMediaType("screen");
  }));

test("a question can be printed as well", () =>
  withPage({ features: [{ name: "prefers-color-scheme", value: "dark" }] }, async (tab) => {
    await web.interview(tab, { signs: [], for_whom: "me" });
    await tab.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await tab.emulateMediaType("print");
    assert.ok(await tab.$eval("main h1", (h1) => h1.checkVisibility()));
    assert.ok(await tab.$eval("form label", (label) => label.checkVisibility() && getComputedStyle(label).color === "rgb(0, 0, 0)"));
    await picture(tab, "paper-question");
    await tab.emulateMediaType("screen");
  }));

test("each source stands on the line of its number, and on the sheet those that its reasons name", () =>
  withPage({ screen: phone }, async (tab) => {
    await usePack(tab, "upper-back-pain");
    await web.interview(tab, { ...web.people.strain, pain_trend: "worsening" });
    await web.press(tab, "Go to the advice now");
    const sources = await tab.$$eval("main > div .sources dt", (all) =>
      all.map((term) => [term.textContent, term.nextElementSibling.getBoundingClientRect().top - term.getBoundingClientRect().top]));
    assert.deepEqual(sources, [["[1]", 0], ["[2]", 0], ["[3]", 0]]);
    await tab.evaluate(() => dispatchEvent(new Event("beforeprint")));
    assert.match(await textOf(tab, ".paper"), /needs treatment\. \[1\]/);
    assert.deepEqual(await tab.$$eval(".paper .sources dt", (all) => all.map((term) => term.textContent)), ["[1]"]);
    await tab.emulateMediaType("print");
    await picture(tab, "paper-doctor");
    await tab.emulateMediaType("screen");
  }));

// --- nothing leaves -----------------------------------------------------------------------------

test("a deliberate request is refused by the page's own policy", async () => {
  const { tab } = await web.open(browser);
  const refused = await tab.evaluate(async () => {
    const tried = [];
    const hear = (event) => tried.push(event.effectiveDirective);
    addEventListener("securitypolicyviolation", hear);
    await fetch("https://example.org/").catch(() => {});
    navigator.sendBeacon("https://example.org/");
    const image = new Image();
    image.src = "https://example.org/a.png";
    await new Promise((done) => setTimeout(done, 200));
    return tried;
  });
  assert.deepEqual(refused.sort(), ["connect-src", "connect-src", "img-src"]);
  await tab.close();
});

// --- for everybody ------------------------------------------------------------------------------

const looks = {
  "a wide screen": {},
  "320 pixels": { screen: { width: 320, height: 640 } },
  "200 %": { screen: { width: 640, height: 450, deviceScaleFactor: 2 } },
  dark: { features: [{ name: "prefers-color-scheme", value: "dark" }] },
  "forced colours": { features: [{ name: "forced-colors", value: "active" }] },
  "Spanish on a phone": { screen: phone, languages: ["es-MX"] },
};

for (const [look, options] of Object.entries(looks)) {
  test(`no barriers that axe finds, and nothing to scroll sideways: ${look}`, () =>
    withPage(options, async (tab) => {
      const check = async (where) => {
        assert.deepEqual(await axeFindings(tab), [], where);
        const wide = await tab.evaluate(() => document.documentElement.scrollWidth);
        const room = tab.viewport().width; // the window of a phone grows with what is too wide
        assert.ok(wide <= room, `${where}: ${wide} of ${room} pixels`);
        const small = await tab.$$eval("button, input, select, summary", (all) =>
          all.filter((one) => one.getBoundingClientRect().height < 24 && one.checkVisibility()).map((one) => one.outerHTML),
        );
        assert.deepEqual(small, [], where);
      };
      await tab.click("form button[type=submit]");
      await check("a mistake");
      await web.interview(tab, web.people.strain, { at: check });
      await picture(tab, look.replaceAll(" ", "-"));
      await (await tab.$("form .quiet:last-child")).click();
      await tab.waitForSelector(".answers");
      await check("the result");
    }));
}

for (const look of ["a wide screen", "dark", "forced colours"]) {
  test(`where the keyboard is can be seen at each kind of control: ${look}`, () =>
    withPage(looks[look], async (tab) => {
      const kinds = new Set();
      const check = async (where) => {
        await tab.$$eval("details", (all) => all.forEach((details) => (details.open = true)));
        const found = await focusFindings(tab);
        assert.deepEqual(found.unseen, [], where);
        for (const kind of found.kinds) kinds.add(kind);
      };
      await check("the first page");
      await tab.click("form button[type=submit]");
      await check("a mistake");
      await usePack(tab, "upper-back-pain");
      await web.interview(tab, { signs: [], for_whom: "me", major_injury: "none" });
      await check("a number");
      await web.answer(tab, "yes");
      await check("an emergency");
      assert.deepEqual([...kinds].sort(), ["a", "button", "checkbox", "file", "radio", "select-one", "submit", "summary", "text"]);
    }));
}

// --- how long it takes --------------------------------------------------------------------------

/** The shortest of several: what else the machine does can only make it longer. */
const tries = 4;

test("it is ready in less than a second, and each question and the advice are there within a frame", { skip: !existsSync("/proc/self/schedstat") }, async (t) => {
  const own = await web.launch();
  const client = await own.target().createCDPSession();
  /** What the pages' threads have used of a processor, in milliseconds: the time on the clock is also that of other programs. */
  const used = async () => {
    const { processInfo } = await client.send("SystemInfo.getProcessInfo");
    const pages = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => `/proc/${id}/schedstat`);
    return pages.reduce((sum, file) => sum + (existsSync(file) ? Number(readFileSync(file, "utf8").split(" ")[0]) / 1e6 : 0), 0);
  };
  const starts = [];
  const questions = new Map();
  const advice = [];
  for (let i = 0; i < tries; ++i) {
    const tab = await own.newPage();
    await tab.evaluateOnNewDocument(() => {
      const watch = new MutationObserver(() => document.body?.dataset.ready && (globalThis.readyAfter ??= performance.now()));
      watch.observe(document, { attributes: true, childList: true, subtree: true });
    });
    await tab.goto(web.address);
    await web.ready(tab);
    starts.push(await tab.evaluate(() => globalThis.readyAfter));
    await new Promise((done) => setTimeout(done, 1000)); // somebody reads
    for (;;) {
      const before = await used();
      const asked = await tab.evaluate(answeredInPage);
      const took = (await used()) - before;
      const next = await web.question(tab);
      if (next === "") advice.push(took);
      if (next === "") break;
      questions.set(asked, Math.min(took, questions.get(asked) ?? Infinity));
    }
    await tab.close();
  }
  await own.close();
  const [slowest, most] = [...questions].reduce((one, other) => (other[1] > one[1] ? other : one));
  t.diagnostic(`ready after ${starts.map((one) => one.toFixed(0)).join(", ")} ms`);
  t.diagnostic(`of ${questions.size} questions the slowest comes ${most.toFixed(1)} ms after ${slowest}; the advice takes ${Math.min(...advice).toFixed(1)} ms`);
  assert.ok(Math.min(...starts) < 1000);
  assert.ok(questions.size > 10);
  assert.ok(most < 16);
  assert.ok(Math.min(...advice) < 16);
});

/** Somebody who has nothing of what is asked. What comes next is laid out. Runs in the page. */
function answeredInPage() {
  const form = document.querySelector("form");
  const inputs = [...form.querySelectorAll("input")];
  const calm = ["option-none!", "option-no", "option-none", "option-me"];
  const choice = inputs.find(({ id }) => calm.includes(id)) ?? inputs.find(({ type }) => type === "radio" || type === "checkbox");
  if (choice) choice.checked = true;
  else form.querySelector("#number").value = "34";
  form.requestSubmit();
  document.body.getBoundingClientRect();
  return form.dataset.question;
}
