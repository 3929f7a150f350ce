// Makes the playground: node build.mjs MODULE SOURCE VERSION OUTPUT. One file with everything inside, under a policy that lets
// it ask for nothing.

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { holdLimits, packed, textsIn } from "../packing.mjs";
import { examplesOf } from "./examples.mjs";

const [module, source, version, output] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const { build, transform } = await import(createRequire(join(here, "../page/package.json")).resolve("esbuild"));
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** The packages of others that are inside, by the licence that they come under. */
const licences = new Map();

function noteLicence(file) {
  const [, folder, name] = /^(.*node_modules\/)((?:@[^/]+\/)?[^/]+)\//.exec(file) ?? [];
  if (!name) return;
  const text = readFileSync(join(folder, name, "LICENSE"), "utf8").trim();
  licences.set(text, (licences.get(text) ?? new Set()).add(name));
}

async function bundled(entry) {
  const made = await build({
    entryPoints: [join(here, entry)],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    write: false,
    metafile: true,
  });
  for (const file of Object.keys(made.metafile.inputs)) noteLicence(file);
  return made.outputFiles[0].text.trim().replaceAll("</script", "<\\/script");
}

const read = (...path) => readFileSync(join(here, ...path), "utf8");
const css = await transform(read("../page/style.css") + read("style.css"), { loader: "css", minify: true });
const style = css.code.trim();
const script = await bundled("main.ts");
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const worker = await bundled("worker.ts");
const others = [...licences].map(([text, names]) => `${[...names].sort().join(", ")}\n\n${text}`);

const parts = {
  policy: [
    "default-src 'none'",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "worker-src blob:",
    `style-src ${hash(style)}`,
    `script-src 'wasm-unsafe-eval' ${hash(script)}`,
  ].join("; "),
  style,
  script,
  version,
  worker,
  engine: packed(readFileSync(module)).toString("base64"),
  inside: packed(Buffer.from(JSON.stringify({
    shipped: textsIn(join(source, "rules")),
    examples: examplesOf(source),
  }))).toString("base64"),
  licences: escaped(["The editor is CodeMirror 6.", ...others].join("\n\n")),
};
const page = read("page.html").replace(/\{(\w+)\}/g, (_, name) => parts[name]);
writeFileSync(output, page);

const compressed = gzipSync(page, { level: 9 }).length;
holdLimits(output, { bytes: Buffer.byteLength(page), "bytes compressed": compressed }, {
  bytes: 1_250_000, "bytes compressed": 720_000,
});
