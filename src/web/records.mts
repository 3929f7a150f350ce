// What the engine gives, as triage.h and the commands with --format json have it. A test has the compiler compare
// these types with the records of all vignettes of the shipped packs, member by member.

/** Why something could not be done; the place, where a text is to blame. */
export interface Problem {
  code: string;
  message: string;
  help?: string;
  file?: string;
  line?: number;
  column?: number;
}

/** Which pack said so: two packs with one fingerprint are the same. */
export interface PackIdentity {
  id: string;
  version: string;
  sha256: string;
}

/** Of a pack that was loaded, in the words of its language. */
export interface Loaded {
  id: string;
  version: string;
  title: string;
  notice: string;
  language: string;
  sha256: string;
  emergency_number?: string;
  /** Whose emergency number it knows. */
  countries: string[];
  /** The least urgent first. */
  dispositions: { id: string; label: string; title: string; advice: string }[];
}

// --- mistakes of packs ----------------------------------------------------------------------------

export interface Note {
  file: string;
  line: number;
  column: number;
  length: number;
  message: string;
}

export interface Diagnostic extends Note {
  code: string;
  severity: "error" | "warning";
  help: string;
  suggestion: string;
  notes: Note[];
}

type Checked = "well_formed" | "has_mistakes" | "not_read";

/** The counts are of what is well formed. */
export interface CheckedPack {
  name: string;
  result: Checked;
  findings?: number;
  rules?: number;
  care?: number;
  guarantees?: number;
  translations?: { name: string; language: string; result: Checked; texts: number }[];
}

export interface CheckReport {
  packs: CheckedPack[];
  diagnostics: Diagnostic[];
}

// --- cases ----------------------------------------------------------------------------------------

export type FindingType = "yes_no" | "one_of" | "any_of" | "duration" | "temperature" | "number";

/** What can be answered. */
export interface Finding {
  id: string;
  type: FindingType;
  ask: string;
  options?: { id: string; label: string }[];
  measured_by?: string;
  from?: string;
  to?: string;
  units?: string[];
  none?: boolean;
  /** The checklist that asks it, and as what. */
  asked_among?: string;
  as_option?: string;
}

export interface Findings {
  pack: string;
  version: string;
  findings: Finding[];
}

/** `yes`, `car_crash`, a list of options, options one by one, `3 weeks`, `unknown`. */
export type Answer = string | string[] | Record<string, string>;
export type Answers = Record<string, Answer>;

/** What follows for one person. Findings, rules and care paths are named by their ids. */
export interface Outcome {
  id: string;
  /** `undetermined`, while an answer that was not given could change it. */
  disposition: string;
  settled: boolean;
  at_least: string;
  at_most: string;
  fired: string[];
  care: string[];
  withheld: string[];
  undecided_care: string[];
  /** The most urgent first. */
  ask: string[];
  cannot_be_ruled_out: string[];
  warnings: string[];
  pack: PackIdentity;
  error?: never;
}

/** A case that cannot be read. */
export interface BadCase {
  id: string;
  error: Problem;
}

export interface ChangesTo {
  disposition: string;
  /** Each of them would do. */
  changes: { answer: string; to: string }[][];
  complete: boolean;
}

export interface RuleExplanation {
  rule: string;
  status: string;
  disposition: string;
  decided_by: string[];
  answers: string[];
  because: string;
  sources: string[];
  meanwhile?: string;
}

/** Why, why nothing else, and what would change it. */
export interface Explanation {
  rules: RuleExplanation[];
  raise: ChangesTo[];
  lower: ChangesTo[];
  sufficient: string[];
  not_needed: string[];
  could_contradict: string[];
  gave_up: boolean;
}

export type ExplainedOutcome = Outcome & { explanation: Explanation };

// --- interviews -----------------------------------------------------------------------------------

export interface Option {
  value: string;
  label: string;
  help?: string;
  why?: string;
}

export interface Quantity {
  finding: string;
  label: string;
  from: string;
  to: string;
  units: { value: string; label: string }[];
  whole: boolean;
  unit?: string;
  /** The label of "none". */
  none?: string;
}

