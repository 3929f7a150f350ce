// Interviews that were recorded, in the terminal, in the module and on the page: the same questions, the
// same outcome. node --test with PACKAGE, PAGE, NATIVE and CHROMIUM as the other tests here have them; without NATIVE there is
// nothing to agree with. record_interviews.mjs writes what is replied anew.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import * as web from "./browser.mjs";

const { PACKAGE, NATIVE, CHROMIUM } = process.env;
const { Triage } = await import(pathToFileURL(join(PACKAGE, "triage.mjs")).href);
const skip = !NATIVE;
const packs = ["upper-back-pain", "upper-back-pain-guidelines"];
const kept = readFileSync(join(import.meta.dirname, "interviews.ndjson"), "utf8").trim().split("\n").map((line) => JSON.parse(line));
const time = new Date("2026-11-27T12:00:00Z");
const folder = mkdtempSync(join(tmpdir(), "interviews-"));
let triage;
let browser;
before(async () => {
  triage = await Triage.start();
  if (CHROMIUM) browser = await web.launch("--disable-ipc-flooding-protection"); // of a history that is written this often
});
after(async () => {
  rmSync(folder, { recursive: true });
  await browser?.close();
});

const onOneLine = (text) => text.replace(/\s+/g, " ").trim();

/** The words of HTML, one piece after the other. */
const wordsOf = (html) => html.split(/<[^>]*>/).map(unescaped).map(onOneLine).filter((piece) => piece !== "");
const unescaped = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");

/** What a terminal says at the end, one piece after the other. Where reasons are many it counts the others. */
const piecesOf = (told) =>
  told.split(/\n\s*\n|\n\s*- /).map(onOneLine).filter((piece) => piece !== "" && !/^(and \d+ more|y \d+ más)$/.test(piece));

/** Every page, and what the answers came to. */
function inModule({ pack, language, replies }) {
  const loaded = triage.load(pack, { language });
  const interview = loaded.interview();
  const pages = [interview.page];
  for (const reply of replies) {
    if (interview.page.ended) break;
    pages.push(interview.reply(reply));
  }
  if (!interview.page.ended) pages.push(interview.leave());
  const { case: file, outcome, answers } = interview.record(time);
  interview.free();
  loaded.free();
  return { pages, file, outcome, answers };
}

/** What stood before each reply, what was said at the end, and the case that was saved. */
function inTerminal({ pack, language, replies }) {
  const saved = join(folder, "case.yaml");
  rmSync(saved, { force: true });
  const args = ["--interactive", "-p", pack, "--lang", language, "--save", saved];
  const options = { input: replies.map((line) => `${line}\n`).join(""), encoding: "utf8", env: { LC_ALL: "C.UTF-8" } };
  const { stdout, stderr, error } = spawnSync(NATIVE, args, options);
  if (error) throw error;
  return { pages: stderr.split(/^> /m), result: stdout, file: existsSync(saved) ? readFileSync(saved, "utf8") : "" };
}

const withoutTime = (file) => file.replace(/time: "[^"]*"/, "time: then");

/** All that is shown of a page, in its order, as it has to stand in the terminal. */
function shownIn({ parts }) {
  return parts.flatMap(({ shows, heading, text, question }) => {
    if (shows === "outcome" || shows === "emergency") return [];
    const choices = shows === "question" || shows === "signs" || shows === "whom" ? (question.options ?? []).map(({ label }) => label) : [];
    const asked = shows === "question" || shows === "signs" || shows === "whom" ? [question.ask] : [];
    return [heading, ...asked, ...choices, text].filter(Boolean);
  });
}

function assertInOrder(pieces, whole, why) {
  let at = 0;
  for (const piece of pieces.map(onOneLine)) {
    const found = whole.indexOf(piece, at);
    assert.ok(found >= 0, `${why}: "${piece}" is not in\n${whole.slice(at)}`);
    at = found + piece.length;
  }
}

