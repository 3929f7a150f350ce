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

/** What was said at the question that waits, and has not settled it: typed words, a call for help, a "no" to what was proposed. */
export type Input = { reply: string } | { answer: Answers };

/** What was noted of the words of a question. */
export type Notes = Record<string, { ask: string; text: string }>;

export interface Place {
  settings: Settings;
  /** The case file that this began with. */
  opened?: string;
  steps: Step[];
  /** All that was said at the question that waits, since the steps. */
  pending: Input[];
  /** Which entry of the browser's history this is. */
  entry: number;
  /** In which entry the question of each step stood last; and behind those, the question that waits. */
  stood: number[];
  /** What was answered in this sitting, by question: shown there again, and never taken for said. */
  kept: Record<string, Step>;
  notes: Notes;
  /** Whether this is a look back, from where it goes straight on through what was answered. */
  changing?: boolean;
}

/** Whether a place of the history is one of ours: it may be of an earlier version of this page. */
export function isPlace(state: unknown): state is Place {
  const place = state as Partial<Place> | null;
  return Array.isArray(place?.steps) && Array.isArray(place.pending) && Array.isArray(place.stood) && typeof place.settings?.pack === "string" && place.notes !== undefined;
}

export function firstPlace(settings: Settings, entry = 0): Place {
  return { settings, steps: [], pending: [], entry, stood: [], kept: {}, notes: {} };
}

export function withStep(place: Place, step: Step): Place {
  return {
    ...place,
    steps: [...place.steps, step],
    pending: [],
    kept: { ...place.kept, [step.at]: step },
  };
}

/** The place in its entry; `asks` is whether the question of the steps is what waits, and nothing on top of it. */
export function standing(place: Place, entry: number, asks: boolean): Place {
  const count = place.steps.length;
  const before = place.stood.slice(0, asks ? count : count + 1);
  // What was told again on the way did not stand anywhere: from there, back is to what did.
  const missing = Array<number>(Math.max(0, count - before.length)).fill(before.at(-1) ?? entry);
  const stood = [...before, ...missing];
  return { ...place, entry, stood: stood.length > count ? stood : [...stood, entry] };
}

/**
 * As in a terminal, "back" leads from a question, or from the advice, to the question before, and from what has
 * interrupted a question to this one: as a number of entries of the history. The browser's own button leads to what was
 * shown before.
 */
export function entriesBack({ steps, stood, entry }: Place, asks: boolean): number {
  const to = stood[steps.length - (asks ? 1 : 0)];
  return to === undefined ? 0 : to - entry;
}
