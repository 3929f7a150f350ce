// The module in Node: node --test with MODULE=triage.wasm SOURCE=source tree, and NATIVE=triage, the program it has
// to agree with, where there is one.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { Engine, EngineStopped } from "../../src/web/engine.mjs";

const { MODULE, SOURCE, NATIVE } = process.env;
const bytes = readFileSync(MODULE);
const packs = ["upper-back-pain", "upper-back-pain-guidelines"];

const text_of = (name) => {
  const path = `${SOURCE}/rules/${name}.yaml`;
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
};

const start = (texts = {}) => Engine.start(bytes, (name) => texts[name] ?? text_of(name));

const native = (...args) => {
  try {
    return JSON.parse(execFileSync(NATIVE, args, { encoding: "utf8", maxBuffer: 1 << 28 }));
  } catch (refused) {
    return JSON.parse(refused.stdout); // an exit code that is no success comes with a record too
  }
};

test("the module asks its host for nothing but texts and a few calls of WASI", () => {
  const wanted = WebAssembly.Module.imports(new WebAssembly.Module(bytes));
  assert.deepEqual(
    wanted.map(({ module, name }) => `${module}.${name}`).sort(),
    [
      "host.find_text",
      "host.keep_going",
      "host.proving",
      ...["environ_get", "environ_sizes_get", "fd_close", "fd_seek", "fd_write", "proc_exit"].map(
        (name) => `wasi_snapshot_preview1.${name}`,
      ),
    ],
  );
});

for (const name of packs) {
  test(`${name}: every vignette comes out as it has to`, async () => {
    const engine = await Engine.start(bytes, text_of, () => false); // no mutants
    const { pack, report } = engine.load(name);
    assert.equal(report.error, undefined);
    const { vignettes } = engine.test(pack, text_of(`${name}.cases`));
    assert.ok(vignettes.total > 100);
    assert.equal(vignettes.passed, vignettes.total);
  });

  test(`${name}: every claim is proved, and digest and proofs are those of the program`, async () => {
    const engine = await start();
    const { pack } = engine.load(name);
    const here = engine.ask("triage_verify", pack, 0);
    assert.equal(here.proved, true);
    assert.match(here.digest, /^[0-9a-f]{64}$/);
    if (NATIVE) assert.deepEqual(here, native("verify", name, "--format", "json"));
  });

  test(`${name}: all outcomes of its vignettes are those of the program`, { skip: !NATIVE }, async () => {
    const engine = await start();
    const { pack } = engine.load(name);
    const cases = `${SOURCE}/rules/${name}.cases.yaml`;
    const { outcomes } = engine.ask("triage_assess", pack, readFileSync(cases, "utf8"));
    const lines = execFileSync(NATIVE, ["batch", "-p", name, cases], { encoding: "utf8" });
    assert.deepEqual(
      outcomes,
      lines.trim().split("\n").map((line) => JSON.parse(line)),
    );
  });
}

test("an interview in Spanish, with an answer that was chosen and one that was typed", async () => {
  const engine = await start();
  const { pack, report } = engine.load("upper-back-pain", "es", "ES");
  assert.equal(report.loaded.language, "es");
  const { interview, page } = engine.begin(pack);
  assert.equal(page.parts.at(-1).shows, "signs");
  const answer = (chosen) => engine.ask("triage_answer", interview, JSON.stringify(chosen));
  assert.equal(answer({ signs: [] }).parts.at(-1).shows, "whom");
  assert.equal(answer({ for_whom: "me" }).parts.at(-1).question.finding, "major_injury");
  assert.deepEqual(answer({ major_injury: "none" }).noted, { major_injury: "none" });
  assert.deepEqual(engine.ask("triage_reply", interview, "sí").noted, { fever: "yes" });
  const { outcome } = engine.ask("triage_case", interview, null);
  assert.equal(outcome.disposition, "emergency");
  assert.equal(engine.ask("triage_leave", interview).ended, "assessed");
  engine.freeInterview(interview);
  engine.freePack(pack);
});

test("what is wrong with a text is said, however hostile it is", async () => {
  const deep = "[".repeat(100_000);
  const texts = {
    deep,
    maps: "pack: " + "{a: ".repeat(100_000),
    keys: Array.from({ length: 90_000 }, (_, i) => `k${i}: v`).join("\n"),
    bytes: "pack: \u0000\u0001",
    base: "pack: base\nextends: base\n",
    large: "a".repeat(2_000_000),
    aliases: "a: &a [*a, *a]\n",
  };
  const engine = await start(texts);
  for (const name of Object.keys(texts)) {
    const { pack, report } = engine.load(name);
    assert.equal(pack, 0, name);
    assert.ok(report.diagnostics.length > 0, name);
    assert.ok(engine.check(name).diagnostics.length > 0, name);
  }
  assert.equal(engine.load("nothing").report.error.code, "no_such_text");
  const { pack } = engine.load("upper-back-pain");
  for (const cases of [deep, `{"answers": ${deep}`, texts.maps, "", "a: \u0001", texts.keys]) {
    assert.ok(engine.ask("triage_assess", pack, cases).outcomes[0].error.code);
  }
});

test("an end that was not planned is told, and the module is not used again", async () => {
  const engine = await start();
  const { pack } = engine.load("upper-back-pain");
  assert.throws(() => engine.ask("triage_reply", 0xfffffff0, "no interview is there"), EngineStopped);
  assert.throws(() => engine.ask("triage_findings", pack), EngineStopped);
  const another = await start();
  assert.equal(another.load("upper-back-pain").report.error, undefined);
});