for (const pack of packs) {
  const own = kept.filter((one) => one.pack === pack);
  test(`${pack}: ${own.length} recorded interviews ask and find the same in the terminal and in the module`, { skip }, (t) => {
    const ends = new Map();
    for (const one of own) {
      const why = `${one.language}: ${JSON.stringify(one.replies)}`;
      const { pages, file } = inModule(one);
      const terminal = inTerminal(one);
      assert.equal(terminal.pages.length, pages.length, why);
      pages.forEach((page, at) => assertInOrder(shownIn(page), onOneLine(terminal.pages[at]), `${why}, page ${at}`));
      const results = pages.flatMap(({ parts }) => parts).filter(({ shows }) => shows === "outcome" || shows === "emergency");
      const told = results.flatMap(({ html }) => wordsOf(html)).join(" ");
      const pieces = piecesOf(terminal.result);
      for (const piece of pieces) assert.ok(told.includes(piece), `${why}: "${piece}" is not in\n${told}`);
      assert.equal(results.length > 0, pieces.length > 0, why);
      if (terminal.file !== "") assert.equal(withoutTime(file), withoutTime(terminal.file), why);
      const end = pages.at(-1).ended;
      ends.set(end, (ends.get(end) ?? 0) + 1);
    }
    t.diagnostic([...ends].map(([end, count]) => `${end}: ${count}`).join("; "));
    assert.equal(own.length, 250);
    assert.deepEqual([...ends.keys()].sort(), ["assessed", "early", "stopped"]);
  });
}

// --- on the page --------------------------------------------------------------------------------

const isBack = (reply) => ["b", "back", "a", "atrás"].includes(reply);
const isQuit = (reply) => ["q", "x"].includes(reply);
const isYes = (reply) => ["y", "yes", "yep", "s", "sí", "si"].includes(reply);

/**
 * What somebody does on the page who types `reply` in the terminal; nothing where the page has nothing of the kind: what is
 * asked for there stands on it anyway, and who goes closes it. `record` gives what there is after the reply.
 */
function actFor(asked, reply, next, record, byWords) {
  const { shows, question } = asked.parts.at(-1);
  const stays = headingOf(next) === headingOf(asked);
  if (isBack(reply) && shows === "question" && byWords) return { words: reply, isBack: true };
  if (isBack(reply)) return stays ? undefined : { press: "#before button", isBack: true };
  if (asked.may_skip && reply === "") return { press: "form button[type=submit] + button" };
  if (isQuit(reply)) return asked.may_skip ? { press: "form button:last-child" } : undefined;
  if (shows === "proposal" || shows === "still_so") return answerToOwn(reply, next, stays);
  if (shows === "question" && byWords && reply !== "") return { words: reply };
  const number = Number(reply);
  const option = question.options?.[number - 1]?.value;
  if (shows === "whom") return option && { choose: [`option-${option}`] };
  if (shows === "signs") return signsFor(next, record);
  const [[finding, answer] = []] = Object.entries(next.noted);
  if (finding !== question.finding && finding !== question.quantity?.finding) return reply === "" ? undefined : { words: reply };
  const asItStands = typeof answer === "string" || Array.isArray(answer) ? web.controlsFor(answer) : { words: reply };
  const units = question.quantity?.units.map(({ value }) => `unit-${value}`) ?? [];
  return asItStands.number && asItStands.choose.some((unit) => !units.includes(unit)) ? { words: reply } : asItStands;
}

/** There a terminal hears cries for help as well; on the page people go back to where they can type. */
function answerToOwn(reply, next, stays) {
  if (stays) return undefined;
  if (next.parts.at(-1).shows === "signs") return { press: "#before button", isBack: true };
  return { choose: [isYes(reply) ? "option-yes" : "option-no"] };
}

