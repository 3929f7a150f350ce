// What the engine is asked for, and what it gives: between the page and its workers.

import type {
  Answers, CaseRecord, CheckReport, Difference, ExplainedOutcome, Loaded, PackTexts, Page, Problem, TestReport, Verification,
} from "../records.mjs";

/** A pack by its name, and all texts beside the shipped ones: `back-pain`, `back-pain.es`. */
export interface Shelf {
  name: string;
  texts: Readonly<Record<string, string>>;
  /** In which people are spoken to, if not in the pack's own. */
  language?: string;
}

/** What was said in an interview, step by step. */
export type Input = { answer: Answers } | { reply: string } | { back: true } | { left: true } | { skipped: true };

export interface Conversation {
  loaded: Loaded;
  page: Page;
  record: CaseRecord;
  /** Of the inputs, those that could be taken. */
  taken: number;
}

export interface Jobs {
  check: { given: { shelf: Shelf }; result: CheckReport };
  texts: { given: { shelf: Shelf }; result: PackTexts };
  /** `person` is a case, whose answers are taken as said again. */
  interview: { given: { shelf: Shelf; person: string; inputs: Input[] }; result: Conversation };
  outcome: { given: { shelf: Shelf; person: string }; result: { explained: ExplainedOutcome; html: string; loaded: Loaded } };
  proofs: { given: { shelf: Shelf }; result: Verification };
  vignettes: { given: { shelf: Shelf; vignettes: string }; result: TestReport };
  difference: { given: { shelf: Shelf; before: Shelf }; result: Difference };
  drawing: { given: { shelf: Shelf; of: "rules" | "interview" }; result: { svg: string } };
}

export type Job = keyof Jobs;
export type Asked = { [Each in Job]: { id: number; job: Each; given: Jobs[Each]["given"] } }[Job];
/** Of a request at work: the claim that is being proved, and how many are done, of how many. */
export interface Progress {
  claim: string;
  done: number;
  of: number;
}
export type Told = { id: number; result: unknown } | { id: number; problem: Problem } | { id: number; progress: Progress };
/** What a worker begins with. */
export interface Beginning {
  module: WebAssembly.Module;
  shipped: Readonly<Record<string, string>>;
}
