// Makes the page: node build.mjs MODULE RULES OUTPUT. One file with everything inside, under a policy that
// lets it ask for nothing.

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, transform } from "esbuild";
import { holdLimits, packed, packedTexts } from "../packing.mjs";

const [module, rules, output] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const bundle = await build({
  entryPoints: [join(here, "main.ts")],
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  charset: "utf8",
  write: false,
});
const script = bundle.outputFiles[0].text.trim().replaceAll("</script", "<\\/script");
const css = await transform(readFileSync(join(here, "style.css"), "utf8"), { loader: "css", minify: true });
const style = css.code.trim();

const parts = {
  policy: [
    "default-src 'none'",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    `style-src ${hash(style)}`,
    `script-src 'wasm-unsafe-eval' ${hash(script)}`,
  ].join("; "),
  style,
  script,
  engine: packed(readFileSync(module)).toString("base64"),
  packs: packedTexts(rules).toString("base64"),
};
const page = readFileSync(join(here, "page.html"), "utf8").replace(/\{(\w+)\}/g, (_, name) => parts[name]);
writeFileSync(output, page);

const compressed = gzipSync(page, { level: 9 }).length;
holdLimits(output, { bytes: Buffer.byteLength(page), "bytes compressed": compressed }, {
  bytes: 650_000, "bytes compressed": 400_000,
});