/** The check for signs takes no words on the page; it goes on, or it ends there, and the record has what was said. */
function signsFor(next, record) {
  if (next.parts.at(-1).shows === "signs" || next.ended === "stopped") return undefined;
  const [, said] = /^ended_(?:before_the_first_question|by_signs_of_an_emergency): \[(.*)\]/m.exec(record().case) ?? [];
  if (said === undefined) return { choose: ["option-none!"] };
  return { choose: said === "unknown" ? ["option-unsure!"] : said.split(", ").map((one) => `option-${one}`) };
}

/**
 * What is done on the page, and the heading that has to follow; and the case, if it comes to advice. Where the terminal asks
 * about signs and the page takes no words, it goes on when that is answered.
 */
function actsOf({ pack, language, replies }, number) {
  const loaded = triage.load(pack, { language });
  const interview = loaded.interview();
  const acts = [];
  let question = "";
  let isAway = false;
  for (const [at, reply] of replies.entries()) {
    const asked = interview.page;
    if (!asked.parts.at(-1).question) break; // the page shows the advice, and a terminal asks what to do with it
    if (!isAway && asked.parts.at(-1).shows !== "proposal") question = headingOf(asked);
    const next = interview.reply(reply);
    if (isAway) {
      isAway = headingOf(next) !== question;
      continue;
    }
    const act = actFor(asked, reply, next, () => interview.record(time), (number + at) % 3 === 0);
    const { shows } = asked.parts.at(-1);
    isAway = shows !== "signs" && next.parts.at(-1).shows === "signs" && (!act || (shows === "proposal" && act.isBack));
    if (act) acts.push({ reply, act, heading: isAway ? question : headingOf(next), count: at + 1, isAway });
  }
  const isAdvice = ({ shows }) => shows === "outcome" || shows === "emergency";
  const file = !isAway && interview.page.parts.some(isAdvice) ? interview.record(time).case : undefined;
  interview.free();
  loaded.free();
  return { acts, file, isWhole: !isAway };
}

/** Runs inside the page: does all that, and gives the heading after each, and the case if it is saved. */
async function played(acts, isToSave, goesOn = false) {
  if (!goesOn) dispatchEvent(new PopStateEvent("popstate", { state: null })); // to the beginning
  const headings = [];
  for (const act of acts) {
    const came = act.isBack && new Promise((done, failed) => {
      addEventListener("popstate", done, { once: true });
      setTimeout(() => failed(new Error(`back leads nowhere after ${JSON.stringify(headings)}`)), 5000);
    });
    if (act.press) pressed(act.press);
    else answered(act);
    await came; // the history answers later
    headings.push(document.querySelector("main h1").textContent);
  }
  return { headings, file: isToSave ? await savedFile() : undefined };

  function pressed(selector) {
    const button = document.querySelector(selector);
    if (!button) throw new Error(`there is no ${selector} after ${JSON.stringify(headings)}`);
    button.click();
  }

  function answered({ choose = [], otherwise = [], number, words }) {
    const form = document.querySelector("form");
    if (!form) throw new Error(`nothing is asked after ${JSON.stringify(headings)}`);
    const inputs = [...form.querySelectorAll("input")];
    for (const one of inputs) one.type === "text" ? (one.value = "") : (one.checked = false);
    const there = (id) => inputs.find((one) => one.id === id);
    for (const id of choose.every(there) ? choose : otherwise) there(id)?.click();
    if (number) there("number").value = number;
    if (words) there("words").value = words;
    form.querySelector("button[type=submit]").click();
  }

  async function savedFile() {
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    let made;
    URL.createObjectURL = (blob) => ((made = blob), "");
    HTMLAnchorElement.prototype.click = () => {};
    document.querySelector("main .acts button:nth-child(2)").click();
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
    return made.text();
  }
}

/** What the page has to show: the question, or the recommendation. */
function headingOf({ parts }) {
  const { shows, question, about, text } = parts.at(-1);
  if (!question) return wordsOf(parts.find((part) => part.html && part.shows !== "announcement").html)[0];
  return shows === "still_so" ? `${about} ${text}` : shows === "proposal" ? text : question.ask;
}

