// All examples that the playground carries: the shipped packs, the steps of the tutorial, and a text for each
// diagnostic that docs/diagnostics.md has a link for. node examples.mjs, with the source tree, lists them.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { baseOfPack } from "./pack_name.mjs";
import { steps } from "./steps.mjs";

/** Where the documents say the playground is. */
export const address = "build/web/playground.html";

/** What the links of a document name, in the order of the document. */
export const linksIn = (text) => [...text.matchAll(/\]\([./]*build\/web\/playground\.html#([^)]*)\)/g)].map(([, name]) => name);

const read = (file) => readFileSync(file, "utf8");

function shippedPacks(rules) {
  const names = readdirSync(rules).filter((file) => /^[^.]+\.yaml$/.test(file)).map((file) => file.slice(0, -".yaml".length));
  return Object.fromEntries(names.flatMap((name) => {
    const text = read(join(rules, `${name}.yaml`));
    const [, title] = /^title: *(.*)$/m.exec(text);
    const vignettes = read(join(rules, `${name}.cases.yaml`));
    const pack = { title: `${title} (${name})`, texts: { [name]: text }, tab: "interview", vignettes, before: { shipped: name } };
    const spanish = `${name}.es`;
    const texts = { [name]: text, [spanish]: read(join(rules, `${spanish}.yaml`)) };
    return [[`pack/${name}`, pack], [`pack/${spanish}`, { ...pack, title: `${title} (${spanish}, its texts in Spanish)`, texts, open: spanish }]];
  }));
}

/** Of which pack the translations of tests are. */
const translated = "care";

/** The texts of tests, each with what is said of it: whichever shows a diagnostic with the fewest others, then the shortest. */
function bestFor(code, folders) {
  const shown = folders.flatMap((folder) => readdirSync(folder).filter((file) => file.endsWith(".expected")).map((file) => {
    const said = read(join(folder, file));
    const name = file.slice(0, -".expected".length);
    return { folder, name, codes: [...said.matchAll(/: (?:error|warning): .*\[([\w.-]+)\]$/gm)].map(([, one]) => one) };
  }));
  const able = shown.filter(({ folder, name, codes }) => codes.includes(code) && existsSync(join(folder, `${name}.yaml`)));
  const cost = ({ folder, name, codes }) => 100_000 * (new Set(codes).size + codes.length) + read(join(folder, `${name}.yaml`)).length;
  return able.sort((a, b) => cost(a) - cost(b))[0];
}

/** A pack with those below it, as far as they are there. */
function withBases(name, folders, texts = {}) {
  const folder = folders.find((one) => existsSync(join(one, `${name}.yaml`)));
  if (!folder || texts[name] !== undefined) return texts;
  texts[name] = read(join(folder, `${name}.yaml`));
  const base = baseOfPack(texts[name]);
  return base ? withBases(base, folders, texts) : texts;
}

/** Of cases, those of which this is said first: the view shows no other mistake. They are for the article's pack. */
function caseExample(code, source) {
  const folder = join(source, "tests/cases/bad");
  const files = readdirSync(folder);
  const able = files.filter((file) => file.endsWith(".expected")).map((file) => {
    const first = / error: [^]*?\[([\w.-]+)\]\n/.exec(read(join(folder, file)))?.[1];
    const name = file.slice(0, -"expected".length);
    const text = read(join(folder, files.find((one) => one.startsWith(name) && one !== file)));
    return { first, text };
  }).filter(({ first }) => first === code);
  const [best] = able.sort((a, b) => a.text.length - b.text.length);
  if (!best) throw new Error(`no text of ${folder} shows ${code} first`);
  const pack = "upper-back-pain";
  return { title: code, texts: { [pack]: read(join(source, "rules", `${pack}.yaml`)) }, tab: "outcome", person: best.text };
}

function diagnosticExample(code, source) {
  if (/^(case|csv)\./.test(code)) return caseExample(code, source);
  const tests = join(source, "tests/packs");
  const folders = ["bad", "warned"].map((one) => join(tests, one));
  const best = bestFor(code, folders);
  if (!best) throw new Error(`no text of ${folders.join(", ")} shows ${code}`);
  const [pack, language] = best.name.split(".");
  const all = [best.folder, ...folders, join(tests, "good")];
  if (!language) return { title: code, texts: withBases(pack, all), open: best.name, tab: "interview" };
  const own = `${translated}.${language}`;
  const texts = { ...withBases(translated, all), [own]: read(join(best.folder, `${best.name}.yaml`)) };
  return { title: code, texts, open: own, tab: "interview" };
}

export function examplesOf(source) {
  const codes = linksIn(read(join(source, "docs/diagnostics.md"))).map((name) => name.replace(/^diagnostic\//, ""));
  return {
    ...shippedPacks(join(source, "rules")),
    ...steps(read(join(source, "docs/tutorial.md"))),
    ...Object.fromEntries(codes.map((code) => [`diagnostic/${code}`, diagnosticExample(code, source)])),
  };
}
