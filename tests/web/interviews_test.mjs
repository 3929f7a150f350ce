// Interviews that were recorded, in the terminal, in the module and, some of them, on the page: the same questions, the
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
const onThePage = 15; // of each pack and language
const kept = readFileSync(join(import.meta.dirname, "interviews.ndjson"), "utf8").trim().split("\n").map((line) => JSON.parse(line));
const time = new Date("2026-11-27T12:00:00Z");
const folder = mkdtempSync(join(tmpdir(), "interviews-"));
let triage;
let browser;
before(async () => {
  triage = await Triage.start();
  if (CHROMIUM) browser = await web.launch();
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

/** What somebody does on the page who types `reply` in the terminal; nothing where the page has nothing of the kind. */
function actFor(asked, reply, next, byWords) {
  const { shows, question } = asked.parts.at(-1);
  if (isBack(reply)) return shows === "question" && next.parts.at(-1).question ? { press: "#before button" } : undefined;
  if (asked.may_skip && reply === "") return { press: "form button[type=submit] + button" };
  if (isQuit(reply)) return asked.may_skip ? { press: "form button:last-child" } : undefined;
  if (shows === "proposal" || shows === "still_so") return { choose: [isYes(reply) ? "option-yes" : "option-no"] };
  if (shows === "question" && byWords && reply !== "") return { words: reply };
  const number = Number(reply);
  const option = question.options?.[number - 1]?.value;
  if (shows === "whom") return option && { choose: [`option-${option}`] };
  if (shows === "signs") return reply === "0" ? { choose: ["option-none!"] } : undefined;
  const [[finding, answer] = []] = Object.entries(next.noted);
  if (finding !== question.finding && finding !== question.quantity?.finding) return reply === "" ? undefined : { words: reply };
  const asItStands = typeof answer === "string" || Array.isArray(answer) ? web.controlsFor(answer) : { words: reply };
  const units = question.quantity?.units.map(({ value }) => `unit-${value}`) ?? [];
  return asItStands.number && asItStands.choose.some((unit) => !units.includes(unit)) ? { words: reply } : asItStands;
}

/** The pages of the module with what is done on each on the page; nothing if the page cannot be led so. */
function actsOf({ pack, language, replies }, number) {
  const interview = triage.load(pack, { language }).interview();
  const acts = [];
  for (const [at, reply] of replies.entries()) {
    const asked = interview.page;
    if (!asked.parts.at(-1).question) break; // the page shows the advice, and a terminal asks what to do with it
    const act = actFor(asked, reply, interview.reply(reply), (number + at) % 3 === 0);
    if (!act) return undefined;
    acts.push({ reply, act, next: interview.page });
  }
  const isAdvice = ({ shows }) => shows === "outcome" || shows === "emergency";
  return interview.page.parts.some(isAdvice) ? { acts, file: interview.record(time).case } : undefined;
}

async function perform(tab, { choose = [], otherwise = [], number, words, press }) {
  if (press) return (await tab.$(press)).click();
  await tab.$$eval("form input", (all) => all.forEach((one) => (one.type === "text" ? (one.value = "") : (one.checked = false))));
  const there = await tab.$$eval("form input", (all) => all.map(({ id }) => id));
  for (const id of choose.every((one) => there.includes(one)) ? choose : otherwise) {
    if (there.includes(id)) await tab.click(`[id="${id}"]`);
  }
  if (number) await tab.type("#number", number);
  if (words) {
    await tab.$eval("details.own-words", (details) => (details.open = true));
    await tab.type("#words", words);
  }
  await tab.click("form button[type=submit]");
}

/** What the page has to show: the question, or the recommendation. */
function headingOf({ parts }) {
  const { shows, question, about, text } = parts.at(-1);
  if (!question) return wordsOf(parts.find((part) => part.html && part.shows !== "announcement").html)[0];
  return shows === "still_so" ? `${about} ${text}` : shows === "proposal" ? text : question.ask;
}

for (const pack of packs) {
  for (const language of ["en", "es"]) {
    test(`${pack}, ${language}: ${onThePage} of them come to the same record on the page`, { skip: !CHROMIUM }, async () => {
      const { tab, failures } = await web.open(browser, { languages: [language] });
      await tab.click(`#pack-${pack}`);
      const own = kept.filter((one) => one.pack === pack && one.language === language);
      const playable = own.flatMap((one, number) => actsOf(one, number) ?? []);
      // Those with most to do first: all kinds of replies are among them.
      playable.sort((a, b) => b.acts.length - a.acts.length);
      for (const { acts, file } of playable.slice(0, onThePage)) {
        await tab.evaluate(() => dispatchEvent(new PopStateEvent("popstate", { state: null })));
        for (const [at, { act, next }] of acts.entries()) {
          const why = JSON.stringify(acts.slice(0, at + 1).map(({ reply, act: done }) => [reply, done]));
          await perform(tab, act);
          const wanted = onOneLine(headingOf(next));
          const shown = () => tab.$eval("main h1", (h1) => h1.textContent.replace(/\s+/g, " ").trim());
          await tab.waitForFunction((words) => document.querySelector("main h1")?.textContent.replace(/\s+/g, " ").trim() === words,
            { timeout: 5000 }, wanted).catch(async () => assert.equal(await shown(), wanted, why));
        }
        const saved = await web.saved(tab, () => tab.click("main .acts button:nth-child(2)"));
        assert.equal(withoutTime(readFileSync(saved, "utf8")), withoutTime(file), JSON.stringify(acts.map(({ reply }) => reply)));
      }
      assert.ok(playable.length >= onThePage, `only ${playable.length} can be played on the page`);
      assert.deepEqual(failures, []);
      await tab.close();
    });
  }
}
