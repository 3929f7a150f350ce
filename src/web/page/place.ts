// Where somebody is in an interview. A place is plain data: it is what the browser's history keeps,
// and all that is needed to be there again. Nothing of it stands in the address.

import type { Answers } from "../records.mjs";

export interface Settings {
  pack: string;
  language: string;
  /** Two letters; empty: not known. */
  country: string;
}

/** How the question `at` was settled. */
export type Step = { at: string } & ({ answer: Answers } | { skipped: true } | { left: true });

/** What was said at the question that waits, and has not settled it: typed words, a call for help. */
export type Input = { reply: string } | { answer: Answers };

/** What was noted of the words of a question. */
export type Notes = Record<string, { ask: string; text: string }>;

export interface Place {
  settings: Settings;
  /** The case file that this began with. */
  opened?: string;
  steps: Step[];
  pending: Input[];
  /** What was answered in this sitting, by question: shown there again, and never taken for said. */
  kept: Record<string, Step>;
  notes: Notes;
  /** Whether this is a look back, from where it goes straight on through what was answered. */
  changing?: boolean;
}

/** Whether a place of the history is one of ours: it may be of an earlier version of this page. */
export function isPlace(state: unknown): state is Place {
  const place = state as Partial<Place> | null;
  return Array.isArray(place?.steps) && Array.isArray(place.pending) && typeof place.settings?.pack === "string" && place.notes !== undefined;
}

export function withStep(place: Place, step: Step): Place {
  return {
    ...place,
    steps: [...place.steps, step],
    pending: [],
    kept: { ...place.kept, [step.at]: step },
  };
}
