// The playground in Chromium, from its file: node --test with PLAYGROUND=page, SOURCE, and NATIVE=triage, the program
// that it has to agree with, where there is one.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { deflateRawSync } from "node:zlib";
import { axeFindings, focusFindings } from "./barriers.mjs";
import * as web from "./browser.mjs";
import { linksIn } from "../../src/web/playground/examples.mjs";

const { PLAYGROUND, SOURCE, NATIVE, PICTURES } = process.env;
const address = pathToFileURL(PLAYGROUND).href;
const phone = { width: 320, height: 800, hasTouch: true, isMobile: true };
const views = ["interview", "outcome", "proofs", "vignettes", "difference", "drawing"];
let browser;
before(async () => (browser = await web.launch()));
after(() => browser.close());

/** A tab at a link, closed when the test ends; nothing may have failed in it, and nothing been asked of a network. */
async function withPlayground(fragment, work, { settles = true, ...options } = {}) {
  const { tab, requests, failures } = await web.open(browser, { ...options, at: address + fragment });
  if (settles) await settled(tab);
  await work(tab);
  assert.deepEqual(failures, []);
  assert.deepEqual(requests.filter((one) => !one.startsWith(address) && !one.startsWith("blob:")), []);
  await tab.close();
}

/** The view is that of what is written. */
const settled = (tab) => tab.waitForSelector("body[data-settled=yes]", { timeout: 60_000 });
const textOf = (tab, selector) => tab.$eval(selector, (one) => one.textContent);
const textsOf = (tab, selector) => tab.$$eval(selector, (all) => all.map((one) => one.textContent));

async function picture(tab, name) {
  if (PICTURES) await tab.screenshot({ path: join(PICTURES, `playground-${name}.png`), fullPage: true });
}

/** By the mouse. */
async function choose(tab, view) {
  await tab.click(`#tab-${view}`);
  await settled(tab);
}

async function pressIn(tab, selector, words) {
  const found = await tab.evaluateHandle(
    (within, said) => [...document.querySelectorAll(`${within} button`)].find((one) => one.textContent === said),
    selector, words,
  );
  assert.ok(found.asElement(), `there is no button "${words}"`);
  await found.click();
  await settled(tab);
}

/** All of a text is replaced, by pasting. */
async function write(tab, text, host = "#editor") {
  await tab.focus(`${host} >>> .cm-content`);
  await tab.keyboard.down("Control");
  await tab.keyboard.press("a");
  await tab.keyboard.up("Control");
  await tab.$eval(`${host} >>> .cm-content`, (content, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    content.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true, composed: true }));
  }, text);
}

/** To the end of the first line that has it, by the search of the editor: lines far away are not in the page. */
async function goBehind(tab, words) {
  await tab.focus("#editor >>> .cm-content");
  await tab.keyboard.down("Control");
  await tab.keyboard.press("f");
  await tab.keyboard.up("Control");
  await tab.keyboard.type(words);
  await tab.keyboard.press("Enter");
  await tab.keyboard.press("Escape");
  await tab.keyboard.press("End");
}

async function typeBehind(tab, words, typed) {
  await goBehind(tab, words);
  await tab.keyboard.type(typed);
}

/** On a shipped pack. */
const layer = readFileSync(`${SOURCE}/tests/packs/good/early.yaml`, "utf8");
const pack = (name) => readFileSync(`${SOURCE}/rules/${name}.yaml`, "utf8");

// --- the page -----------------------------------------------------------------------------------

test("one file, no larger than it may be, whose policy refuses every request", async () => {
  assert.ok(statSync(PLAYGROUND).size <= 1_250_000);
  await withPlayground("", async (tab) => {
    assert.match(await textOf(tab, "footer"), /triage \d+\.\d+\.\d+, engine [0-9a-f]{12}\./);
    const policy = await tab.$eval("meta[http-equiv]", (meta) => meta.content);
    assert.match(policy, /default-src 'none'; connect-src 'none'; form-action 'none'; base-uri 'none'; worker-src blob:;/);
    assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval'?;|'unsafe-eval'|https?:/);
  });
  // The policy itself: without a network a request fails as well.
  const { tab } = await web.open(browser, { at: address });
  const refused = await tab.evaluate(() => new Promise((done) => {
    document.addEventListener("securitypolicyviolation", ({ blockedURI, effectiveDirective }) => done([blockedURI, effectiveDirective]));
    fetch("https://example.org/").catch(() => setTimeout(() => done("by the network alone"), 1000));
  }));
  assert.deepEqual(refused, ["https://example.org/", "connect-src"]);
  await tab.close();
});

test("the licence of each package inside is there, with its name", () =>
  withPlayground("", async (tab) => {
    const lock = JSON.parse(readFileSync(`${SOURCE}/src/web/playground/package-lock.json`, "utf8"));
    const names = Object.keys(lock.packages).filter((name) => name !== "").map((name) => name.slice("node_modules/".length));
    assert.ok(names.length > 10);
    const said = await textOf(tab, "footer pre");
    assert.deepEqual(names.filter((name) => !said.includes(name)), []);
    for (const name of names) {
      const licence = readFileSync(`${SOURCE}/src/web/playground/node_modules/${name}/LICENSE`, "utf8").trim();
      assert.ok(said.includes(licence), name);
    }
  }));

