// Reads complete cases of the pack upper-back-pain from NDJSON, and prints what became of them.

import { createReadStream, writeSync } from "node:fs";
import { createInterface } from "node:readline";

const hours = { h: 1, days: 24, weeks: 168 };

/** "3 days" in hours; "none" stays. */
function inHours(text) {
  const [number, unit] = text.split(" ");
  return unit === undefined ? text : Number(number) * hours[unit];
}

/** Reads each person, `decide`s, and prints `id,disposition`. */
export async function decideAll(path, decide) {
  let lines = [];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const { id, answers } = JSON.parse(line);
    answers.pain_duration = inHours(answers.pain_duration);
    answers.temperature = Number.parseFloat(answers.temperature);
    lines.push(`${id},${await decide(answers)}\n`);
    if (lines.length === 1000) {
      writeSync(1, lines.join(""));
      lines = [];
    }
  }
  writeSync(1, lines.join(""));
}
