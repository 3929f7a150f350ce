// Makes the playground: node build.mjs MODULE SOURCE VERSION OUTPUT.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bundled, writePage } from "../one_file.mjs";
import { packed, textsIn } from "../packing.mjs";
import { examplesOf } from "./examples.mjs";

const [module, source, version, output] = process.argv.slice(2);
const here = import.meta.dirname;

/** The packages of others that are inside, by the licence that they come under. */
function licencesOf(files) {
  const licences = new Map();
  for (const file of files) {
    const [, folder, name] = /^(.*node_modules\/)((?:@[^/]+\/)?[^/]+)\//.exec(file) ?? [];
    if (!name) continue;
    const text = readFileSync(join(folder, name, "LICENSE"), "utf8").trim();
    licences.set(text, (licences.get(text) ?? new Set()).add(name));
  }
  const each = [...licences].map(([text, names]) => `${[...names].sort().join(", ")}\n\n${text}`);
  return ["The editor is CodeMirror 6.", ...each].join("\n\n");
}

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const main = await bundled(join(here, "main.ts"));
const worker = await bundled(join(here, "worker.ts"));

await writePage(output, {
  title: "triage playground",
  body: join(here, "page.html"),
  styles: [join(here, "../page/style.css"), join(here, "style.css")],
  script: main.script,
  parts: {
    version,
    engine_name: createHash("sha256").update(readFileSync(module)).digest("hex").slice(0, 12),
    worker: worker.script,
    engine: packed(readFileSync(module)).toString("base64"),
    inside: packed(Buffer.from(JSON.stringify({
      shipped: textsIn(join(source, "rules")),
      examples: examplesOf(source),
      format: JSON.parse(readFileSync(join(source, "docs/schema/rule-pack.json"), "utf8")),
    }))).toString("base64"),
    licences: escaped(licencesOf([...main.files, ...worker.files])),
  },
  allowed: ["worker-src blob:"],
  limits: { bytes: 1_250_000, "bytes compressed": 720_000 },
});
