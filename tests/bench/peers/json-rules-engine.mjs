// The rules of upper-back-pain for json-rules-engine.
//
//     node json-rules-engine.mjs CASES.ndjson

import { Engine } from "json-rules-engine";
import { decideAll } from "./people.mjs";

const month = 730.5; // hours
const levels = ["self_care", "doctor", "emergency"];

const rules = [
  ["emergency", "major_injury", "notEqual", "none"],
  ["emergency", "fever", "equal", true],
  ["emergency", "temperature", "greaterThanInclusive", 38],
  ["emergency", "bowel_or_bladder_problem", "equal", true],
  ["doctor", "pain_duration", "greaterThan", month],
  ["doctor", "numbness", "equal", "constant"],
  ["doctor", "direct_trauma", "equal", true],
  ["doctor", "pain_trend", "equal", "not_going_away"],
  ["doctor", "pain_trend", "equal", "worsening"],
];

const engine = new Engine();
for (const [level, fact, operator, value] of rules) {
  engine.addRule({
    conditions: { all: [{ fact, operator, value }] },
    event: { type: level },
  });
}

await decideAll(process.argv[2], async (answers) => {
  const { events } = await engine.run(answers);
  return levels[Math.max(0, ...events.map((event) => levels.indexOf(event.type)))];
});
