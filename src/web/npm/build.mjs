// Makes the package for npm: node build.mjs MODULE RULES VERSION FOLDER. FOLDER is laid anew, and `npm pack` in it gives
// the package.

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { holdLimits, packed, packedTexts, tools } from "../packing.mjs";

const [module, rules, version, folder] = process.argv.slice(2);
const here = import.meta.dirname;
const { build } = await import(tools.resolve("esbuild"));

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const inside = { "packed:engine": packed(readFileSync(module)), "packed:packs": packedTexts(rules) };
const fromHere = {
  name: "packed",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^packed:/ }, ({ path }) => ({ path, namespace: "packed" }));
    onLoad({ filter: /.*/, namespace: "packed" }, ({ path }) => ({ contents: inside[path], loader: "binary" }));
  },
};
const code = join(folder, "triage.mjs");
await build({
  entryPoints: [join(here, "../triage.mts")],
  outfile: code,
  bundle: true,
  format: "esm",
  platform: "neutral",
  target: "es2022",
  minify: true,
  charset: "utf8",
  plugins: [fromHere],
});

const compiler = tools.resolve("typescript/bin/tsc");
const types = ["--declaration", "--emitDeclarationOnly", "--rootDir", join(here, ".."), "--outDir", folder];
execFileSync(process.execPath, [compiler, "--project", here, ...types], { stdio: "inherit" });
rmSync(join(folder, "lzma.d.mts")); // which is no part of what is exported

const about = JSON.parse(readFileSync(join(here, "about.json"), "utf8"));
writeFileSync(join(folder, "package.json"), `${JSON.stringify({ name: about.name, version, ...about }, null, 2)}\n`);
copyFileSync(join(here, "README.md"), join(folder, "README.md"));
copyFileSync(join(rules, "../LICENSE"), join(folder, "LICENSE"));

const text = readFileSync(code);
holdLimits(code, { bytes: text.length, "bytes compressed": gzipSync(text, { level: 9 }).length }, {
  bytes: 620_000, "bytes compressed": 460_000,
});
