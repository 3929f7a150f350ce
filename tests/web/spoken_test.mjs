// What a screen reader says of three interviews, page by page, against the files in spoken/: node --test with PAGE.
// TRIAGE_RESET=1 writes down what is said now. Read the difference: it is what people will hear.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { build } from "esbuild";
import * as web from "./browser.mjs";

let browser;
let reader;
before(async () => {
  const contents = 'import { virtual } from "@guidepup/virtual-screen-reader"; globalThis.virtual = virtual;';
  const options = { bundle: true, write: false, format: "iife", platform: "browser" };
  reader = (await build({ stdin: { contents, resolveDir: import.meta.dirname }, ...options })).outputFiles[0].text;
  browser = await web.launch();
});
after(() => browser.close());

/** All that is said of the question or the result, from its beginning to its end. */
async function spoken(tab) {
  await tab.evaluate(reader);
  return tab.evaluate(async () => {
    const { virtual } = globalThis;
    await virtual.start({ container: document.querySelector("main") });
    while ((await virtual.lastSpokenPhrase()) !== "end of main") await virtual.next();
    const log = await virtual.spokenPhraseLog();
    await virtual.stop();
    return log.join("\n");
  });
}

const interviews = {
  "fever": { languages: ["en-US"], answers: web.people.fever },
  "signs-in-spanish": { languages: ["es-ES"], answers: { signs: ["breathing"] } },
  "mistake-and-doctor": {
    languages: ["en-GB"], mistake: true, answers: { ...web.people.strain, pain_duration: "3 months", strain_age: undefined },
  },
};

for (const [name, { languages, answers, mistake }] of Object.entries(interviews)) {
  test(`spoken: ${name}`, async () => {
    const { tab } = await web.open(browser, { languages });
    await tab.click("#pack-upper-back-pain");
    const pages = [];
    if (mistake) {
      await tab.click("form button[type=submit]");
      pages.push(await spoken(tab));
    }
    const known = Object.fromEntries(Object.entries(answers).filter(([, said]) => said !== undefined));
    await web.interview(tab, known, { at: async () => pages.push(await spoken(tab)) });
    const said = `${pages.join("\n\n")}\n`;
    const file = new URL(`spoken/${name}.txt`, import.meta.url);
    if (process.env.TRIAGE_RESET) writeFileSync(file, said);
    assert.equal(said, readFileSync(file, "utf8"));
    await tab.close();
  });
}
