// Chromium with the page from its file, and somebody who answers in it.

import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const { PAGE, CHROMIUM = "/usr/bin/chromium" } = process.env;

export const address = pathToFileURL(PAGE).href;

export function launch(...more) {
  const quiet = ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update"];
  return puppeteer.launch({
    executablePath: CHROMIUM,
    headless: true,
    args: ["--no-sandbox", "--disable-gpu", "--disable-sync", ...quiet, ...more],
  });
}

/** A tab of the page for somebody who reads `languages` on such a screen; with all that went out, and what failed. */
export async function open(browser, { languages = ["en-US", "en"], screen = {}, features = [], at = address } = {}) {
  const tab = await browser.newPage();
  const requests = [];
  const failures = [];
  tab.on("request", (request) => requests.push(request.url()));
  tab.on("console", (message) => message.type() === "error" && failures.push(message.text()));
  tab.on("pageerror", (mistake) => failures.push(mistake.message));
  await tab.evaluateOnNewDocument((tags) => {
    Object.defineProperty(navigator, "languages", { get: () => tags });
  }, languages);
  await tab.setViewport({ width: 1280, height: 900, ...screen });
  await tab.emulateMediaFeatures(features);
  await tab.goto(at);
  await ready(tab);
  return { tab, requests, failures };
}

export const ready = (tab) => tab.waitForSelector("body[data-ready=yes]", { timeout: 60_000 });

export const heading = (tab) => tab.$eval("main h1", (h1) => h1.textContent);
export const question = (tab) => tab.evaluate(() => document.querySelector("form")?.dataset.question ?? "");

/** What is chosen or typed for an answer as case files have it: the ids of controls, and the number. */
export function controlsFor(answer) {
  const ids = { none: "option-none!", unknown: "option-unsure!" };
  if (Array.isArray(answer)) return { choose: answer.length > 0 ? answer.map((one) => `option-${one}`) : [ids.none] };
  const quantity = /^([\d.]+) ([A-Za-z]+)$/.exec(answer);
  if (quantity) return { number: quantity[1], choose: [`unit-${quantity[2]}`] };
  if (/^\d+$/.test(answer)) return { number: answer, choose: [] };
  return { choose: [`option-${answer}`], otherwise: [ids[answer]] };
}

/** The ids that there are, in the order of the page. */
async function present(tab, { choose, otherwise = [] }) {
  const ids = await tab.$$eval("form input", (inputs) => inputs.map(({ id }) => id));
  const wanted = choose.some((id) => ids.includes(id)) ? choose : otherwise;
  const there = wanted.filter((id) => ids.includes(id));
  if (there.length < choose.length) throw new Error(`"${await heading(tab)}" has no ${choose.join(", ")}`);
  return there;
}

async function waitForNext(tab, before) {
  await tab.waitForFunction((old) => document.querySelector("main h1")?.textContent !== old, {}, before);
}

/** By mouse, or with a finger. */
export async function answer(tab, said, { touch = false } = {}) {
  const before = await heading(tab);
  const press = async (selector) => {
    const handle = await tab.$(selector);
    await (touch ? handle.tap() : handle.click());
    await handle.dispose();
  };
  const controls = controlsFor(said);
  for (const id of await present(tab, controls)) await press(`[id="${id}"]`);
  if (controls.number) {
    await press("#number");
    await tab.keyboard.type(controls.number);
  }
  await press("form button[type=submit]");
  await waitForNext(tab, before);
}

/** By keyboard alone: Tab to a control, Space to choose, arrows among radio buttons, Enter on Continue. */
export async function answerByKeys(tab, said) {
  const before = await heading(tab);
  const controls = controlsFor(said);
  for (const id of await present(tab, controls)) await choose(tab, id);
  if (controls.number) {
    await tabTo(tab, (focused) => focused === "number");
    await tab.keyboard.type(controls.number);
  }
  await tabTo(tab, (_, type) => type === "submit");
  await tab.keyboard.press("Enter");
  await waitForNext(tab, before);
}

async function choose(tab, id) {
  const isRadio = await tab.$eval(`[id="${id}"]`, ({ type }) => type === "radio");
  const group = await tab.$eval(`[id="${id}"]`, ({ name }) => name);
  await tabTo(tab, (focused, type, name) => (isRadio ? type === "radio" && name === group : focused === id));
  if (!isRadio || (await focusedOn(tab))[0] === id) return tab.keyboard.press("Space");
  for (let i = 0; i < 60 && (await focusedOn(tab))[0] !== id; ++i) await tab.keyboard.press("ArrowDown");
}

const focusedOn = (tab) =>
  tab.evaluate(() => [document.activeElement.id, document.activeElement.type, document.activeElement.name]);

async function tabTo(tab, is) {
  for (let i = 0; i < 80; ++i) {
    await tab.keyboard.press("Tab");
    if (is(...(await focusedOn(tab)))) return;
  }
  throw new Error(`Tab does not lead there from "${await heading(tab)}"`);
}

/** Presses the button that says so. */
export async function press(tab, words, { leads = true } = {}) {
  const before = await heading(tab);
  const found = await tab.evaluateHandle(
    (said) => [...document.querySelectorAll("button")].find((one) => one.textContent === said || one.ariaLabel === said),
    words,
  );
  if (!found.asElement()) throw new Error(`there is no button "${words}" at "${before}"`);
  await found.click();
  if (leads) await waitForNext(tab, before);
}

/** The file that is saved by whatever `press` does. */
export async function saved(tab, press) {
  const folder = mkdtempSync(join(tmpdir(), "page-"));
  const client = await tab.browser().target().createCDPSession();
  await client.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder, eventsEnabled: true });
  const done = new Promise((end) => client.on("Browser.downloadProgress", (at) => at.state === "completed" && end()));
  await press();
  await done;
  await client.detach();
  return join(folder, readdirSync(folder)[0]);
}

/** Answers what is asked out of `answers`, by its finding, until nobody knows what to say, or all is said. */
export async function interview(tab, answers, { by = answer, at = async () => {} } = {}) {
  for (let i = 0; i < 60; ++i) {
    const asked = await question(tab);
    await at(asked);
    if (!(asked in answers)) return asked;
    await by(tab, answers[asked]);
  }
  throw new Error("the interview does not end");
}

/** What people answer, by finding, in both packs. */
const healthy = { signs: [], for_whom: "me", major_injury: "none", fever: "no", bowel_or_bladder_problem: "no" };
export const people = {
  strain: {
    ...healthy, alarm_signs: [], pain_kind: [], movement: "changes", start: ["everyday"], nerve_signs: [],
    belly_signs: [], background: [], recent: [], age: "34", other_signs: [], pregnancy_signs: [], numbness: "none",
    direct_trauma: "no", pain_trend: "improving", pain_duration: "3 days", strain_age: "3 days",
  },
  heart: { ...healthy, alarm_signs: ["chest_pain"] },
  fever: { ...healthy, fever: "38.4 C" },
};
