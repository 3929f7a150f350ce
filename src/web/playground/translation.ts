// What is offered in a text that translates a pack: the places of the pack's texts, each with the text as its author
// wrote it. Which these are, the engine says.

import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import type { PackTexts } from "../records.mjs";
import { cursorIn, keyCompletion, missingKeys, offered } from "./completion";
import type { FormatKey } from "./format";
import { counted } from "./parts";
import { item, type Step } from "./yaml_path";

/** What a translation begins with: of which text it is. */
const heading: readonly FormatKey[] = [
  { key: "translates", about: "The pack's id.", isMap: false },
  { key: "version", about: "The pack's, as it was translated.", isMap: false },
  { key: "language", about: "Of this text, as in es.", isMap: false },
];

/** What may stand without its key, right behind what it is of. */
const said = ["label", "because"];
const longest = 70;
const cut = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text);

/** Places in a source are named in the author's words, of which a full stop may be one. */
function stepsOf(place: string): string[] {
  const [, source, words] = /^(sources\.[^.]+\.where)\.([^]*)$/.exec(place) ?? [];
  return source === undefined || words === undefined ? place.split(".") : [...source.split("."), words];
}

const isBelow = (steps: readonly string[], path: readonly Step[]) =>
  steps.length > path.length && path.every((step, i) => (step === item ? /^\d+$/.test(steps[i] ?? "") : step === steps[i]));

/** The keys of a map of texts; none of a list. */
export function keysOfTexts(texts: PackTexts["texts"], path: readonly Step[]): FormatKey[] {
  const below = new Map<string, Map<string, string>>();
  for (const [place, text] of Object.entries(texts)) {
    const steps = stepsOf(place);
    const [key, ...more] = isBelow(steps, path) ? steps.slice(path.length) : [];
    if (key === undefined || /^\d+$/.test(key)) continue;
    if (!below.has(key)) below.set(key, new Map());
    below.get(key)?.set(more.join("."), text);
  }
  return [...below].map(([key, found]) => {
    const only = found.size === 1 ? (found.get("") ?? said.map((one) => found.get(one)).find(Boolean)) : undefined;
    return { key, about: only === undefined ? counted(found.size, "text") : cut(only), isMap: only === undefined };
  });
}

/** `translated` gives the texts of the pack; nothing where it has mistakes. */
export function completingTranslation(translated: () => Promise<PackTexts | undefined>) {
  return async (context: CompletionContext): Promise<CompletionResult | null> => {
    const cursor = cursorIn(context);
    const pack = cursor && (await translated());
    if (!cursor || !pack) return null;
    const { path } = cursor;
    if (cursor.place === "value") return offered(cursor, valuesOf(path, pack));
    const keys = [...(path.length === 0 ? heading : []), ...keysOfTexts(pack.texts, path)];
    return offered(cursor, missingKeys(keys, cursor).map((key) => keyCompletion(key, cursor.hasColon)));
  };
}

/** All else is for people to write. */
function valuesOf([first, ...more]: readonly Step[], { pack, version }: PackTexts): Completion[] {
  if (more.length > 0) return [];
  return { translates: [pack], version: [version] }[String(first)]?.map((label) => ({ label, type: "word" })) ?? [];
}