for (const view of views) {
  test(`no barrier in the view '${view}', on a wide screen and on a phone, in the dark`, async () => {
    const link = view === "proofs" ? "#tutorial/9" : `#pack/upper-back-pain&tab=${view}`;
    const wide = async (tab) => {
      assert.deepEqual(await axeFindings(tab), []);
      assert.deepEqual((await focusFindings(tab)).unseen, []);
      await picture(tab, view);
    };
    await withPlayground(link, wide);
    const narrow = async (tab) => {
      assert.deepEqual(await axeFindings(tab), []);
      assert.deepEqual((await focusFindings(tab)).unseen, []);
      await tab.$$eval("#view details", (all) => all.forEach((one) => (one.open = true)));
      const over = await tab.evaluate((width) => document.documentElement.scrollWidth - width, phone.width); // a phone's window grows
      assert.ok(over <= 0, `${over} pixels wider than the screen`);
      const [shown, foot] = await tab.$$eval("#view, footer", (all) => all.map((one) => {
        const { top, bottom, height } = one.getBoundingClientRect();
        return { top, bottom, height };
      }));
      assert.ok(foot.top >= shown.bottom && shown.height > 50, "the foot is below the view");
      const inside = await tab.$eval("#view", (one) => one.scrollHeight - one.clientHeight);
      assert.ok(inside <= 0, `${inside} pixels of the view are outside of it`);
      await picture(tab, `${view}-phone`);
    };
    await withPlayground(link, narrow, { screen: phone, features: [{ name: "prefers-color-scheme", value: "dark" }] });
  });
}

// --- the pack -----------------------------------------------------------------------------------

test("a mistake is shown at its place and below with its help, as the program has it", () =>
  withPlayground("#pack/upper-back-pain", async (tab) => {
    assert.match(await textOf(tab, "#checked"), /^Well formed: \d+ findings, \d+ rules/);
    const spoiled = pack("upper-back-pain").replace("then: emergency", "then: emergancy # ¿ünï?");
    await write(tab, spoiled);
    await tab.waitForSelector("#diagnostics li.is-error");
    await settled(tab);
    const said = await textOf(tab, "#diagnostics li");
    assert.match(said, /no disposition is called 'emergancy'.*pack\.unknown-disposition.*did you mean 'emergency'/s);
    assert.equal(await textOf(tab, "#checked"), "1 mistake");
    assert.match(await textOf(tab, "#problem-of-view"), /The pack has mistakes/);
    await tab.click("#diagnostics li button");
    const marked = await tab.$eval("#editor >>> .cm-lintRange-error", (one) => one.textContent);
    assert.equal(marked, "emergancy");
    assert.deepEqual(await axeFindings(tab), []);
    await picture(tab, "mistake");
    if (!NATIVE) return;
    const file = join(mkdtempSync(join(tmpdir(), "playground-")), "upper-back-pain.yaml");
    writeFileSync(file, spoiled);
    const program = JSON.parse(await refusedBy(["check", file, "--format", "json"]));
    assert.ok(said.includes(program.diagnostics[0].message) && said.includes(program.diagnostics[0].help));
    assert.equal(await textOf(tab, "#diagnostics li button"), `line ${program.diagnostics[0].line}`);
  }));

async function refusedBy(args) {
  try {
    return execFileSync(NATIVE, args, { encoding: "utf8" });
  } catch (refused) {
    return refused.stdout;
  }
}

test("columns are counted in letters, though the engine counts bytes", () =>
  withPlayground("#tutorial/6", async (tab) => {
    await typeBehind(tab, "when: breathing", " # ");
    await write(tab, "pack: sore-throat\ntitle: äöü\nsources: {ähm: {title: x}, lesson: {titel: x}}\n");
    await tab.waitForFunction(() => document.querySelector("#editor").shadowRoot.querySelectorAll(".cm-lintRange").length > 1);
    const marked = await tab.$$eval("#editor >>> .cm-lintRange", (all) => all.map((one) => one.textContent));
    assert.ok(marked.includes("titel"), marked.join(" | "));
  }));

/** What is offered at the cursor, each with what stands beside it. */
async function offeredIn(tab) {
  await tab.waitForSelector("#editor >>> .cm-tooltip-autocomplete li");
  const all = await tab.$$eval("#editor >>> .cm-tooltip-autocomplete li", (items) =>
    items.map((one) => [one.querySelector(".cm-completionLabel").textContent, one.querySelector(".cm-completionDetail")?.textContent ?? ""]));
  await tab.keyboard.press("Escape");
  return new Map(all);
}

async function askFor(tab) {
  await tab.keyboard.down("Control");
  await tab.keyboard.press("Space");
  await tab.keyboard.up("Control");
  return offeredIn(tab);
}

const format = JSON.parse(readFileSync(`${SOURCE}/docs/schema/rule-pack.json`, "utf8")).definitions;
const keysOf = (definition) => Object.entries(format[definition].properties);
/** Those that a finding of this type may have. */
const namesFor = (type) => format.finding.allOf.find((one) => one.if.properties.type.const === type).then.propertyNames.enum;

