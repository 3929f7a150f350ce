// Makes the page: node build.mjs MODULE RULES OUTPUT.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bundled, writePage } from "../one_file.mjs";
import { packed, packedTexts } from "../packing.mjs";

const [module, rules, output] = process.argv.slice(2);
const here = import.meta.dirname;

await writePage(output, {
  title: "triage",
  body: join(here, "page.html"),
  styles: [join(here, "style.css")],
  script: (await bundled(join(here, "main.ts"))).script,
  parts: {
    engine: packed(readFileSync(module)).toString("base64"),
    packs: packedTexts(rules).toString("base64"),
  },
  limits: { bytes: 650_000, "bytes compressed": 400_000 },
});
