// The rules of upper-back-pain as a decision table of zen-engine: the most urgent rules stand first,
// and the first that fits decides.
//
//     node zen-engine.mjs CASES.ndjson

import { ZenEngine } from "@gorules/zen-engine";
import { decideAll } from "./people.mjs";

const month = 730.5; // hours

const rules = [
  ["emergency", "major_injury", "!= 'none'"],
  ["emergency", "fever", "true"],
  ["emergency", "temperature", ">= 38"],
  ["emergency", "bowel_or_bladder_problem", "true"],
  ["doctor", "pain_duration", `> ${month}`],
  ["doctor", "numbness", "'constant'"],
  ["doctor", "direct_trauma", "true"],
  ["doctor", "pain_trend", "'not_going_away'"],
  ["doctor", "pain_trend", "'worsening'"],
  ["self_care"],
];
const findings = [...new Set(rules.map((rule) => rule[1]).filter(Boolean))];

const table = {
  hitPolicy: "first",
  inputs: findings.map((finding) => ({ id: finding, name: finding, field: finding })),
  outputs: [{ id: "disposition", name: "disposition", field: "disposition" }],
  rules: rules.map(([level, finding, test], index) => ({
    _id: String(index),
    ...Object.fromEntries(findings.map((each) => [each, each === finding ? test : ""])),
    disposition: `'${level}'`,
  })),
};

const decision = new ZenEngine().createDecision({
  nodes: [
    { id: "in", name: "in", type: "inputNode" },
    { id: "table", name: "table", type: "decisionTableNode", content: table },
    { id: "out", name: "out", type: "outputNode" },
  ],
  edges: [
    { id: "1", type: "edge", sourceId: "in", targetId: "table" },
    { id: "2", type: "edge", sourceId: "table", targetId: "out" },
  ],
});

await decideAll(process.argv[2], async (answers) => {
  const { result } = await decision.evaluate(answers);
  return result.disposition;
});