test("the keys of the format are offered where they may stand, with what each is for", () =>
  withPlayground("#tutorial/9", async (tab) => {
    const begin = "pack: mine\nversion: 1.0.0\n";
    const cases = [
      ["", "pack", ["pack", "version"]], // of the pack itself
      ["rules:\n  fever:\n    ", "rule", []],
      ["rules:\n  fever:\n    when: x\n    ", "rule", ["when"]],
      ["rules: {fever: {then: doctor, ", "rule", ["then"]],
      ["findings:\n  fever:\n    ask: Fever?\n    ", "finding", ["ask"]], // of any type yet
      ["findings:\n  fever:\n    type: yes_no\n    ", "finding", ["type"], "yes_no"],
      ["findings:\n  age:\n    type: \"number\" # of years\n    ", "finding", ["type"], "number"],
      ["findings:\n  pain:\n    ask: Where?\n    type: any_of\n    ", "finding", ["ask", "type"], "any_of"],
      ["findings: {lasting: {type: duration, ", "finding", ["type"], "duration"],
      ["care:\n  rest:\n    unless:\n      - when: x\n        ", "precaution", ["when"]],
      ["care:\n  rest:\n    unless:\n    - ", "precaution", []],
    ];
    for (const [written, definition, present, type] of cases) {
      await write(tab, begin + written);
      const offered = await askFor(tab);
      for (const [key, { description }] of keysOf(definition)) {
        const mayBe = !present.includes(key) && (type === undefined || namesFor(type).includes(key));
        assert.equal(offered.get(key), mayBe ? description : undefined, `${key} behind\n${written}`);
      }
      assert.ok([...offered.keys()].every((key) => keysOf(definition).some(([one]) => one === key)), [...offered.keys()].join(" "));
    }
    // In a condition, the names of the pack stand beside the keys.
    await write(tab, `${begin}findings:\n  fever: {type: yes_no, ask: Fever?}\nrules:\n  hot:\n    when: {`);
    const inCondition = await askFor(tab);
    assert.equal(inCondition.get("fever"), "finding");
    assert.match(inCondition.get("at_least"), /^So many of those in/);
    // What is chosen is written with its colon, and words that a key takes are offered behind it.
    await write(tab, `${begin}findings:\n  fever:\n    ty`);
    await tab.keyboard.type("p");
    await tab.waitForSelector("#editor >>> .cm-tooltip-autocomplete li");
    await new Promise((done) => setTimeout(done, 200)); // a choice at once is taken for typing
    await tab.keyboard.press("Enter");
    assert.match(await tab.$eval("#editor >>> .cm-activeLine", (line) => line.textContent), /^ {4}type: $/);
    assert.deepEqual([...(await askFor(tab)).keys()].sort(), [...format.finding_type.enum].sort());
    // Nothing where texts and names of one's own stand.
    for (const written of ["title: ", "rules:\n  ", "findings:\n  fever:\n    ask: Is it {", "# a remark: "]) {
      await write(tab, begin + written);
      await tab.keyboard.down("Control");
      await tab.keyboard.press("Space");
      await tab.keyboard.up("Control");
      await new Promise((done) => setTimeout(done, 300));
      assert.equal(await tab.$("#editor >>> .cm-tooltip-autocomplete li"), null, written);
    }
  }));

test("the pack's own names are offered where they may stand", () =>
  withPlayground("#tutorial/9", async (tab) => {
    const offered = async () => [...(await offeredIn(tab)).keys()];
    await goBehind(tab, "    source: lesson");
    await tab.keyboard.type("\n  another:\n  when: dri", { delay: 20 });
    assert.deepEqual(await offered(), ["drinking"]);
    await tab.keyboard.type("nking\nthen: em", { delay: 20 });
    assert.deepEqual(await offered(), ["emergency"]);
    await tab.keyboard.type("ergency\nsource: l", { delay: 20 });
    assert.deepEqual(await offered(), ["lesson"]);
    await goBehind(tab, "who_cannot_drink_needs_help");
    await tab.keyboard.type("\n  more: {when: {drinking: c", { delay: 20 });
    assert.deepEqual(await offered(), ["cannot"]);
    await write(tab, layer);
    await goBehind(tab, "rules:");
    await tab.keyboard.type("\n  more: {when: {major_inj", { delay: 20 });
    assert.deepEqual(await offered(), ["major_injury"]);
  }));

