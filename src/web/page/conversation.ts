// The interview at a place: a fresh one, told again all that was said on the way there. It has no
// medicine and no order of its own; the engine says what is asked next.

import type { Engine } from "../engine.mjs";
import type { Input, Place, Step } from "./place";
import type { Answers, CaseRecord, Page as Shown, Part, Problem, Question } from "../records.mjs";

type Page = Shown & { error?: Problem };

/** A question that was settled, for "Your answers". */
export interface Settled {
  /** How many steps lead to it. */
  after: number;
  at: string;
  /** Empty where the person went on to the advice and answered nothing. */
  ask: string;
  /** Of which finding the answer is; nothing of the program's own questions. */
  findings: string[];
  said: string;
  /** What a list offered: to whoever reads "none of them", it says of what. */
  offered: string[];
}

export interface View {
  parts: Part[];
  /** The last part: what waits, or the end. */
  waits: Part;
  maySkip: boolean;
  /** The recommendation, while questions are asked that do not change it. */
  announced: Part | undefined;
  ended: boolean;
  /** Whether something was said at the question that has not settled it. */
  pending: boolean;
  /** The question that the steps lead to, below whatever interrupts it. */
  at: string;
  /** Whether that waits, and nothing interrupts it. */
  asks: boolean;
}

/** What saying something led to: on by a step, to a question on top, or to the same question again. */
export type Turn =
  | { turn: "settled"; step: Step }
  | { turn: "interrupted" | "asked_anew" | "not_understood" | "refused" | "went_back" };

export class Conversation {
  readonly #engine: Engine;
  readonly #pack: number;
  #interview = 0;
  #page: Page = { parts: [], noted: {}, may_skip: false };
  #settled: Settled[] = [];
  #announced: Part | undefined;
  /** The question that the steps lead to. */
  #asked: Part = { shows: "paragraph" };
  #at = "";
  /** What was played, to go on from there if the next place begins with it. */
  #opened: string | undefined;
  #steps: Step[] = [];
  #pending: Input[] = [];

  constructor(engine: Engine, pack: number) {
    this.#engine = engine;
    this.#pack = pack;
  }

