// Makes the page: node build.mjs MODULE RULES OUTPUT. One file with everything inside, under a policy that
// lets it ask for nothing.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, transform } from "esbuild";
import { unpacked } from "./lzma.mjs";

const [module, rules, output] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const most = { bytes: 650_000, compressed: 400_000 };

/** Packs and their translations; not their vignettes and hazards. */
function packTexts() {
  const names = readdirSync(rules).filter((name) => /^[^.]+(\.[a-z]{2})?\.yaml$/.test(name));
  return Object.fromEntries(names.map((name) => [name.slice(0, -".yaml".length), readFileSync(join(rules, name), "utf8")]));
}

/** As small as it goes, with its size in the header, where xz leaves it open; and opened again as a browser will. */
function packed(whole) {
  const made = execFileSync("xz", ["--format=lzma", "-9e", "--stdout"], { input: whole, maxBuffer: 1 << 28 });
  made.writeBigUInt64LE(BigInt(whole.length), 5);
  if (!whole.equals(unpacked(made))) throw new Error("lzma.mjs does not open what xz packed");
  return made.toString("base64");
}

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
  engine: packed(readFileSync(module)),
  packs: packed(Buffer.from(JSON.stringify(packTexts()))),
};
const page = readFileSync(join(here, "page.html"), "utf8").replace(/\{(\w+)\}/g, (_, name) => parts[name]);
writeFileSync(output, page);

const size = { bytes: Buffer.byteLength(page), compressed: gzipSync(page, { level: 9 }).length };
console.log(`${output}: ${size.bytes} bytes, ${size.compressed} compressed`);
for (const [name, limit] of Object.entries(most)) {
  if (size[name] > limit) throw new Error(`the page is larger than the ${limit} that it may have (${name})`);
}
