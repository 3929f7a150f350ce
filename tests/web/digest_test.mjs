// One digest over the outcomes of everybody, wherever a pack runs: in the program, by way of the C interface, and in the
// module, in Node and in Chromium. node --test with MODULE=triage.wasm, SOURCE and, each if it is there, NATIVE=triage,
// LIBRARY=libtriage.so.0 with PYTHON3, and CHROMIUM; with TRIAGE_ALL_HOSTS=1, all of them have to be. It needs no package
// from npm, so that it can run with every change.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { Engine } from "../../src/web/engine.mjs";

const { MODULE, SOURCE, NATIVE, LIBRARY, PYTHON3, CHROMIUM, TRIAGE_ALL_HOSTS } = process.env;
const rules = join(SOURCE, "rules");
const packs = ["upper-back-pain", "upper-back-pain-guidelines"];
const texts = Object.fromEntries(packs.map((name) => [name, readFileSync(join(rules, `${name}.yaml`), "utf8")]));
const module = readFileSync(MODULE);

/** Runs in both hosts of the module. With one node proofs are given up at once, here and below: the digest needs none. */
async function digestIn(Host, bytes, shelf, name) {
  const engine = await Host.start(bytes, (wanted) => shelf[wanted]);
  return engine.ask("triage_verify", engine.load(name).pack, 1).digest;
}

function inProgram(name) {
  const args = ["verify", join(rules, `${name}.yaml`), "--max-nodes", "1", "--format", "json"];
  return JSON.parse(spawnSync(NATIVE, args, { encoding: "utf8", maxBuffer: 1 << 28 }).stdout).digest;
}

function inLibrary(name) {
  return execFileSync(PYTHON3, ["-W", "ignore", join(rules, "..", "examples", "triage.py"), LIBRARY, rules, name], { encoding: "utf8" }).trim();
}

/** A page by itself. Its program waits for nothing, so that it has ended when the page counts as loaded. */
function inChromium(name) {
  const folder = mkdtempSync(join(tmpdir(), "digest-"));
  try {
    const engine = readFileSync(join(SOURCE, "src/web/engine.mjs"), "utf8").replace(/^export /gm, "");
    const page = join(folder, "digest.html");
    writeFileSync(page, `<!doctype html><meta charset="utf-8"><title>digest</title><p>nothing</p><script>
      ${engine}
      WebAssembly.instantiate = async (made, imports) => new WebAssembly.Instance(made, imports);
      const bytes = Uint8Array.from(atob("${module.toString("base64")}"), (letter) => letter.charCodeAt(0));
      (${digestIn})(Engine, new WebAssembly.Module(bytes), ${JSON.stringify(texts)}, "${name}")
        .then((digest) => (document.querySelector("p").textContent = digest));
      </script>`);
    const quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync", "--disable-background-networking"];
    const args = [...quiet, `--user-data-dir=${folder}`, "--dump-dom", pathToFileURL(page).href];
    const shown = execFileSync(CHROMIUM, args, { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] });
    return /<p>(.*?)<\/p>/.exec(shown)?.[1];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const others = [
  ["program", NATIVE, inProgram],
  ["C interface", LIBRARY && PYTHON3, inLibrary],
  ["module in Chromium", CHROMIUM, inChromium],
];
for (const name of packs) {
  test(`${name}: the digest of the module in Node`, async (t) => {
    const digest = await digestIn(Engine, module, texts, name);
    assert.match(digest, /^[0-9a-f]{64}$/);
    for (const [where, isThere, digestThere] of others) {
      await t.test(`is that of the ${where}`, { skip: !isThere && !TRIAGE_ALL_HOSTS }, () => assert.equal(digestThere(name), digest));
    }
  });
}