test("in a translation the places of the pack's texts are offered, each with what its author wrote there", () =>
  withPlayground("#pack/upper-back-pain.es", async (tab) => {
    const [, version] = /^version: (.*)$/m.exec(pack("upper-back-pain"));
    assert.equal(await tab.$eval("#text", (one) => one.value), "upper-back-pain.es");
    assert.match(await textOf(tab, "#checked"), /^Well formed/);
    // As people read it: in the language of the text that is open.
    assert.match(await textOf(tab, "#view h2.asked"), /^¿/);
    await tab.select("#text", "upper-back-pain");
    await tab.waitForFunction(() => !document.querySelector("#view h2.asked").textContent.startsWith("¿"));
    await tab.select("#text", "upper-back-pain.es");
    await tab.waitForFunction(() => document.querySelector("#view h2.asked").textContent.startsWith("¿"));
    await settled(tab);
    const begin = `translates: upper-back-pain\nversion: ${version}\nlanguage: es\n`;
    // Level by level, whatever the check misses, and nothing else.
    await write(tab, begin);
    await settled(tab);
    const missed = (await textsOf(tab, "#diagnostics li")).map((said) => /'([\w.]+)'/.exec(said)[1]);
    assert.ok(missed.includes("rules") && missed.includes("title"), missed.join(" "));
    const first = await askFor(tab);
    assert.deepEqual([...first.keys()].sort(), missed.sort());
    assert.equal(first.get("title"), "Upper back pain");
    assert.match(first.get("rules"), /^\d+ texts$/);
    await write(tab, `${begin}findings:\n  fever:\n    ask: ¿Tiene fiebre?\n    `);
    const ofFever = await askFor(tab);
    assert.equal(ofFever.get("label"), "fever");
    assert.ok(!ofFever.has("ask") && !ofFever.has("type") && !ofFever.has("measured_by"));
    await write(tab, `${begin}findings:\n  major_injury:\n    options:\n      `);
    const options = await askFor(tab);
    assert.ok(pack("upper-back-pain").includes(`none: ${options.get("none")}\n`), options.get("none"));
    assert.match(options.get("car_crash"), /^\d texts$/);
    await write(tab, `${begin}sources:\n  article:\n    where:\n      step 1: paso 1\n      `);
    const places = await askFor(tab);
    assert.equal(places.get("step 3"), "step 3");
    assert.ok(!places.has("step 1"));
    await write(tab, `${begin}care:\n  hot_bath:\n    unless:\n      - `);
    assert.deepEqual([...(await askFor(tab)).keys()], ["because"]);
    await write(tab, "");
    assert.deepEqual(["language", "translates", "version"].filter((key) => first.has(key)), []);
    const heading = await askFor(tab);
    assert.ok(["language", "translates", "version", "title"].every((key) => heading.has(key)));
    await write(tab, "translates: ");
    assert.deepEqual([...(await askFor(tab)).keys()], ["upper-back-pain"]);
    await write(tab, `${begin}ru`);
    await tab.keyboard.type("l");
    await tab.waitForSelector("#editor >>> .cm-tooltip-autocomplete li");
    await new Promise((done) => setTimeout(done, 200)); // a choice at once is taken for typing
    await tab.keyboard.press("Enter");
    assert.equal(await tab.$eval("#editor >>> .cm-activeLine", (line) => line.textContent), "rules:");
  }));

test("a translation that is opened comes beside its pack, and nothing else is lost", () =>
  withPlayground("#pack/upper-back-pain&tab=outcome", async (tab) => {
    await write(tab, "answers: {fever: yes}\n", ".small-editor");
    await settled(tab);
    await (await tab.$("#open-file")).uploadFile(`${SOURCE}/rules/upper-back-pain.es.yaml`);
    await tab.waitForFunction(() => document.querySelector("#text").value === "upper-back-pain.es");
    await settled(tab);
    assert.match(await textOf(tab, "#checked"), /^Well formed/);
    assert.match(await textOf(tab, "#view .card h2"), /EMERGENCIA/);
    // Of another pack that is shipped, with that pack.
    await (await tab.$("#open-file")).uploadFile(`${SOURCE}/rules/upper-back-pain-guidelines.es.yaml`);
    await tab.waitForFunction(() => document.querySelector("#text").value === "upper-back-pain-guidelines.es");
    await settled(tab);
    assert.deepEqual(await textsOf(tab, "#text option"), ["upper-back-pain-guidelines.yaml", "upper-back-pain-guidelines.es.yaml"]);
    // And of one that nobody knows, not at all.
    const file = join(mkdtempSync(join(tmpdir(), "playground-")), "other.es.yaml");
    writeFileSync(file, "translates: other\nversion: 1.0.0\nlanguage: es\n");
    await (await tab.$("#open-file")).uploadFile(file);
    await tab.waitForFunction(() => document.querySelector("#said").textContent !== "");
    assert.equal(await textOf(tab, "#said"), "That text translates other.yaml. Open this pack first.");
    assert.equal(await tab.$eval("#text", (one) => one.value), "upper-back-pain-guidelines.es");
  }));

test("a hostile text gets a diagnostic, and the next one is read as before", () =>
  withPlayground("#tutorial/6", async (tab) => {
    const deep = ["[".repeat(20_000), "{a: ".repeat(20_000), "- ".repeat(5_000)].map((text) => [text, "yaml.too-deep"]);
    for (const [text, code] of [...deep, ["a: &a [*a, *a]\n", "yaml.alias"], ["", "pack.empty"]]) {
      await write(tab, text);
      await tab.waitForFunction((wanted) => document.querySelector("#diagnostics").textContent.includes(wanted), {}, code);
      if (code !== "yaml.too-deep") continue;
      await new Promise((resolve) => setTimeout(resolve, 2000)); // the editor reads on while nobody types
      await tab.keyboard.press("End");
    }
    await write(tab, pack("upper-back-pain"));
    await settled(tab);
    assert.match(await textOf(tab, "#checked"), /^Well formed: 14 findings/);
    assert.equal(await tab.$eval("#text", (one) => one.value), "upper-back-pain");
  }));

test("a file that is opened begins anew: people and vignettes of the pack before are gone", () =>
  withPlayground("#tutorial/7", async (tab) => {
    const small = () => tab.$eval("#view .small-editor >>> .cm-content", (one) => one.innerText.trim());
    assert.match(await small(), /expect:/);
    await choose(tab, "outcome");
    await write(tab, "answers: {breathing: yes}\n", ".small-editor");
    await settled(tab);
    const chooser = await tab.$("#open-file");
    await chooser.uploadFile(`${SOURCE}/rules/upper-back-pain.yaml`);
    await tab.waitForFunction(() => document.querySelector("#text").value === "upper-back-pain");
    await settled(tab);
    assert.equal(await textOf(tab, "#problem-of-view"), "");
    assert.equal(await small(), "answers: {}");
    await choose(tab, "vignettes");
    assert.equal(await small(), "");
  }));

