// The package for npm, as who installs it has it: node --test with PACKAGE=its folder, SOURCE, CHROMIUM and NPM.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const { PACKAGE, SOURCE, CHROMIUM, NPM = "npm" } = process.env;
const project = mkdtempSync(join(tmpdir(), "triage-npm-"));
const shipped = ["upper-back-pain", "upper-back-pain-guidelines"];
let archive;

/** What it printed; also where that is why it failed. */
function run(program, ...args) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: project, encoding: "utf8", maxBuffer: 1 << 26 });
  assert.equal(status, 0, `${args.join(" ")}\n${stdout}${stderr}`.slice(0, 4000));
  return stdout;
}

const node = (file) => run(process.execPath, join(project, file));
const tool = (path, ...args) => run(process.execPath, join(import.meta.dirname, "node_modules", path), ...args);

/** The one program of a package of tests/web. */
function binaryOf(name) {
  const { bin } = JSON.parse(readFileSync(join(import.meta.dirname, "node_modules", name, "package.json"), "utf8"));
  return join(name, typeof bin === "string" ? bin : Object.values(bin)[0]);
}

const write = (file, text) => writeFileSync(join(project, file), text);

before(() => {
  const [packed] = JSON.parse(execFileSync(NPM, ["pack", "--json", "--pack-destination", project], { cwd: PACKAGE, encoding: "utf8" }));
  archive = { ...packed, path: join(project, packed.filename) };
  write("package.json", JSON.stringify({ name: "somebody", private: true, type: "module" }));
  run(NPM, "install", "--offline", "--no-audit", "--no-fund", "--silent", archive.path);
});
after(() => rmSync(project, { recursive: true, force: true }));

const installed = () => import(pathToFileURL(join(project, "node_modules/triage-engine/triage.mjs")));

test("the package has one file of code, its types, and nothing that it depends on", () => {
  const about = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8"));
  assert.deepEqual(archive.files.map(({ path }) => path).sort(), [
    "LICENSE", "README.md", "engine.d.mts", "pack.d.mts", "package.json", "records.d.mts", "triage.d.mts", "triage.mjs",
  ]);
  assert.equal(about.dependencies ?? about.peerDependencies ?? about.scripts, undefined);
  assert.ok(archive.size < 470_000, `${archive.size} bytes`);
});

test("every example of its README runs, and says what it has to", () => {
  const examples = [...readFileSync(join(PACKAGE, "README.md"), "utf8").matchAll(/^```js\n([^]*?)^```/gm)];
  const said = examples.map(([, code], number) => {
    write(`example${number}.mjs`, code);
    return node(`example${number}.mjs`);
  });
  assert.equal(said.length, 4);
  assert.match(said[0], /^emergency\n<section>\n<h1 class="alarm">EMERGENCY: Get emergency care now<\/h1>/);
  assert.match(said[1], /^ann emergency\nbob undetermined\neve 'fever' is answered with yes, no or unknown/);
  assert.match(said[2], /^true [0-9a-f]{64}\n$/);
  assert.match(said[3], /^\d+ .+\n/);
  assert.ok(examples[0][1].trim().split("\n").length <= 15);
});

test("CommonJS may ask for it, and esbuild puts it into one file", async () => {
  const ask = (how) => `${how}\nTriage.start().then((triage) => console.log(triage.load("upper-back-pain").loaded.id));`;
  write("common.cjs", ask('const { Triage } = require("triage-engine");'));
  assert.equal(node("common.cjs"), "upper-back-pain\n");
  write("entry.mjs", ask('import { Triage } from "triage-engine";'));
  const outfile = join(project, "bundle.cjs");
  await build({ entryPoints: [join(project, "entry.mjs")], outfile, bundle: true, format: "cjs", platform: "node" });
  rmSync(join(project, "entry.mjs"));
  assert.equal(node("bundle.cjs"), "upper-back-pain\n");
});