/** Those of a pack and a language, and a tab that is about to play them. */
async function onThePage(pack, language, work) {
  const { tab, failures } = await web.open(browser, { languages: [language] });
  await tab.click(`#pack-${pack}`);
  await work(tab, kept.filter((one) => one.pack === pack && one.language === language));
  assert.deepEqual(failures, []);
  await tab.close();
}

for (const pack of packs) {
  for (const language of ["en", "es"]) {
    test(`${pack}, ${language}: all recorded interviews ask the same on the page, and come to the same record`, { skip: !CHROMIUM }, (t) =>
      onThePage(pack, language, async (tab, own) => {
        const count = { acts: 0, advised: 0, whole: 0 };
        for (const [number, one] of own.entries()) {
          const { acts, file, isWhole } = actsOf(one, number);
          const why = JSON.stringify(acts.map(({ reply, act }) => [reply, act]));
          const shown = await tab.evaluate(played, acts.map(({ act }) => act), file !== undefined)
            .catch((mistake) => assert.fail(`${mistake.message} ${why}`));
          assert.deepEqual(shown.headings.map(onOneLine), acts.map(({ heading }) => onOneLine(heading)), why);
          if (file !== undefined) assert.equal(withoutTime(shown.file), withoutTime(file), why);
          count.acts += acts.length;
          if (file !== undefined) ++count.advised;
          if (isWhole) ++count.whole;
        }
        t.diagnostic(`${own.length} interviews, ${count.whole} to their end; ${count.acts} acts; ${count.advised} came to advice`);
        assert.equal(own.length, 125);
        assert.ok(count.advised > 60);
        assert.ok(count.whole >= 124, "of cries that the page does not hear, hardly any ends an interview");
      }));
  }
}

// --- back ---------------------------------------------------------------------------------------

/** Where "back" leads in the module after that many replies; nothing where it leads nowhere. */
function backAfter({ pack, language, replies }, count) {
  const loaded = triage.load(pack, { language });
  const interview = loaded.interview();
  for (const reply of replies.slice(0, count)) interview.reply(reply);
  const before = headingOf(interview.page);
  const after = headingOf(interview.back());
  interview.free();
  loaded.free();
  return after === before ? "" : after;
}

/** Runs inside the page: where its buttons lead back to, from what is shown; afterwards it shows that again. */
async function lookedBack() {
  const heading = () => document.querySelector("main h1").textContent;
  const moved = () => new Promise((done) => addEventListener("popstate", done, { once: true }));
  const { entry } = history.state;
  const button = document.querySelector("#before button") ?? document.querySelector("main > div > button");
  if (!button) return "";
  const came = button.closest("#before") && moved();
  button.click();
  await came;
  const led = heading();
  const back = moved();
  history.go(entry - history.state.entry);
  await back;
  return led;
}

for (const pack of packs) {
  test(`${pack}: from each question and from the advice, back leads on the page where it leads in the terminal`, { skip: !CHROMIUM }, (t) =>
    onThePage(pack, "en", async (tab, own) => {
      let looks = 0;
      for (const [number, one] of own.entries()) {
        if (number % 5 !== 0) continue;
        const { acts } = actsOf(one, number);
        for (const [at, { act, heading, count, isAway }] of acts.entries()) {
          const why = JSON.stringify(one.replies.slice(0, count));
          const shown = await tab.evaluate(played, [act], false, at > 0);
          assert.equal(onOneLine(shown.headings[0]), onOneLine(heading), why);
          if (isAway) continue; // the terminal is elsewhere for a while
          assert.equal(onOneLine(await tab.evaluate(lookedBack)), onOneLine(backAfter(one, count)), why);
          assert.equal(onOneLine(await web.heading(tab)), onOneLine(heading), why);
          ++looks;
        }
      }
      t.diagnostic(`${looks} looks back`);
      assert.ok(looks > 100);
    }));
}