test("a place in a pack below that is not open here is named, and the cursor stays", () =>
  withPlayground("#tutorial/6", async (tab) => {
    const line = () => tab.$eval("#editor >>> .cm-activeLine", (one) => one.textContent);
    await write(tab, layer);
    await settled(tab);
    await goBehind(tab, "title:");
    await choose(tab, "vignettes");
    await write(tab, "answers: {}\n", ".small-editor");
    await tab.waitForSelector("#view details button");
    await settled(tab);
    await tab.$$eval("#view details", (all) => all.forEach((one) => (one.open = true)));
    const before = await line();
    const below = await tab.$('#view details button[title^="upper-back-pain"]');
    assert.ok(below, "nothing of the pack below is to try out");
    const title = await below.evaluate((one) => one.title);
    await below.click();
    const [, file, at] = /^([\w-]+)(?:\.yaml)?, line (\d+)$/.exec(title);
    assert.equal(await textOf(tab, "#said"), `That is line ${at} of ${file}.yaml, which is not open here.`);
    assert.equal(await line(), before);
  }));

// --- links --------------------------------------------------------------------------------------

test("what is written stands in the address, and the link shows it again", () =>
  withPlayground("#tutorial/6&tab=outcome", async (tab) => {
    assert.equal(await tab.evaluate(() => location.hash), "#tutorial/6&tab=outcome");
    await write(tab, "answers: {breathing: yes}\n", ".small-editor");
    await typeBehind(tab, "title: Sore throat", " of a test");
    await tab.waitForFunction(() => location.hash.startsWith("#state="));
    await settled(tab);
    await new Promise((done) => setTimeout(done, 700));
    const hash = await tab.evaluate(() => location.hash);
    assert.match(hash, /^#state=[\w-]+$/);
    assert.ok(hash.length < 3000, `${hash.length} letters`);
    await withPlayground(hash, async (other) => {
      assert.equal(await other.$eval("#tab-outcome", (one) => one.ariaSelected), "true");
      assert.match(await textOf(other, "#view .card h2"), /EMERGENCY/);
      assert.match(await other.$eval("#editor >>> .cm-content", (one) => one.textContent), /Sore throat of a test/);
    });
  }));

const linkOf = (state) => `#state=${deflateRawSync(JSON.stringify(state)).toString("base64url")}`;

test("a link that is cut off, spoiled or names nothing says so, and shows the first example", () => withPlayground("#tutorial/6", async (tab) => {
  const state = { of: "pack/upper-back-pain", texts: { mine: "pack: mine\n" }, tab: "difference", person: "answers: {}\n" };
  const wrong = [
    [], 5, { ...state, texts: {} }, { ...state, texts: { mine: 5 } }, { ...state, vignettes: 7 }, { ...state, before: null },
    { ...state, before: { text: 5 } }, { ...state, before: { shipped: {} } }, { ...state, person: " ".repeat(50_000_000) },
  ];
  for (const fragment of ["#state=AAAA", "#state=", "#nothing/there", "#toString", "#%", ...wrong.map(linkOf)]) {
    await tab.evaluate((hash) => (location.hash = hash), fragment);
    await tab.waitForFunction(() => /cut off|no example/.test(document.querySelector("#said").textContent), { timeout: 5000 })
      .catch(() => assert.fail(`nothing is said of ${fragment.slice(0, 200)}`));
    await settled(tab);
    assert.match(await tab.$eval("#editor >>> .cm-content", (one) => one.textContent), /pack: upper-back-pain/);
    await tab.evaluate(() => (location.hash = "#tutorial/6"));
    await tab.waitForFunction(() => document.querySelector("#said").textContent === "");
  }
}));

test("a link that was escaped on its way is the same", () =>
  withPlayground("#tutorial%2F6%26tab=outcome", async (tab) => {
    assert.equal(await tab.$eval("#examples", (one) => one.value), "tutorial/6");
    assert.equal(await tab.$eval("#tab-outcome", (one) => one.ariaSelected), "true");
  }));

test("what is too large for a link or for a pack is said, and stops nothing", () =>
  withPlayground("#tutorial/6", async (tab) => {
    await tab.evaluate(() => (history.replaceState = () => { throw new DOMException("too long", "DataCloneError"); }));
    await typeBehind(tab, "title: Sore throat", " of a test");
    await tab.waitForFunction(() => document.querySelector("#said").textContent.includes("too large for a link"));
    await pressIn(tab, "#acts", "Copy a link");
    assert.match(await textOf(tab, "#said"), /too large for a link/);
    const file = join(mkdtempSync(join(tmpdir(), "playground-")), "large.yaml");
    writeFileSync(file, Buffer.alloc(300_000_000, "#"));
    await (await tab.$("#open-file")).uploadFile(file);
    await tab.waitForFunction(() => document.querySelector("#said").textContent === "large.yaml is larger than any pack may be.");
    rmSync(file);
    assert.match(await tab.$eval("#editor >>> .cm-content", (one) => one.textContent), /Sore throat of a test/);
  }));

test("every link of the diagnostics opens a text that shows this one", async () => {
  const links = linksIn(readFileSync(`${SOURCE}/docs/diagnostics.md`, "utf8"));
  assert.ok(links.length > 80);
  const { tab, failures } = await web.open(browser, { at: address });
  const missing = [];
  for (const link of links) {
    await tab.evaluate((hash) => (location.hash = hash), link);
    await tab.waitForFunction((hash) => document.querySelector("#examples").value === hash, {}, link);
    await settled(tab);
    const code = link.slice("diagnostic/".length);
    const ofCase = await textOf(tab, "#problem-of-view");
    const codes = await textsOf(tab, "#diagnostics code");
    if (!codes.includes(code) && !ofCase.endsWith(`[${code}]`)) missing.push(link);
  }
  assert.deepEqual(missing, []);
  assert.deepEqual(failures, []);
  await tab.close();
});

test("every step of the tutorial has a link, which opens what it made, without a mistake of its own", async () => {
  const tutorial = readFileSync(`${SOURCE}/docs/tutorial.md`, "utf8");
  const steps = [...tutorial.matchAll(/^## (\d+)\. /gm)].map(([, number]) => `tutorial/${number}`);
  assert.deepEqual(linksIn(tutorial), steps);
  const { tab, failures } = await web.open(browser, { at: address });
  for (const step of steps) {
    await tab.evaluate((hash) => (location.hash = hash), step);
    await tab.waitForFunction((hash) => document.querySelector("#examples").value === hash, {}, step);
    await settled(tab);
    const number = Number(step.slice("tutorial/".length));
    assert.match(await textOf(tab, "#checked"), number < 4 ? /mistake/ : /^Well formed/, step);
  }
  assert.deepEqual(failures, []);
  await tab.close();
});

// --- views --------------------------------------------------------------------------------------

const question = (tab) => tab.$eval("#view form", (form) => form.dataset.question);
const continueWith = async (tab, ...ids) => {
  for (const id of ids) await tab.click(`#view [id="${id}"]`);
  const asked = await question(tab);
  await tab.click("#view form button[type=submit]");
  await tab.waitForFunction((old) => document.querySelector("#view form")?.dataset.question !== old, {}, asked);
};

test("an interview goes on while the pack is written", () =>
  withQuestionOfBreathing(async (tab) => {
    await typeBehind(tab, "ask: Is it hard to breathe", " now");
    await tab.waitForFunction(() => document.querySelector("#view form h2").textContent.includes(" now"));
    assert.equal(await question(tab), "breathing");
    await settled(tab);
    await tab.click('#view [id="option-yes"]');
    await tab.click("#view form button[type=submit]");
    await tab.waitForSelector("#view .card");
    assert.match(await textOf(tab, "#view .card h2"), /EMERGENCY/);
  }));

/** Both in one turn of the page: before the engine can have answered the first. */
const atOnce = (tab, ...controls) => tab.evaluate((wanted) => {
  for (const one of wanted) {
    const named = [...document.querySelectorAll("#view button")].find(({ textContent }) => textContent === one);
    if (named) named.click();
    else {
      document.querySelector(`#view [id="${one}"]`).click();
      document.querySelector("#view form").requestSubmit();
    }
  }
}, controls);

async function withQuestionOfBreathing(work) {
  await withPlayground("#tutorial/6", async (tab) => {
    while ((await question(tab)) !== "breathing") {
      await continueWith(tab, (await question(tab)) === "signs" ? "option-none!" : "option-me");
    }
    await work(tab);
  });
}

test("of two answers to a question, given before the next one is shown, the last counts", () =>
  withQuestionOfBreathing(async (tab) => {
    await atOnce(tab, "option-no", "option-yes");
    await tab.waitForSelector("#view .card");
    await settled(tab);
    assert.match(await textOf(tab, "#view .card h2"), /EMERGENCY/);
    assert.equal(await tab.$("#view > * > .error"), null);
  }));

test("an answer of the engine that was overtaken is not shown, and takes back nothing that was said since", () =>
  withQuestionOfBreathing(async (tab) => {
    await tab.evaluate(() => {
      window.shown = [];
      const note = () => window.shown.push(document.querySelector("#view form")?.dataset.question ?? "outcome");
      new MutationObserver(note).observe(document.querySelector("#view > .interview"), { childList: true });
    });
    await atOnce(tab, "Begin anew", "option-yes");
    await tab.waitForSelector("#view .card");
    await settled(tab);
    assert.deepEqual(await tab.evaluate(() => window.shown), ["outcome"]);
    await typeBehind(tab, "title: Sore throat", " of a test"); // said again
    await settled(tab);
    assert.match(await textOf(tab, "#view .card h2"), /EMERGENCY/);
  }));

test("back leads where the engine's leads: to the first check, and over what was confirmed to its question", () =>
  withPlayground("#pack/upper-back-pain", async (tab) => {
    const cannotGoBack = () => tab.$eval("#view .acts button", (back) => back.disabled);
    assert.ok(await cannotGoBack());
    await continueWith(tab, "option-none!");
    await pressIn(tab, "#view", "Back");
    assert.equal(await question(tab), "signs");
    assert.ok(await cannotGoBack());
    await continueWith(tab, "option-none!");
    await continueWith(tab, "option-me");
    const asked = await question(tab);
    await tab.$eval("#words", (field) => (field.value = "skiing"));
    await pressIn(tab, "#view form", "Continue");
    assert.match(await textOf(tab, "#view h2.asked"), /^Do you mean/);
    await continueWith(tab, "option-yes");
    assert.match(await textOf(tab, "#view .card h2"), /EMERGENCY/);
    await pressIn(tab, "#view", "Back");
    assert.equal(await question(tab), asked);
  }));

test("an outcome comes with its reasons, and with what would change it", () =>
  withPlayground("#tutorial/5", async (tab) => {
    assert.match(await textOf(tab, "#view .card h2"), /UNDETERMINED/);
    await write(tab, "answers: {breathing: no, drinking: hurts, temperature: 39 C, lasting: 3 days, small_child: no}\n", ".small-editor");
    await tab.waitForFunction(() => /DOCTOR/.test(document.querySelector("#view .card h2").textContent));
    await settled(tab);
    assert.match(await textOf(tab, "#view"), /What would change it.*To 'emergency'/s);
    const record = JSON.parse(await textOf(tab, "#view details:last-child pre"));
    assert.equal(record.disposition, "doctor");
    assert.equal(record.explanation, undefined);
    await write(tab, "answers: {breathing: perhaps}\n", ".small-editor");
    await tab.waitForFunction(() => /perhaps|yes, no/.test(document.querySelector("#problem-of-view").textContent));
    assert.match(await textOf(tab, "#problem-of-view"), /^Line 1: 'breathing' is answered with yes, no or unknown/);
  }));

test("a counterexample's person is one click from the outcome and from the interview", () =>
  withPlayground("#tutorial/9", async (tab) => {
    // The tutorial's own mistake, before it is mended.
    await goBehind(tab, "when: {drinking: cannot}");
    await tab.keyboard.press("ArrowDown");
    await tab.keyboard.press("End");
    for (let i = 0; i < "doctor".length; ++i) await tab.keyboard.press("Backspace");
    await tab.keyboard.type("self_care");
    await tab.waitForFunction(() => /claims? of \d+ fails?/.test(document.querySelector("#view h2").textContent));
    await settled(tab);
    assert.match(await textOf(tab, ".verdict.failed .person pre"), /drinking: cannot/);
    await pressIn(tab, ".verdict.failed", "Outcome and explanation");
    assert.match(await textOf(tab, "#view .card h2"), /SELF CARE/);
    await choose(tab, "proofs");
    await pressIn(tab, ".verdict.failed", "Interview this person");
    assert.match(await textOf(tab, "#view details dl"), /water/i);
    assert.match(await textOf(tab, "#view"), /SELF CARE|Answers so far/);
  }));

test("proofs begin anew with every key, and what is shown is of the last one", () =>
  withPlayground("#pack/upper-back-pain&tab=proofs", async (tab) => {
    const digest = await textOf(tab, ".digest");
    await goBehind(tab, "version:");
    await tab.keyboard.type("  # typing on", { delay: 60 });
    assert.equal(await tab.$eval("body", (body) => body.dataset.settled), "no");
    await settled(tab);
    assert.match(await textOf(tab, "#view h2"), /^\d+ claims proved/);
    assert.equal(await textOf(tab, ".digest"), digest);
    if (!NATIVE) return;
    const program = JSON.parse(execFileSync(NATIVE, ["verify", "upper-back-pain", "--format", "json"], { encoding: "utf8", maxBuffer: 1 << 28 }));
    assert.ok(digest.endsWith(program.digest));
  }));

test("proofs that take long say how far they are, and stop neither typing nor another view", () =>
  withPlayground("#pack/upper-back-pain-guidelines&tab=proofs", async (tab) => {
    const left = async () => {
      const said = await tab.waitForFunction(() => /^Working… (\d+) claims? of (\d+) left\. Now: .+\.$/.exec(document.querySelector("#busy").textContent));
      const [, remaining, all] = await said.jsonValue();
      return { remaining: Number(remaining), all: Number(all) };
    };
    const first = await left();
    assert.equal(first.all, 22);
    await tab.waitForFunction((before) => Number(/(\d+) claims? of/.exec(document.querySelector("#busy").textContent)?.[1]) < before,
      { timeout: 60_000 }, first.remaining);
    await goBehind(tab, "version:");
    for (const key of ["  ", "#", " more"]) {
      const workers = tab.workers();
      await tab.keyboard.type(key);
      await tab.waitForFunction(() => document.querySelector("#busy").textContent.startsWith("Working…"));
      assert.equal((await left()).all, 22);
      const isEnded = () => workers.some((one) => !tab.workers().includes(one));
      for (let i = 0; i < 50 && !isEnded(); ++i) await new Promise((done) => setTimeout(done, 100)); // Chromium tells of it later
      assert.ok(isEnded(), "a key ends the worker that proves");
    }
    await tab.waitForFunction(() => document.querySelector("#checked").textContent.startsWith("Well formed"));
    const begun = Date.now();
    await choose(tab, "drawing");
    assert.ok(Date.now() - begun < 20_000, "the drawing waits for the proofs");
    assert.ok((await tab.$$(".picture >>> svg text")).length > 10);
    assert.equal(await textOf(tab, "#busy"), "");
  }, { settles: false }));

test("vignettes say what fails, and the gutter what they try out", () =>
  withPlayground("#tutorial/7", async (tab) => {
    assert.match(await textOf(tab, "#view"), /3 of 3 vignettes come out as they must/);
    assert.match(await textOf(tab, "#view"), /2 of 3 rules \(66 %\)/);
    await tab.$$eval("#view details", (all) => all.forEach((one) => (one.open = true)));
    await tab.click("#view details button"); // goes there
    await tab.waitForSelector("#editor >>> .tried.missing");
    const missing = await tab.$$eval("#editor >>> .tried.missing", (all) => all.map((one) => one.title));
    assert.ok(missing.some((one) => one.includes("it never fires")), missing.join("\n"));
    assert.ok((await tab.$$("#editor >>> .tried.covered")).length > 0);
    const vignettes = "id: a_cold\nanswers: {breathing: no, drinking: hurts, fever: no, lasting: 3 days, small_child: no}\nexpect: {disposition: doctor}\n";
    await write(tab, vignettes, ".small-editor");
    await tab.waitForFunction(() => /0 of 1 vignette/.test(document.querySelector("#view").textContent));
    assert.match(await textOf(tab, ".verdict.failed h3"), /a_cold/);
    await choose(tab, "proofs");
    assert.equal((await tab.$$("#editor >>> .tried")).length, 0);
  }));

test("a difference says for whom, with a person, against the shipped pack", () =>
  withPlayground("#pack/upper-back-pain&tab=difference", async (tab) => {
    assert.equal(await tab.$eval("#before", (one) => one.value), "upper-back-pain");
    assert.match(await textOf(tab, "#view h2"), /^The packs are the same/);
    await write(tab, pack("upper-back-pain").replace("then: emergency", "then: doctor"));
    await tab.waitForSelector("#view .verdict.failed");
    await settled(tab);
    assert.match(await textOf(tab, ".verdict.failed h3"), /^Down: /);
    await pressIn(tab, ".verdict.failed", "Outcome and explanation");
    assert.match(await textOf(tab, "#view .card h2"), /DOCTOR/);
  }));

test("the tutorial's step about what has changed differs from what was signed, in its words alone", () =>
  withPlayground("#tutorial/13", async (tab) => {
    assert.match(await textOf(tab, "#view h2"), /^Nobody gets another disposition/);
    assert.match(await textOf(tab, "#view"), /Words that differ \(1\).*gone after ten days.*→.*gone within ten days/);
  }));

test("the drawing is the program's, of the interview and of the rules", () =>
  withPlayground("#pack/upper-back-pain&tab=drawing", async (tab) => {
    const drawn = () => tab.$$eval(".picture >>> svg text", (all) => all.map((one) => one.textContent));
    const interview = await drawn();
    assert.ok(interview.length > 10);
    await tab.click("#drawn-rules");
    await tab.waitForFunction((old) => document.querySelector(".picture").shadowRoot.querySelectorAll("svg text").length !== old, {}, interview.length);
    await settled(tab);
    const { fill, size } = await tab.$eval(".picture >>> svg text", (one) => {
      const { fill, fontSize: size } = getComputedStyle(one);
      return { fill, size };
    });
    assert.notEqual(fill, "rgb(0, 0, 0)");
    assert.equal(size, "12px");
    if (!NATIVE) return;
    const svg = execFileSync(NATIVE, ["graph", "upper-back-pain", "--format", "svg"], { encoding: "utf8" });
    assert.equal((await drawn()).length, svg.match(/<text/g).length);
  }));

test("on a wide screen all of it is there at once, and a drawing as wide as its place, unless it is wanted at full size", () =>
  withPlayground("#pack/upper-back-pain&tab=drawing", async (tab) => {
    const over = (selector) => tab.$eval(selector, (one) => [one.scrollWidth - one.clientWidth, one.scrollHeight - one.clientHeight]);
    assert.deepEqual(await over("html"), [0, 0]);
    assert.deepEqual((await over("#view"))[0], 0);
    const [ends, begins] = await tab.$$eval("#examples, #acts", (all) => [all[0].getBoundingClientRect().bottom, all[1].getBoundingClientRect().top]);
    assert.ok(begins < ends, "the head is one row");
    for (const drawn of ["#drawn-interview", "#drawn-rules"]) {
      await tab.click(drawn);
      await settled(tab);
      assert.equal((await over(".picture"))[0], 0, drawn);
    }
    await tab.click("#drawn-interview");
    await settled(tab);
    await tab.click("#full-size");
    assert.ok((await over(".picture"))[0] > 0);
    await tab.click("#full-size");
    assert.equal((await over(".picture"))[0], 0);
  }));

test("by keyboard: tabs with arrows, from the editor with Tab", () =>
  withPlayground("#tutorial/6", async (tab) => {
    await tab.focus("#tab-interview");
    await tab.keyboard.press("ArrowRight");
    assert.equal(await tab.evaluate(() => document.activeElement.id), "tab-outcome");
    await settled(tab);
    await tab.keyboard.press("ArrowLeft");
    await tab.keyboard.press("ArrowLeft");
    assert.equal(await tab.evaluate(() => document.activeElement.id), "tab-drawing");
    await settled(tab);
    await tab.focus("#editor >>> .cm-content");
    await tab.keyboard.press("Tab");
    assert.notEqual(await tab.evaluate(() => document.activeElement.id), "editor");
  }));
