// What the page carries, to begin with: the shipped packs, the steps of the tutorial, and a text for each diagnostic
// that a text can show.

import type { Schema } from "./format";
import type { State } from "./fragment";
import type { Tab } from "./tabs";

export interface Example {
  title: string;
  /** The first one is the pack's, unless `open` says which is shown. */
  texts: Record<string, string>;
  open?: string;
  tab: Tab;
  person?: string;
  vignettes?: string;
  before?: State["before"];
}

/** By the name that a fragment gives: `pack/upper-back-pain`, `tutorial/3`, `diagnostic/pack.empty`. */
export type Examples = Record<string, Example>;

/** What the build packed. */
export interface Inside {
  shipped: Record<string, string>;
  examples: Examples;
  /** The JSON Schema of packs. */
  format: Schema;
}

export function stateOf(example: Example): State {
  const first = Object.values(example.texts)[0] ?? "";
  return {
    texts: { ...example.texts },
    tab: example.tab,
    person: example.person ?? "answers: {}\n",
    vignettes: example.vignettes ?? "",
    before: example.before ?? { text: first },
  };
}
