// What programs do with the engine, wherever its module comes from: packs, and interviews with them.

import type { Engine } from "./engine.mjs";
import type {
  Answer, Answers, BadCase, CaseRecord, CheckReport, Diagnostic, Difference, Drawing, ExplainedOutcome, Findings, Loaded,
  LoadReport, Outcome, OutcomeDocument, Outcomes, PackTexts, Page, Problem, TestReport, Verification,
} from "./records.mjs";

/** What could not be done, and why. Nothing has changed by it. */
export class TriageError extends Error {
  override readonly name = "TriageError";
  readonly problem: Problem;
  /** The mistakes of a pack. */
  readonly diagnostics: Diagnostic[];

  constructor(problem: Problem, diagnostics: Diagnostic[] = []) {
    super(problem.message);
    this.problem = problem;
    this.diagnostics = diagnostics;
  }
}

export interface LoadOptions {
  /** Two letters. In a language that the pack has no texts in, it speaks its own. */
  language?: string;
  /** Two letters; their emergency number stands in the texts. */
  country?: string;
}

/** A case file, or its answers. */
export type Case = string | { id?: string; answers: Readonly<Record<string, Answer | number | boolean>> };

/** An engine, and the packs it knows. */
export class Packs {
  readonly #engine: Engine;
  readonly #texts: Readonly<Record<string, string>>;

  /** `texts` are those that the engine finds. */
  constructor(engine: Engine, texts: Readonly<Record<string, string>>) {
    this.#engine = engine;
    this.#texts = texts;
  }

  get version(): string {
    return this.#engine.version();
  }

  /** The names of all packs, and of their translations. */
  get names(): string[] {
    return Object.keys(this.#texts);
  }

  /** What was written. */
  text(name: string): string | undefined {
    return Object.hasOwn(this.#texts, name) ? this.#texts[name] : undefined;
  }

  /** Every mistake and warning, also of its texts in these languages. */
  check(name: string, languages: readonly string[] = []): CheckReport {
    return given(this.#engine.check(name, languages.join(" ")));
  }

  /** Throws, with the diagnostics, where there is no such pack or it has mistakes. */
  load(name: string, { language = "", country = "" }: LoadOptions = {}): Pack {
    const { pack, report } = this.#engine.load(name, language, country);
    const { loaded, diagnostics, error } = report as unknown as LoadReport;
    if (pack !== 0 && loaded) return new Pack(this.#engine, pack, loaded, diagnostics);
    throw new TriageError(error ?? { code: "has_mistakes", message: `the pack '${name}' has mistakes` }, diagnostics);
  }
}

export class Pack {
  readonly #engine: Engine;
  readonly #handle: number;
  readonly loaded: Loaded;
  readonly diagnostics: Diagnostic[];

  constructor(engine: Engine, handle: number, loaded: Loaded, diagnostics: Diagnostic[]) {
    this.#engine = engine;
    this.#handle = handle;
    this.loaded = loaded;
    this.diagnostics = diagnostics;
  }

  findings(): Findings {
    return given(this.#engine.ask("triage_findings", this.#handle));
  }

  /** What a translation of it holds: each text as its author wrote it, by where it stands. */
  texts(): PackTexts {
    return given(this.#engine.ask("triage_texts", this.#handle));
  }

  /** A picture as SVG: what each rule looks at and leads to, or what is asked and where the answers lead. */
  drawing(of: "rules" | "interview"): string {
    return given<Drawing>(this.#engine.ask("triage_drawing", this.#handle, of)).svg;
  }

  /** The outcome of each, in order. One that cannot be read has an `error`, and costs no other its outcome. */
  assess(cases: Case | readonly Case[]): (Outcome | BadCase)[] {
    if (Array.isArray(cases)) return (cases as readonly Case[]).flatMap((one) => this.#assess(one));
    return this.#assess(cases as Case);
  }

  /** Why, why nothing else, and what would change it. */
  explain(one: Case): ExplainedOutcome {
    return given(this.#engine.ask("triage_explain", this.#handle, textOf(one)));
  }

  /** The outcome for the person. */
  document(one: Case, format: "html" | "html_sections" | "markdown"): string {
    return given<OutcomeDocument>(this.#engine.ask("triage_document", this.#handle, textOf(one), format)).document;
  }

  /** Whatever holds for everybody. It takes a while, so it belongs in a Worker. */
  verify(maxNodes = 0): Verification {
    return given(this.#engine.verify(this.#handle, maxNodes));
  }

  /** What vignettes try out. It takes longer still. */
  test(vignettes: string, maxNodes = 0): TestReport {
    return given(this.#engine.test(this.#handle, vignettes, maxNodes));
  }

  /** For whom a later pack of the same engine differs from this one, and in which words. */
  diff(after: Pack, maxNodes = 0): Difference {
    return given(this.#engine.ask("triage_diff", this.#handle, after.#handle, maxNodes));
  }

  /** `earlier` is a case of another day, whose answers are asked about before they count. */
  interview(earlier: Case | null = null): Interview {
    const { interview, page } = this.#engine.begin(this.#handle, earlier === null ? null : textOf(earlier));
    return new Interview(this.#engine, interview, given(page));
  }

  /** Its memory, of which a program that loads many packs has no endless amount. Its interviews end before it. */
  free(): void {
    this.#engine.freePack(this.#handle);
  }

  #assess(one: Case): (Outcome | BadCase)[] {
    const result = this.#engine.ask("triage_assess", this.#handle, textOf(one));
    return given<Outcomes>(result).outcomes;
  }
}

/** What is put before the person is `page`; each step gives the next. */
export class Interview {
  readonly #engine: Engine;
  readonly #handle: number;
  page: Page;

  constructor(engine: Engine, handle: number, page: Page) {
    this.#engine = engine;
    this.#handle = handle;
    this.page = page;
  }

  /** A typed line, read as in a terminal: an answer, "not sure", "back", "why", a cry for help. */
  reply(line: string): Page {
    return this.#step("triage_reply", line);
  }

  /** What was chosen, as case files have it: `{ fever: "yes" }`. */
  answer(answers: Answers): Page {
    return this.#step("triage_answer", JSON.stringify(answers));
  }

  back(): Page {
    return this.#step("triage_back");
  }

  /** The person goes: with the recommendation, if there is one. */
  leave(): Page {
    return this.#step("triage_leave");
  }

  /** The answers so far, as a case file too, and what follows from them. `time` is written into the file. */
  record(time: Date | null = null): CaseRecord {
    const text = time && `${time.toISOString().slice(0, 19)}Z`;
    return given(this.#engine.ask("triage_case", this.#handle, text));
  }

  free(): void {
    this.#engine.freeInterview(this.#handle);
  }

  #step(name: string, ...said: string[]): Page {
    this.page = given(this.#engine.ask(name, this.#handle, ...said));
    return this.page;
  }
}

function given<Given>(result: { error?: Problem; [member: string]: unknown }): Given {
  if (result.error) throw new TriageError(result.error);
  return result as Given;
}

const textOf = (one: Case) => (typeof one === "string" ? one : JSON.stringify(one));
