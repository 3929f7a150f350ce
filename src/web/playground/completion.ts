// What is offered while a pack is written: the keys of the format where a key may stand, with what each is for, and
// behind them the names that the pack declares.

import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import type { Format, FormatKey, Place } from "./format";
import type { Names, Part } from "./names";
import { type Spot, spotIn } from "./yaml_path";

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

/** Where the cursor is, and the word that it is in or behind. */
export interface Cursor extends Spot {
  word: string;
  /** Whether a colon follows the word. */
  hasColon: boolean;
  /** Where the word begins. */
  from: number;
  lines: readonly string[];
}

/** Nothing within quotes and remarks; nor where nothing was typed yet and nobody asked. */
export function cursorIn({ state: { doc }, pos, explicit }: CompletionContext): Cursor | undefined {
  const line = doc.lineAt(pos);
  const before = line.text.slice(0, pos - line.from);
  const word = /[\w-]*$/.exec(before)?.[0] ?? "";
  if (!explicit && word === "") return undefined;
  const lines = doc.toString().split("\n");
  const spot = spotIn(lines, line.number - 1, before.slice(0, before.length - word.length));
  const hasColon = /^[\w-]*:/.test(line.text.slice(before.length - word.length));
  return spot && { ...spot, word, hasColon, from: pos - word.length, lines };
}

export function keyCompletion({ key, about, isMap }: FormatKey, hasColon: boolean): Completion {
  return { label: key, type: "key", detail: about, apply: hasColon ? key : isMap ? `${key}:` : `${key}: `, boost: 1 };
}

/** Those among keys that the map does not have yet. */
export const missingKeys = (keys: readonly FormatKey[], { present, word }: Cursor) =>
  keys.filter(({ key }) => !present.has(key) || key === word);

export const offered = ({ from }: Cursor, options: Completion[]): CompletionResult | null =>
  options.length > 0 ? { from, options, validFor: /^[\w-]*$/ } : null;

/** `declares` gives the names of the pack that is written, with those of its bases. */
export function completing(format: Format, declares: () => Names) {
  return (context: CompletionContext): CompletionResult | null => {
    const cursor = cursorIn(context);
    if (!cursor) return null;
    const { path, hasColon, lines } = cursor;
    const names = declares();
    const isLayer = lines.some((one) => one.startsWith("extends:"));
    const place = format.at(path, isLayer, cursor.present);
    return offered(cursor, cursor.place === "key" ? keysHere() : valuesHere());

    function keysHere(): Completion[] {
      return [...missingKeys(place.keys, cursor as Cursor).map((key) => keyCompletion(key, hasColon)), ...declared(place, names)];
    }

    function valuesHere(): Completion[] {
      const key = path.findLast((step) => typeof step === "string") ?? "";
      if (place.is.has("answer_in_condition") || isAmongAnswers() || (!place.isKnown && names.options.has(key))) {
        return answersTo(key, names);
      }
      const held = place.isKnown ? place : format.anywhere(key);
      return [...held.words.map((label) => ({ label, type: "word" })), ...declared(held, names)];
    }

    /** In a list of several answers: the list is below the finding. */
    function isAmongAnswers(): boolean {
      return typeof path.at(-1) !== "string" && format.at(path.slice(0, -1), isLayer).is.has("answer_in_condition");
    }
  };
}