test("Chromium conducts an interview and verifies in a Worker, from a file", { skip: !CHROMIUM }, async () => {
  const bundled = async (name, contents) => {
    const made = await build({ stdin: { contents, resolveDir: project }, bundle: true, format: "iife", write: false });
    write(name, made.outputFiles[0].text);
    return made.outputFiles[0].text;
  };
  const worker = await bundled("worker.js", `import { Triage } from "triage-engine";
    Triage.start().then((triage) => postMessage(triage.load("upper-back-pain").verify().digest));`);
  await bundled("page.js", `import { Triage } from "triage-engine";
    const blob = new Blob([${JSON.stringify(worker)}], { type: "text/javascript" });
    globalThis.digest = new Promise((done) => (new Worker(URL.createObjectURL(blob)).onmessage = ({ data }) => done(data)));
    globalThis.title = Triage.start().then((triage) => triage.load("upper-back-pain", { language: "es" }).interview().page.parts[0].text);`);
  write("page.html", '<!doctype html><meta charset="utf-8"><title>t</title><script src="page.js"></script>');
  const { launch } = (await import("puppeteer-core")).default;
  const browser = await launch({ executablePath: CHROMIUM, headless: true, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const tab = await browser.newPage();
    await tab.goto(pathToFileURL(join(project, "page.html")).href);
    assert.equal(await tab.evaluate(() => globalThis.title), "Dolor en la parte alta de la espalda");
    const { Triage } = await installed();
    const { digest } = (await Triage.start()).load("upper-back-pain").verify();
    assert.equal(await tab.evaluate(() => globalThis.digest), digest);
  } finally {
    await browser.close();
  }
});

test("what is asked of it in another way is refused in words, and changes nothing", async () => {
  const { Triage, TriageError, EngineStopped } = await installed();
  const triage = await Triage.start({ texts: { bad: "pack: bad\n" } });
  assert.deepEqual([...triage.names].sort(), [...shipped.flatMap((name) => [name, `${name}.es`]), "bad"].sort());
  assert.match(triage.text("upper-back-pain.es"), /Dolor/);
  assert.throws(() => triage.load("nothing"), (mistake) => mistake instanceof TriageError && mistake.problem.code === "no_such_text");
  assert.throws(() => triage.load("toString"), TriageError);
  assert.throws(() => triage.load("bad"), (mistake) => mistake.diagnostics.length > 0);
  const pack = triage.load("upper-back-pain");
  const interview = pack.interview();
  const { page } = interview;
  assert.throws(() => interview.answer({ fever: "yes" }), TriageError);
  assert.equal(interview.page, page);
  assert.deepEqual(pack.assess([]), []);
  assert.equal(pack.assess("id,fever\na,yes\nb,no\n").length, 2);
  assert.equal(pack.assess('{"answers": {}}\n{"answers": {}}\n').length, 2);
  assert.throws(() => pack.explain("answers: {fever: 3}"), TriageError);
  assert.throws(() => pack.document({ answers: {} }, "pdf"), TriageError);
  assert.match(pack.drawing("interview"), /<svg .*>fever</s);
  assert.throws(() => pack.drawing("advice"), TriageError);
  interview.free();
  pack.free();
  assert.ok(new EngineStopped("said") instanceof Error);
});

// --- types --------------------------------------------------------------------------------------

/** Which members of the schema's definitions records have. */
class Members {
  #definitions = JSON.parse(readFileSync(`${SOURCE}/docs/schema/results.json`, "utf8")).definitions;
  #seen = new Map(Object.keys(this.#definitions).map((id) => [id, new Set()]));
  #visited = new Set();

  note(schema, value, id = "") {
    if (schema.$ref) {
      const name = schema.$ref.slice("#/definitions/".length);
      this.#visited.add(name);
      return this.note(this.#definitions[name], value, name);
    }
    for (const one of schema.allOf ?? []) this.note(one, value, id);
    for (const one of schema.anyOf ?? []) if (this.#mayBe(one, value)) this.note(one, value, id);
    if (schema.items) for (const one of value) this.note(schema.items, one);
    for (const [key, one] of Object.entries(schema.properties ? value : {})) {
      this.#seen.get(id).add(key);
      this.note(schema.properties[key], one);
    }
    if (typeof schema.additionalProperties === "object") for (const one of Object.values(value)) this.note(schema.additionalProperties, one);
  }

  #mayBe(schema, value) {
    if (schema.$ref) return this.#mayBe(this.#definitions[schema.$ref.slice("#/definitions/".length)], value);
    if (schema.required) return schema.required.every((key) => Object.hasOwn(value, key));
    const type = Array.isArray(value) ? "array" : typeof value;
    return schema.type === type;
  }

  /** Those that no record had, but what no record can have. */
  missing() {
    return [...this.#visited].flatMap((id) =>
      Object.entries(this.#definitions[id].properties ?? {})
        .filter(([key, { allOf: [form] }]) => !this.#seen.get(id).has(key) && form.$ref !== "#/definitions/nothing")
        .map(([key]) => `${id}.${key}`));
  }
}

/** The definition of a type: `check_report` of `CheckReport`. */
const definitionOf = (type) => type.replace(/(?<!^)[A-Z]/g, "_$&").toLowerCase();

/** All that the engine gives, as text that the compiler compares with the types. */
async function recordsAsText(members) {
  const { Triage } = await installed();
  // What no shipped pack has: until when it is valid, and why an option is asked about.
  const other = readFileSync(`${SOURCE}/rules/${shipped[0]}.yaml`, "utf8")
    .replace(/^version:.*$/m, "$&\nvalid_until: 2100-01-01")
    .replace(/^( *)label: A car crash.*$/m, "$&\n$1why: A crash is great force.");
  const triage = await Triage.start({ keepGoing: () => false, texts: { bad: "pack: bad\n", other } });
  const parts = [];
  const add = (type, value) => {
    members.note({ $ref: `#/definitions/${definitionOf(type)}` }, value);
    parts.push(`export const r${parts.length}: ${type} = ${JSON.stringify(value, null, 1)};`);
  };
  const packs = shipped.map((name) => triage.load(name, { country: "US" }));
  for (const pack of packs) {
    const vignettes = readFileSync(`${SOURCE}/rules/${pack.loaded.id}.cases.yaml`, "utf8");
    add("Loaded", pack.loaded);
    add("Findings", pack.findings());
    add("PackTexts", pack.texts());
    add("CheckReport", triage.check(pack.loaded.id, ["es"]));
    add("Outcomes", { outcomes: [...pack.assess(vignettes), ...pack.assess("answers: {fever: 3}")] });
    for (const answers of [{}, { fever: "yes" }]) add("ExplainedOutcome", pack.explain({ answers }));
    add("Verification", pack.verify(100)); // which gives up
    add("TestReport", pack.test(vignettes));
    add("TestReport", pack.test("answers: {fever: yes}\nexpect: {disposition: self_care}\n---\nanswers: {fever: 3}\n"));
    for (const earlier of [null, { answers: { fever: "no", pain_duration: "3 days" } }]) {
      const interview = pack.interview(earlier);
      add("Page", interview.page);
      for (let i = 0; i < 60 && !interview.page.ended; ++i) {
        const { question } = interview.page.parts.at(-1);
        const none = question?.options?.some(({ value }) => value === "none") ? "0" : "1";
        const calm = { duration: "3 days", number: "30", one_of: none, any_of: "0", yes_no: "no", temperature: "37 C" };
        add("Page", question ? interview.reply(calm[question.type]) : interview.leave());
      }
      add("CaseRecord", interview.record(new Date()));
    }
  }
  add("ExplainedOutcome", triage.load("other").explain({ answers: {} }));
  const asksWhy = triage.load("other").interview();
  for (const reply of ["0", "1"]) add("Page", asksWhy.reply(reply));
  add("Verification", packs[0].verify());
  add("CheckReport", triage.check("bad"));
  add("Difference", packs[0].diff(packs[1]));
  add("Difference", packs[1].diff(packs[0]));
  const names = [...new Set(parts.flatMap((part) => part.match(/: (.*?) = /)[1].match(/\w+/g)))].sort();
  return `import type { ${names.join(", ")} } from "triage-engine";\n${parts.join("\n")}\n`;
}

test("every member of every record has its type, and every member of a type is in some record", async () => {
  mkdirSync(join(project, "typed"));
  const members = new Members();
  write("typed/records.ts", await recordsAsText(members));
  assert.deepEqual(members.missing(), []);
  write("typed/use.ts", `import { type Page, Triage, TriageError } from "triage-engine";
    const triage: Triage = await Triage.start({ texts: { mine: "" } });
    const page: Page = triage.load("upper-back-pain", { language: "es" }).interview().answer({ signs: [] });
    export const asked: string | undefined = page.parts.at(-1)?.question?.ask;
    for (const one of triage.load("upper-back-pain").assess({ answers: { fever: true } })) {
      if (one.error) throw new TriageError(one.error);
      export_(one.disposition);
    }
    function export_(_: string) {}
    // @ts-expect-error there is no such member
    page.nothing;
    // @ts-expect-error nor such a format
    triage.load("upper-back-pain").document({ answers: {} }, "pdf");`);
  const strict = ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--target", "es2022", "--lib", "es2022,dom"];
  for (const [module, resolution] of [["nodenext", "nodenext"], ["esnext", "bundler"]]) {
    const files = [join(project, "typed/records.ts"), join(project, "typed/use.ts")];
    tool("typescript/bin/tsc", ...strict, "--module", module, "--moduleResolution", resolution, ...files);
  }
});

test("publint and attw find nothing", () => {
  assert.match(tool(binaryOf("publint"), "--strict", archive.path), /All good/);
  tool(binaryOf("@arethetypeswrong/cli"), "--profile", "esm-only", archive.path); // which fails if it does
});
