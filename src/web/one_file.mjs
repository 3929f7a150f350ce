// Makes a page of one file with everything inside, under a policy that lets it ask for nothing.

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { holdLimits, tools } from "./packing.mjs";

const { build, transform } = await import(tools.resolve("esbuild"));
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const head = (title, policy, style) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join("; ")}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${style}</style>
</head>
`;

/** A program of a page, and the files that it was made of. */
export async function bundled(entry) {
  const made = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    write: false,
    metafile: true,
  });
  return {
    script: made.outputFiles[0].text.trim().replaceAll("</script", "<\\/script"),
    files: Object.keys(made.metafile.inputs),
  };
}

/**
 * Writes a page. `body` is the file that the body is in; in it `{script}` stands for the program, and other names for
 * `parts`. `allowed` are directives that its policy has besides; `limits` are those of its size.
 */
export async function writePage(output, { title, body, styles, script, parts, allowed = [], limits }) {
  const css = styles.map((file) => readFileSync(file, "utf8")).join("");
  const style = (await transform(css, { loader: "css", minify: true })).code.trim();
  const nothing = ["default-src", "connect-src", "form-action", "base-uri"].map((one) => `${one} 'none'`);
  const policy = [...nothing, ...allowed, `style-src ${hash(style)}`, `script-src 'wasm-unsafe-eval' ${hash(script)}`];
  const inside = { ...parts, script };
  const page = head(title, policy, style) + readFileSync(body, "utf8").replace(/\{(\w+)\}/g, (_, name) => {
    if (inside[name] === undefined) throw new Error(`${body} asks for ${name}, of which nothing is known`);
    return inside[name];
  });
  writeFileSync(output, page);
  const compressed = gzipSync(page, { level: 9 }).length;
  holdLimits(output, { bytes: Buffer.byteLength(page), "bytes compressed": compressed }, limits);
}
