// What people write down of words that are hard to understand. Nothing is sent: it becomes a file, for the authors.

import { button, element } from "./dom";
import type { Notes } from "./place";
import type { Loaded } from "../records.mjs";
import type { Words } from "./words";

export function hardWords(earlier: string, words: Words, note: (text: string) => void): HTMLElement {
  const field = element("input", { type: "text", id: "hard-words", autocomplete: "off", value: earlier });
  const status = element("p", { role: "status", class: "said" });
  const take = () => {
    note(field.value.trim());
    status.textContent = words.noted;
  };
  return element(
    "details",
    { class: "own-words" },
    element("summary", {}, words.hard_words),
    element("label", { for: "hard-words" }, words.hard_words_help),
    field,
    button(words.note, "quiet", take),
    status,
  );
}

/** One block a question, below what they are the questions of. */
export function notesText(notes: Notes, { id, version, language, sha256 }: Loaded): string {
  const blocks = Object.entries(notes).map(([at, { ask, text }]) => `${at}: ${ask}\n  ${text}\n`);
  return [`${id} ${version} ${language} ${sha256.slice(0, 12)}\n`, ...blocks].join("\n");
}
