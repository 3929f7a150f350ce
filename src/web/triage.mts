// The engine for programs in JavaScript, with the engine and the shipped packs inside. What it gives are the records
// of records.mts.

import { Engine, EngineStopped } from "./engine.mjs";
import { unpacked } from "./lzma.mjs";
import engineInside from "packed:engine";
import packsInside from "packed:packs";
import type {
  Answer, Answers, BadCase, CaseRecord, CheckReport, Diagnostic, Difference, ExplainedOutcome, Findings, Loaded, Outcome,
  Page, Problem, TestReport, Verification,
} from "./records.mjs";

export type * from "./records.mjs";
export { EngineStopped };

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

export interface StartOptions {
  /** Packs beside the shipped ones, by name: `back-pain`, and their texts in Spanish, `back-pain.es`. */
  texts?: Readonly<Record<string, string>>;
  /** Asked now and then while vignettes are tested; false stops what takes long. It may not call the engine. */
  keepGoing?: () => boolean;
}

export interface LoadOptions {
  /** Two letters. In a language that the pack has no texts in, it speaks its own. */
  language?: string;
  /** Two letters; their emergency number stands in the texts. */
  country?: string;
}

/** A case file, or its answers. */
export type Case = string | { id?: string; answers: Readonly<Record<string, Answer | number | boolean>> };

let inside: { engine: Uint8Array<ArrayBuffer>; packs: Record<string, string> } | undefined;

/** What is inside, opened once. */
function opened() {
  inside ??= {
    engine: unpacked(engineInside),
    packs: JSON.parse(new TextDecoder().decode(unpacked(packsInside))) as Record<string, string>,
  };
  return inside;
}

export class Triage {
  readonly #engine: Engine;
  readonly #texts: Readonly<Record<string, string>>;

  private constructor(engine: Engine, texts: Readonly<Record<string, string>>) {
    this.#engine = engine;
    this.#texts = texts;
  }

  /** An engine by itself. Nothing is fetched, and there is no state beside it. */
  static async start({ texts = {}, keepGoing = () => true }: StartOptions = {}): Promise<Triage> {
    const { engine, packs } = opened();
    const all: Readonly<Record<string, string>> = { ...packs, ...texts };
    return new Triage(await Engine.start(engine, (name) => (Object.hasOwn(all, name) ? all[name] : undefined), keepGoing), all);
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
    const { loaded, diagnostics } = report as unknown as CheckReport & { loaded?: Loaded };
    if (pack !== 0 && loaded) return new Pack(this.#engine, pack, loaded, diagnostics);
    throw new TriageError(report.error ?? { code: "has_mistakes", message: `the pack '${name}' has mistakes` }, diagnostics);
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
    return given<{ document: string }>(this.#engine.ask("triage_document", this.#handle, textOf(one), format)).document;
  }

  /** Whatever holds for everybody. It takes a while, so it belongs in a Worker. */
  verify(maxNodes = 0): Verification {
    return given(this.#engine.ask("triage_verify", this.#handle, maxNodes));
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
    return given<{ outcomes: (Outcome | BadCase)[] }>(result).outcomes;
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