  /** Goes to a place. False if the interview is another by now: then as far as it leads. */
  play(place: Place): boolean {
    if (!this.#isOnTheWayTo(place)) this.#begin(place.opened);
    for (const step of place.steps.slice(this.#steps.length)) {
      if (step.at !== this.#at || !this.#take(step)) return false;
    }
    return place.pending.slice(this.#pending.length).every((input) => this.#say(input));
  }

  /** Says something at the question that waits. */
  reply(input: Input): Turn {
    const waited = this.#waits();
    if (!this.#say(input)) return { turn: "refused" };
    const waits = this.#waits();
    const noted = this.#page.noted;
    if (this.#isInterrupted()) return { turn: "interrupted" };
    if (keyOf(waits, this.#settled) === this.#at) {
      return { turn: waited.shows === waits.shows ? "not_understood" : "asked_anew" };
    }
    if (this.#asked.shows === "question" && Object.keys(noted).length > 0) {
      return this.#settledBy({ at: this.#at, answer: noted });
    }
    if (this.#asked.shows !== "question" && "answer" in input) {
      return this.#settledBy({ at: this.#at, answer: input.answer });
    }
    if (waits.shows === "what_next" || this.#page.ended) return this.#settledBy({ at: this.#at, left: true });
    return { turn: "went_back" };
  }

  /** Goes on to the advice with what is known, unless it is there. */
  leave(): void {
    if (!this.#page.ended) this.#take({ at: this.#at, left: true });
  }

  view(): View {
    return {
      parts: this.#page.parts,
      waits: this.#waits(),
      maySkip: this.#page.may_skip,
      announced: this.#page.may_skip ? this.#announced : undefined,
      ended: this.#page.ended !== undefined,
      at: this.#at,
      asks: !this.#isInterrupted(),
      pending: this.#pending.length > 0,
    };
  }

  /** What was settled, in the words of the pack. It takes an assessment: questions do without. */
  settled(): Settled[] {
    const record = this.record();
    const said = (one: Settled) => record.said.find(({ finding }) => one.findings.includes(finding))?.said;
    return this.#settled.map((one) => ({ ...one, said: said(one) ?? one.said }));
  }

  /** How many steps of the place could be taken. */
  reached(): number {
    return this.#steps.length;
  }

  record(time: string | null = null): CaseRecord {
    return this.#engine.ask("triage_case", this.#interview, time) as unknown as CaseRecord;
  }

  /** Why the engine cannot read a case file; nothing if it can. */
  problemOf(file: string): string | undefined {
    const { interview, page } = this.#engine.begin(this.#pack, file);
    if (interview === 0) return page.error?.message ?? "";
    this.#engine.freeInterview(interview);
    return undefined;
  }

  end(): void {
    if (this.#interview !== 0) this.#engine.freeInterview(this.#interview);
    this.#interview = 0;
  }

  #isOnTheWayTo(place: Place): boolean {
    const begins = (whole: unknown[], part: unknown[]) =>
      JSON.stringify(whole.slice(0, part.length)) === JSON.stringify(part);
    const inTheMiddle = this.#pending.length > 0;
    return (
      this.#interview !== 0 &&
      this.#opened === place.opened &&
      begins(place.steps, this.#steps) &&
      (!inTheMiddle || (place.steps.length === this.#steps.length && begins(place.pending, this.#pending)))
    );
  }

  #begin(opened: string | undefined): void {
    this.end();
    const { interview, page } = this.#engine.begin(this.#pack, opened);
    this.#interview = interview;
    this.#opened = opened;
    this.#steps = [];
    this.#pending = [];
    this.#settled = [];
    this.#announced = undefined;
    this.#page = page as Page;
    this.#askNext();
  }

  /** What was confirmed once is confirmed again: it is the same answer after the same answers. */
  #take(step: Step): boolean {
    let page = this.#outcomeOf(step);
    while (!page.error && page.parts.at(-1)?.shows === "proposal") page = this.#confirmed(page);
    if (page.error) return false;
    this.#page = page;
    this.#settledBy(step);
    return true;
  }

  #outcomeOf(step: Step): Page {
    if ("left" in step) return this.#engine.ask("triage_leave", this.#interview) as unknown as Page;
    if ("skipped" in step) return this.#engine.ask("triage_reply", this.#interview, "") as unknown as Page;
    return this.#answer(step.answer);
  }

  #confirmed(page: Page): Page {
    return this.#answer({ [page.parts.at(-1)?.question?.finding ?? ""]: "yes" });
  }

  #settledBy(step: Step): Turn {
    const { shows, question, about, text } = this.#asked;
    this.#settled.push({
      after: this.#steps.length,
      at: this.#at,
      ask: "left" in step ? "" : shows === "still_so" ? `${about} ${text}` : (question?.ask ?? ""),
      findings: shows === "question" && question ? findingsOf(question) : [],
      said: "answer" in step && question ? labelOf(question, step.answer) : "",
      offered: question?.type === "any_of" ? (question.options ?? []).map((option) => option.label) : [],
    });
    this.#steps.push(step);
    this.#pending = [];
    this.#askNext();
    return { turn: "settled", step };
  }

  #askNext(): void {
    this.#announced = this.#page.parts.find((part) => part.shows === "announcement") ?? this.#announced;
    this.#asked = this.#waits();
    this.#at = keyOf(this.#asked, this.#settled);
  }

  #say(input: Input): boolean {
    const page =
      "reply" in input
        ? (this.#engine.ask("triage_reply", this.#interview, input.reply) as unknown as Page)
        : this.#answer(input.answer);
    if (page.error) return false;
    this.#pending.push(input);
    this.#page = page;
    return true;
  }

  #answer(answer: Answers): Page {
    return this.#engine.ask("triage_answer", this.#interview, JSON.stringify(answer)) as unknown as Page;
  }

  /** By something to confirm, by the check for signs, or by what these led to. */
  #isInterrupted(): boolean {
    const { shows } = this.#waits();
    if (this.#page.parts.some((part) => part.shows === "emergency")) return true;
    return shows === "proposal" || (shows === "signs" && this.#asked.shows !== "signs");
  }

  #waits(): Part {
    return this.#page.parts.at(-1) ?? { shows: "paragraph" };
  }
}

/** A name for a question that is the same in every language. Earlier answers are numbered. */
function keyOf(part: Part, settled: Settled[]): string {
  if (part.shows === "still_so") {
    return `still_so ${settled.filter((one) => one.at.startsWith("still_so")).length + 1}`;
  }
  return part.shows === "question" ? (part.question?.finding ?? "") : part.shows;
}

function findingsOf(question: Question): string[] {
  return question.quantity ? [question.finding, question.quantity.finding] : [question.finding];
}

/** The words of an answer to one of the program's own questions. */
function labelOf(question: Question, answer: Answers): string {
  const said = Object.values(answer)[0];
  const chosen = Array.isArray(said) ? said : [String(said)];
  const labels = (question.options ?? []).filter((option) => chosen.includes(option.value));
  return labels.map((option) => option.label).join(", ") || (question.none ?? "");
}
