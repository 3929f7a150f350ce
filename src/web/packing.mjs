// For the builds of the page, of the playground and of the package: what they have inside.

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { unpacked } from "./lzma.mjs";

/** Finds esbuild and the compiler of TypeScript, which are among the packages of the page. */
export const tools = createRequire(join(import.meta.dirname, "page/package.json"));

/** As small as it goes, with its size in the header, where xz leaves it open; and opened again as a browser will. */
export function packed(whole) {
  const made = execFileSync("xz", ["--format=lzma", "--lzma1=preset=9e,pb=0", "--stdout"], { input: whole, maxBuffer: 1 << 28 });
  made.writeBigUInt64LE(BigInt(whole.length), 5);
  if (!whole.equals(unpacked(made))) throw new Error("lzma.mjs does not open what xz packed");
  return made;
}

/** Packs and their translations by name; not their vignettes and hazards. */
export function textsIn(rules) {
  const names = readdirSync(rules).filter((name) => /^[^.]+(\.[a-z]{2})?\.yaml$/.test(name));
  return Object.fromEntries(names.map((name) => [name.slice(0, -".yaml".length), readFileSync(join(rules, name), "utf8")]));
}

export const packedTexts = (rules) => packed(Buffer.from(JSON.stringify(textsIn(rules))));

/** Says how large a thing came out, and that it may be no larger. */
export function holdLimits(what, sizes, limits) {
  console.log(`${what}: ${Object.entries(sizes).map(([name, size]) => `${size} ${name}`).join(", ")}`);
  for (const [name, limit] of Object.entries(limits)) {
    if (sizes[name] > limit) throw new Error(`${what} is larger than it may be: ${limit} ${name}`);
  }
}
