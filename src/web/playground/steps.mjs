// The steps of docs/tutorial.md as packs: the files that somebody has after each of them.

import { execFileSync } from "node:child_process";
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What there is to look at in a step, where it is not the interview. */
const tabOf = {
  1: "outcome", 5: "outcome", 7: "vignettes", 8: "vignettes", 9: "proofs", 10: "difference", 11: "difference", 13: "difference",
};
/** What the pack is compared with, where it is not the one kept in `before`. */
const olderIn = { 11: "sore-throat.yaml", 13: "signed/sore-throat.yaml" };
const people = { 5: "answers:\n  breathing: no\n  temperature: 38.4 C\n" };

/** Blocks that write files, and commands that change these. What the program itself writes is not there. */
function follow(folder, step) {
  const blocks = step.matchAll(/^```(\w+)(?: (>>?) (\S+))?\n([^]*?)^```$/gm);
  for (const [, language, how, file, text] of blocks) {
    if (how) (how === ">" ? writeFileSync : appendFileSync)(join(folder, file), text);
    if (language !== "console") continue;
    for (const [, command] of text.matchAll(/^\$ ((?:touch|mkdir|cp|sed -i) .*)$/gm)) {
      const file = command.split(" ").at(-1);
      if (command.startsWith("sed") && !existsSync(join(folder, file))) continue;
      execFileSync("sh", ["-ec", command], { cwd: folder });
    }
  }
}

function example(folder, number, title) {
  const read = (file) => (existsSync(join(folder, file)) ? readFileSync(join(folder, file), "utf8") : undefined);
  const isLayer = number === 11;
  const name = isLayer ? "sore-throat-clinic" : "sore-throat";
  const below = isLayer ? { "sore-throat": read("sore-throat.yaml") } : {};
  const before = read(olderIn[number] ?? "before/sore-throat.yaml");
  return {
    title: `${number}. ${title}`,
    texts: { [name]: read(`${name}.yaml`) ?? "", ...below },
    tab: tabOf[number] ?? "interview",
    person: people[number],
    vignettes: read(`${name}.cases.yaml`) ?? "",
    before: before === undefined ? undefined : { text: before },
  };
}

/** `tutorial/3` and what it shows, for each heading with a number. */
export function steps(tutorial) {
  const folder = mkdtempSync(join(tmpdir(), "tutorial-"));
  try {
    return Object.fromEntries(tutorial.split(/^## (?=\d+\. )/m).slice(1).map((step) => {
      const [, number, title] = /^(\d+)\. (.*)/.exec(step);
      follow(folder, step);
      return [`tutorial/${number}`, example(folder, Number(number), title)];
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
