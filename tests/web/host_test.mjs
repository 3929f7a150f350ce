// The same pack on the page in Chromium and in the terminal: node --test with PAGE and NATIVE as the other tests here have
// them. Without NATIVE there is nothing to agree with.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { after, before, test } from "node:test";
import * as web from "./browser.mjs";

const { NATIVE } = process.env;
const packs = ["upper-back-pain", "upper-back-pain-guidelines"];
const interviews = Number(process.env.INTERVIEWS ?? 50);
const firstSeed = Number(process.env.TRIAGE_SEED ?? 1); // as the random tests of the program have it
const skip = !NATIVE;
let browser;
before(async () => (browser = await web.launch()));
after(() => browser.close());

/**
 * Runs inside the page: answers at random, as somebody who is well but for one answer in 8, 40 or 200. Gives each
 * heading, what would be typed for each answer in a terminal, how it ended, and how long each answer took.
 */
function conducted(seed) {
  let state = seed;
  const below = (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  const oneIn = [8, 40, 200][seed % 3];
  const asked = [];
  const typed = [];
  const took = [];
  let numbered = 0;
  dispatchEvent(new PopStateEvent("popstate", { state: null }));
  for (let form = document.querySelector("form"); form; form = document.querySelector("form")) {
    if (asked.length > 60) throw new Error(`interview ${seed} does not end: ${typed.join(", ")}`);
    const skippable = form.querySelector("button.quiet:last-child");
    if (skippable) {
      typed.push("q");
      skippable.click();
      break;
    }
    asked.push(document.querySelector("h1").textContent);
    if (document.querySelector(".progress")?.textContent.startsWith("Question")) ++numbered;
    typed.push(answerTo(form));
    const began = performance.now();
    form.requestSubmit();
    took.push(performance.now() - began);
    const problem = document.querySelector(".problems")?.textContent;
    if (problem) throw new Error(`interview ${seed}: ${problem} after ${typed.join(", ")}`);
  }
  return { asked, numbered, typed, took, headline: document.querySelector("h1").textContent };

  function answerTo(form) {
    const choices = [...form.querySelectorAll("input[name=choice]")];
    for (const input of form.querySelectorAll("input")) input.type === "text" ? (input.value = "") : (input.checked = false);
    const number = form.querySelector("#number");
    if (number && (choices.length === 1 || below(4) === 0)) return typeNumber(form, number);
    const none = choices.find(({ value }) => value === "none!" || value === "no" || value === "none" || value === "me");
    const isProposal = choices.length === 2 && choices[0].value === "yes";
    const chosen = isProposal ? choices[0] : none && below(oneIn) > 0 ? none : choices[below(choices.length)];
    chosen.checked = true;
    if (chosen.value === "unsure!") return "s";
    if (chosen.value === "none!") return "0";
    if (chosen.type === "checkbox") return chooseMore(choices, chosen);
    if (chosen.value === "none") return number && choices[0].value !== "none" ? "none" : "0";
    return String(choices.filter(({ value }) => value !== "none").indexOf(chosen) + 1);
  }

  function chooseMore(choices, chosen) {
    const options = choices.filter(({ value }) => !value.endsWith("!"));
    options[below(options.length)].checked = true;
    return options.flatMap((option, at) => (option.checked ? [at + 1] : [])).join(" ");
  }

  function typeNumber(form, number) {
    const units = [...form.querySelectorAll("input[name=unit]")];
    const unit = units[below(units.length)];
    const degrees = { C: 36, F: 97 }[unit?.value];
    number.value = String(degrees === undefined ? 1 + below(unit ? 20 : 90) : degrees + below(4));
    if (unit) unit.checked = true;
    return unit ? `${number.value} ${unit.value}` : number.value;
  }
}

const onOneLine = (text) => text.replace(/\s+/g, " ");

/** A terminal asks on one stream and answers on the other: the same questions in this order, and the same headline. */
function compare({ asked, numbered, typed, headline }, said, result) {
  let at = 0;
  for (const heading of asked) {
    const found = said.indexOf(onOneLine(heading), at);
    assert.ok(found >= 0, `the terminal did not ask "${heading}" after ${typed.join(", ")}\n${said.slice(at)}`);
    at = found + 1;
  }
  assert.equal(said.match(/Question \d+/g)?.length ?? 0, numbered, typed.join(", "));
  assert.ok(result.startsWith(`${headline} `), `${headline} after ${typed.join(", ")}, but in the terminal\n${result}`);
}

for (const pack of packs) {
  test(`${pack}: ${interviews} random interviews go the same way on the page as in the terminal`, { skip }, async (t) => {
    const { tab, failures } = await web.open(browser, { languages: ["en"] });
    await tab.click(`#pack-${pack}`);
    const ends = new Map();
    const took = [];
    for (let seed = firstSeed; seed < firstSeed + interviews; ++seed) {
      const here = await tab.evaluate(conducted, seed);
      const input = `${here.typed.join("\n")}\n\n`;
      const options = { input, encoding: "utf8", env: { LC_ALL: "C" } };
      const { stderr, stdout, error } = spawnSync(NATIVE, ["--interactive", "-p", pack, "--lang", "en"], options);
      if (error) throw error;
      compare(here, onOneLine(stderr), onOneLine(stdout));
      took.push(...here.took);
      ends.set(here.headline, (ends.get(here.headline) ?? 0) + 1);
    }
    took.sort((a, b) => a - b);
    const within = (part) => `${took[Math.floor(part * (took.length - 1))].toFixed(1)} ms`;
    t.diagnostic(`an answer and the next question: half within ${within(0.5)}, 99 of 100 within ${within(0.99)}`);
    t.diagnostic([...ends].map(([headline, count]) => `${headline}: ${count}`).join("; "));
    assert.ok(ends.size >= 3);
    assert.deepEqual(failures, []);
    await tab.close();
  });
}
