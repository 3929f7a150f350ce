// What is offered while a pack is written: the keys of the format where a key may stand, with what each is for, and
// behind them the names that the pack declares.

import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import type { Format, FormatKey, Place } from "./format";
import type { Names, Part } from "./names";
import { spotIn } from "./yaml_path";

/** By the definitions of the schema: which names may stand there. */
const namesOf: Readonly<Record<string, readonly Part[]>> = {
  condition: ["findings", "facts"],
  disposition_id: ["dispositions"],
  disposition_ids: ["dispositions"],
  citations: ["sources"],
  source_id: ["sources"],
  finding_id: ["findings"],
  care_ids: ["care"],
};

const told: Record<Part, string> = {
  findings: "finding", facts: "fact", dispositions: "disposition", sources: "source", rules: "rule", care: "care path",
};

function declared({ is }: Place, names: Names): Completion[] {
  const parts = new Set([...is].flatMap((definition) => namesOf[definition] ?? []));
  return [...parts].flatMap((part) => [...new Set(names[part])].map((label) => ({ label, type: part, detail: told[part] })));
}

function answersTo(finding: string, names: Names): Completion[] {
  const options = new Set(names.options.get(finding));
  return [...options].map((label) => ({ label, type: "option", detail: `answer of ${finding}` }));
}

const asKey = ({ key, about, isMap }: FormatKey, hasColon: boolean): Completion => ({
  label: key, type: "key", detail: about, apply: hasColon ? key : isMap ? `${key}:` : `${key}: `, boost: 1,
});

/** `declares` gives the names of the pack that is written, with those of its bases; nothing while no pack is. */
export function completing(format: Format, declares: () => Names | undefined) {
  return (context: CompletionContext): CompletionResult | null => {
    const { doc } = context.state;
    const line = doc.lineAt(context.pos);
    const before = line.text.slice(0, context.pos - line.from);
    const word = /[\w-]*$/.exec(before)?.[0] ?? "";
    const names = context.explicit || word !== "" ? declares() : undefined;
    if (!names) return null;
    const lines = doc.toString().split("\n");
    const spot = spotIn(lines, line.number - 1, before.slice(0, before.length - word.length));
    if (!spot) return null;
    const isLayer = lines.some((one) => one.startsWith("extends:"));
    const place = format.at(spot.path, isLayer);
    const options = spot.place === "key" ? keysHere(names) : valuesHere(names);
    return options.length > 0 ? { from: context.pos - word.length, options, validFor: /^[\w-]*$/ } : null;

    function keysHere(names: Names): Completion[] {
      const hasColon = /^[\w-]*:/.test(line.text.slice(before.length - word.length));
      const keys = place.keys.filter(({ key }) => !spot?.present.includes(key) || key === word);
      return [...keys.map((key) => asKey(key, hasColon)), ...declared(place, names)];
    }

    function valuesHere(names: Names): Completion[] {
      const key = spot?.path.findLast((step) => typeof step === "string") ?? "";
      if (place.is.has("answer_in_condition") || isAmongAnswers() || (!place.isKnown && names.options.has(key))) {
        return answersTo(key, names);
      }
      const held = place.isKnown ? place : format.anywhere(key);
      return [...held.words.map((label) => ({ label, type: "word" })), ...declared(held, names)];
    }

    /** In a list of several answers: the list is below the finding. */
    function isAmongAnswers(): boolean {
      const path = spot?.path ?? [];
      return typeof path.at(-1) !== "string" && format.at(path.slice(0, -1), isLayer).is.has("answer_in_condition");
    }
  };
}
