// The right side: one of six views of the pack.

import type { Desk } from "./desk";
import type { Tried } from "./editor";
import type { State } from "./fragment";
import type { Shelf } from "./jobs";
import type { Place } from "../records.mjs";

export const tabs = {
  interview: "Interview",
  outcome: "Outcome",
  proofs: "Proofs",
  vignettes: "Vignettes",
  difference: "Difference",
  drawing: "Drawing",
} as const;
export type Tab = keyof typeof tabs;

export const isTab = (name: string | undefined): name is Tab => name !== undefined && Object.hasOwn(tabs, name);

/** What a view sees of the rest. */
export interface Bench {
  readonly state: State;
  readonly shipped: Readonly<Record<string, string>>;
  shelf(): Shelf;
  /** For what is there at once, and for what takes a while and is stopped by the next key. */
  readonly quick: Desk;
  readonly slow: Desk;
  /** Keeps what somebody chose or wrote, and has the view work again. */
  change(change: Partial<State>): void;
  /** Has the view work at once, on what only it knows. */
  work(): Promise<void>;
  /** How far the view's work is, for who waits for it. */
  tell(words: string): void;
  /** A person to look at in another view. */
  meet(person: string, tab: Tab): void;
  goTo(place: Place): void;
  showTried(tried: Tried[]): void;
}

export interface View {
  readonly root: HTMLElement;
  /** Of the state as it is now; rejects with what the engine refused. */
  refresh(): Promise<void>;
  /** The state was changed by others: another example, another person. */
  reset?(): void;
}