export interface Question {
  finding: string;
  type: FindingType;
  ask: string;
  label?: string;
  help?: string;
  why?: string;
  /** What is typed in a terminal. */
  hint?: string;
  options?: Option[];
  /** The label of none of them. */
  none?: string;
  /** What is asked, or what measures a yes/no question. */
  quantity?: Quantity;
}

export type Shows =
  | "title" | "introduction" | "whom" | "signs" | "question" | "still_so" | "proposal" | "explanation"
  | "paragraph" | "noted" | "hint" | "announcement" | "outcome" | "emergency" | "what_next" | "watch_for";

export interface Part {
  shows: Shows;
  heading?: string;
  text?: string;
  /** Sections, in which every text is escaped. */
  html?: string;
  /** The question of an earlier answer. */
  about?: string;
  question?: Question;
}

/** What is put before the person; while the interview goes on, the last part is what waits. */
export interface Page {
  parts: Part[];
  /** Answers that this step added or changed. */
  noted: Answers;
  may_skip: boolean;
  ended?: "assessed" | "stopped" | "early";
}

/** The answers so far. */
export interface CaseRecord {
  /** A case file. */
  case: string;
  answers: Answers;
  said: { finding: string; label: string; said: string }[];
  outcome: Outcome;
}

// --- proofs ---------------------------------------------------------------------------------------

export interface Verdict {
  check: string;
  claim: string;
  subject: string;
  result: "proved" | "failed" | "note" | "not_claimed" | "gave_up";
  problem: string;
  involved: { name: string; file: string; line: number; column: number }[];
  /** Case files, or empty. */
  counterexample: string;
  compared_with: string;
}

export interface Verification {
  pack: PackIdentity;
  proved: boolean;
  gave_up: boolean;
  combinations: number;
  verdicts: Verdict[];
  interview?: { longest: number; mean: string; findings: number; unsure: number; mean_is_at_most: boolean };
  /** The same wherever the pack runs. */
  digest: string;
}

export interface Place {
  file: string;
  line: number;
  column: number;
}

export interface Coverage {
  covered: number;
  total: number;
  impossible: number;
  percent: number;
  items: { of: string; condition: string; place: Place; possible: boolean; yes: string; no: string; missing: string }[];
}

export interface Share {
  count: number;
  of: number;
  rate: string;
  low: string;
  high: string;
}

export interface TestReport {
  pack: PackIdentity;
  passed: boolean;
  vignettes: {
    total: number;
    passed: number;
    failures: { id: string; place: Place; unmet: string[]; reasons: string[] }[];
    unreadable: BadCase[];
    without_expectation: string[];
  };
  coverage: { rules: Coverage; care_paths: Coverage; conditions: Coverage };
  mutation: {
    noticed: number;
    not_noticed: number;
    no_difference: number;
    not_known: number;
    tried: number;
    percent: number;
    mutants: { of: string; change: string; place: Place; result: string; noticed_by: string }[];
  };
  /** What was expected, and what came of it. */
  confusion: Record<string, Record<string, number>>;
  under_triage: Share;
  over_triage: Share;
}

export interface ChangedRegion {
  direction: string;
  care: string;
  before: string;
  after: string;
  combinations: number;
  where: string[];
  described_completely: boolean;
  /** A case file, or empty. */
  witness: string;
}

export interface Difference {
  conclusion: string;
  gave_up: boolean;
  incomparable: string[];
  goes_down: boolean;
  words_changed: boolean;
  version: { before: string; after: string; is_raised: boolean };
  combinations: number;
  dispositions: ChangedRegion[];
  unsure: ChangedRegion[];
  urgent_choices_lost: string[];
  advice: ChangedRegion[];
  unsure_advice: ChangedRegion[];
  edits: { item: string; edit: string }[];
  rewordings: { item: string; where: string; kind: string; before: string; after: string }[];
  only_in_old: string[];
  only_in_new: string[];
  languages_only_in_old: string[];
  languages_only_in_new: string[];
}
