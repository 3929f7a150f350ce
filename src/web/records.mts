// What the engine gives. Made of docs/schema/results.json by types_of_results.mjs.

/** Why something could not be done; the place, where a text is to blame. */
export interface Problem {
  /** Stable: `no_such_text`. */
  code: string;
  /** For people. */
  message: string;
  /** What to do. */
  help?: string;
  /** The text that is to blame. */
  file?: string;
  /** Where in it; 0 is the text as a whole. */
  line?: number;
  /** In bytes, from 1. */
  column?: number;
}

/** Which pack said so: two packs with one fingerprint are the same. */
export interface PackIdentity {
  /** The pack's id. */
  id: string;
  /** Its version. */
  version: string;
  /** Of its text and of those that it extends. */
  sha256: string;
}

/** Which pack said so, and until when it was meant to be used. */
export interface PackUsed {
  /** The pack's id. */
  id: string;
  /** Its version. */
  version: string;
  /** Of its text and of those that it extends. */
  sha256: string;
  /** The last day for which it was meant, if it says so. */
  valid_until?: string;
}

/** A disposition, in the words of the pack's language. */
export interface Level {
  /** The disposition's id. */
  id: string;
  /** How urgent, in a word or two. */
  label: string;
  /** What to do, as a heading. */
  title: string;
  /** What to do. */
  advice: string;
}

/** A pack that was loaded, in the words of its language. */
export interface Loaded {
  /** The pack's id. */
  id: string;
  /** Its version. */
  version: string;
  /** What it is about. */
  title: string;
  /** What to know before the first question. */
  notice: string;
  /** In which its words are now. */
  language: string;
  /** Of its text and of those that it extends. */
  sha256: string;
  /** Of the country, where it is known. */
  emergency_number?: string;
  /** Whose emergency number it knows. */
  countries: string[];
  /** The least urgent first. */
  dispositions: Level[];
}

/** Something at a place. */
export interface Note {
  /** The text that it is about. */
  file: string;
  /** Where in it; 0 is the text as a whole. */
  line: number;
  /** In bytes, from 1. */
  column: number;
  /** In bytes. */
  length: number;
  /** What is there. */
  message: string;
}

/** How bad it is. */
export type Severity = "error" | "warning";

/** A mistake or a warning, at its place. */
export interface Diagnostic {
  /** The text that it is about. */
  file: string;
  /** Where in it; 0 is the text as a whole. */
  line: number;
  /** In bytes, from 1. */
  column: number;
  /** In bytes. */
  length: number;
  /** What is there. */
  message: string;
  /** Stable: `pack.unknown-disposition`. */
  code: string;
  /** A pack with an error cannot be used. */
  severity: Severity;
  /** What to do; may be empty. */
  help: string;
  /** What was probably meant; may be empty. */
  suggestion: string;
  /** Other places that have to do with it. */
  notes: Note[];
}

/** What came of checking a text. */
export type Checked = "well_formed" | "has_mistakes" | "not_read";

/** A translation that was checked. */
export interface CheckedTranslation {
  /** `back-pain.es`. */
  name: string;
  /** Its language. */
  language: string;
  /** What came of it. */
  result: Checked;
  /** How many it has. */
  texts: number;
}

/** A pack that was checked. */
export interface CheckedPack {
  /** As it was asked for. */
  name: string;
  /** What came of it. */
  result: Checked;
  /** How many, of a pack that is well formed. */
  findings?: number;
  /** The same. */
  rules?: number;
  /** The same. */
  care?: number;
  /** The same. */
  guarantees?: number;
  /** Those that were checked with it. */
  translations?: CheckedTranslation[];
}

/** What `triage check` finds. */
export interface CheckReport {
  /** Each that was to be checked. */
  packs: CheckedPack[];
  /** Every mistake and warning. */
  diagnostics: Diagnostic[];
}

/** What was loaded, or why it was not. */
export interface LoadReport {
  /** The pack, if there is one. */
  loaded?: Loaded;
  /** If there is no text of that name. */
  error?: Problem;
  /** Each that was to be checked. */
  packs: CheckedPack[];
  /** Every mistake and warning. */
  diagnostics: Diagnostic[];
}

/** All that a translation of a pack holds, as its author wrote it. */
export interface PackTexts {
  /** The pack's id. */
  pack: string;
  /** Its version. */
  version: string;
  /** Each by where it stands: `rules.fever.because`. */
  texts: Record<string, string>;
}

/** A picture of a pack. */
export interface Drawing {
  /** The picture. */
  svg: string;
}

/** What kind of answer a finding takes. */
export type FindingType = "yes_no" | "one_of" | "any_of" | "duration" | "temperature" | "number";

/** An option, without what it means. */
export interface OptionName {
  /** As case files have it. */
  id: string;
  /** For people. */
  label: string;
}

/** What can be answered. */
export interface Finding {
  /** As case files have it. */
  id: string;
  /** What kind of answer it takes. */
  type: FindingType;
  /** The question. */
  ask: string;
  /** Of `one_of` and `any_of`. */
  options?: OptionName[];
  /** The quantity whose reading decides it. */
  measured_by?: string;
  /** The least that a quantity can be. */
  from?: string;
  /** The most. */
  to?: string;
  /** Those that it is given in. */
  units?: string[];
  /** Whether there may be nothing of the kind. */
  none?: boolean;
  /** The checklist that asks it. */
  asked_among?: string;
  /** And as which of its options. */
  as_option?: string;
}

/** All that can be answered. */
export interface Findings {
  /** The pack's id. */
  pack: string;
  /** Its version. */
  version: string;
  /** In the order of the pack. */
  findings: Finding[];
}

/** `yes`, `car_crash`, a list of options, options one by one, `3 weeks`, `unknown`. */
export type Answer = string | string[] | Record<string, string>;

/** Answers by finding. */
export type Answers = Record<string, Answer>;

/** What follows for one person. Findings, rules and care paths are named by their ids. */
export interface Outcome {
  /** Of the case. */
  id: string;
  /** `undetermined`, while an answer that was not given could change it. */
  disposition: string;
  /** Whether no answer that is missing could change it. */
  settled: boolean;
  /** The least urgent that it can be. */
  at_least: string;
  /** The most urgent. */
  at_most: string;
  /** The rules that fire. */
  fired: string[];
  /** The care paths that are offered. */
  care: string[];
  /** Those that something forbids. */
  withheld: string[];
  /** Those that wait for an answer. */
  undecided_care: string[];
  /** The findings that are still to be asked, the most urgent first. */
  ask: string[];
  /** The rules that may fire yet. */
  cannot_be_ruled_out: string[];
  /** What is out of the ordinary about these answers. */
  warnings: string[];
  /** Which rules they were. */
  pack: PackUsed;
  /** Only a case that cannot be read has one. */
  error?: never;
}

/** A case that cannot be read. */
export interface BadCase {
  /** Of the case. */
  id: string;
  /** Why it cannot be read. */
  error: Problem;
}

/** What follows for several. */
export interface Outcomes {
  /** Of each case, in order. */
  outcomes: (Outcome | BadCase)[];
}

/** An answer that would be another. */
export interface AnswerChange {
  /** To a finding, or to an option of a checklist. */
  answer: string;
  /** What it would have to be. */
  to: string;
}

/** What would lead to another disposition. */
export interface ChangesTo {
  /** What it would be then. */
  disposition: string;
  /** Each of them would do; all answers of one together. */
  changes: AnswerChange[][];
  /** Whether there are no others as small. */
  complete: boolean;
}

/** Whether a rule applies. */
export type RuleStatus = "fired" | "undecided" | "ruled out";

/** Why a rule applies, or does not. */
export interface RuleExplanation {
  /** The rule's id. */
  rule: string;
  /** Whether it applies. */
  status: RuleStatus;
  /** What it calls for. */
  disposition: string;
  /** The findings on which that rests. */
  decided_by: string[];
  /** The same as answers, in words. */
  answers: string[];
  /** Its reason. */
  because: string;
  /** Where it is from. */
  sources: string[];
  /** What to do until help is there. */
  meanwhile?: string;
}

/** Why, why nothing else, and what would change it. */
export interface Explanation {
  /** Each rule, in the order of the pack. */
  rules: RuleExplanation[];
  /** What would make it more urgent. */
  raise: ChangesTo[];
  /** What would make it less urgent. */
  lower: ChangesTo[];
  /** Answers that suffice for this outcome. */
  sufficient: string[];
  /** Answers that could be anything. */
  not_needed: string[];
  /** What was not answered and could make it another. */
  could_contradict: string[];
  /** The rules are too entangled to say what would change it. */
  gave_up: boolean;
}

/** What follows for one person, and why. */
export interface ExplainedOutcome {
  /** Of the case. */
  id: string;
  /** `undetermined`, while an answer that was not given could change it. */
  disposition: string;
  /** Whether no answer that is missing could change it. */
  settled: boolean;
  /** The least urgent that it can be. */
  at_least: string;
  /** The most urgent. */
  at_most: string;
  /** The rules that fire. */
  fired: string[];
  /** The care paths that are offered. */
  care: string[];
  /** Those that something forbids. */
  withheld: string[];
  /** Those that wait for an answer. */
  undecided_care: string[];
  /** The findings that are still to be asked, the most urgent first. */
  ask: string[];
  /** The rules that may fire yet. */
  cannot_be_ruled_out: string[];
  /** What is out of the ordinary about these answers. */
  warnings: string[];
  /** Which rules they were. */
  pack: PackUsed;
  /** Only a case that cannot be read has one. */
  error?: never;
  /** Why, why nothing else, what would change it. */
  explanation: Explanation;
}

/** What follows, as it is told to the person. */
export interface OutcomeDocument {
  /** For the person, in the format that was asked for. */
  document: string;
}

/** Something to choose. */
export interface Option {
  /** As case files have it. */
  value: string;
  /** For the person. */
  label: string;
  /** What it means. */
  help?: string;
  /** Why it is asked. */
  why?: string;
}

/** A unit. */
export interface Unit {
  /** As case files have it. */
  value: string;
  /** For the person. */
  label: string;
}

/** A number with its unit. */
export interface Quantity {
  /** The finding that is given. */
  finding: string;
  /** What it is called. */
  label: string;
  /** The least that it can be. */
  from: string;
  /** The most. */
  to: string;
  /** Those that it is given in. */
  units: Unit[];
  /** Whether it is a whole number. */
  whole: boolean;
  /** What a number without a unit is in. */
  unit?: string;
  /** The label of nothing of the kind. */
  none?: string;
}

/** All that a form needs. */
export interface Question {
  /** What an answer names. */
  finding: string;
  /** What kind of answer it takes. */
  type: FindingType;
  /** The question. */
  ask: string;
  /** What it is about, in a word or two. */
  label?: string;
  /** What it means. */
  help?: string;
  /** Why it is asked. */
  why?: string;
  /** What is typed in a terminal. */
  hint?: string;
  /** To choose from. */
  options?: Option[];
  /** The label of none of them. */
  none?: string;
  /** What is asked, or what measures a yes/no question. */
  quantity?: Quantity;
}

/** The kinds of parts. */
export type Shows = "title" | "introduction" | "whom" | "signs" | "question" | "still_so" | "proposal" | "explanation" | "paragraph" | "noted" | "hint" | "announcement" | "outcome" | "emergency" | "what_next" | "watch_for";

/** Something that is put before the person. */
export interface Part {
  /** What kind of part it is. */
  shows: Shows;
  /** Above it. */
  heading?: string;
  /** Its words. */
  text?: string;
  /** Sections, in which every text is escaped. */
  html?: string;
  /** The question of an earlier answer. */
  about?: string;
  /** What is asked. */
  question?: Question;
}

/** How an interview ended. */
export type End = "assessed" | "stopped" | "early";

/** What is put before the person at once. */
export interface Page {
  /** In order; while the interview goes on, the last one waits. */
  parts: Part[];
  /** What this step added or changed. */
  noted: Answers;
  /** Whether what waits may be left open. */
  may_skip: boolean;
  /** How, once it has ended. */
  ended?: End;
}

/** An answer, for people. */
export interface Said {
  /** The finding. */
  finding: string;
  /** What it is called. */
  label: string;
  /** The answer, in words. */
  said: string;
}

/** The answers so far. */
export interface CaseRecord {
  /** A case file. */
  case: string;
  /** The same, as data. */
  answers: Answers;
  /** The same, for people. */
  said: Said[];
  /** What follows. */
  outcome: Outcome;
}

/** A place in a text. */
export interface Place {
  /** The text. */
  file: string;
  /** From 1; 0 is the text as a whole. */
  line: number;
  /** In bytes, from 1. */
  column: number;
}

/** Something in the pack, and where it stands. */
export interface Involved {
  /** `rule 'fever'`. */
  name: string;
  /** The text. */
  file: string;
  /** From 1; 0 is the text as a whole. */
  line: number;
  /** In bytes, from 1. */
  column: number;
}

/** What came of a claim. */
export type VerdictResult = "proved" | "failed" | "note" | "not_claimed" | "gave_up";

/** A claim about a subject, and what came of it. */
export interface Verdict {
  /** Stable: `rule-matters`. */
  check: string;
  /** What is claimed of the pack, one sentence. */
  claim: string;
  /** `rule 'fever'`; empty for the pack as a whole. */
  subject: string;
  /** What came of it. */
  result: VerdictResult;
  /** What is wrong, or why nothing is claimed; may be empty. */
  problem: string;
  /** What in the pack has to do with it. */
  involved: Involved[];
  /** A case file with somebody who shows it, or empty. */
  counterexample: string;
  /** Another, towards whom the outcome moves, or empty. */
  compared_with: string;
}

/** How many questions it takes until there is a recommendation. */
export interface InterviewLengths {
  /** Questions, with every answer known. */
  longest: number;
  /** Over all combinations of answers, each counted once. */
  mean: string;
  /** Those that can change the disposition. */
  findings: number;
  /** Questions to somebody who is not sure of anything. */
  unsure: number;
  /** No interview is longer, but some may be shorter. */
  mean_is_at_most: boolean;
}

/** What `triage verify` proves of a pack. */
export interface Verification {
  /** Which rules they were. */
  pack: PackIdentity;
  /** Whether every claim was decided, and none is wrong. */
  proved: boolean;
  /** Whether some claims are not decided. */
  gave_up: boolean;
  /** Of answers, every finding answered. */
  combinations: number;
  /** Each claim about each of its subjects. */
  verdicts: Verdict[];
  /** Of the outcomes: the same wherever the pack runs. */
  digest: string;
  /** How long interviews are, if that is known. */
  interview?: InterviewLengths;
}

/** Something of the pack, and which vignettes try it out. */
export interface Covered {
  /** The rule, the care path or the guarantee. */
  of: string;
  /** A part of what it waits for, or empty. */
  condition: string;
  /** Where it stands. */
  place: Place;
  /** Whether anybody can show it. */
  possible: boolean;
  /** A vignette in which it is so, or empty. */
  yes: string;
  /** One in which it is not, or empty. */
  no: string;
  /** What no vignette tries out, or empty. */
  missing: string;
}

/** How much vignettes try out. */
export interface Coverage {
  /** Those that vignettes try out. */
  covered: number;
  /** Those that can be tried out. */
  total: number;
  /** Those that nobody can show. */
  impossible: number;
  /** Of the total, rounded down. */
  percent: number;
  /** Each of them. */
  items: Covered[];
}

/** How far vignettes try out the pack. */
export interface Coverages {
  /** Rules. */
  rules: Coverage;
  /** Care paths. */
  care_paths: Coverage;
  /** Parts of conditions. */
  conditions: Coverage;
}

/** A vignette that came out otherwise. */
export interface VignetteFailure {
  /** Of the vignette. */
  id: string;
  /** Where it stands. */
  place: Place;
  /** What was expected and did not come. */
  unmet: string[];
  /** Why it came out so. */
  reasons: string[];
}

/** What came of vignettes. */
export interface VignetteResults {
  /** Those that could be read. */
  total: number;
  /** Those that came out as they must. */
  passed: number;
  /** Those that did not. */
  failures: VignetteFailure[];
  /** Those that cannot be read. */
  unreadable: BadCase[];
  /** Those that expect nothing. */
  without_expectation: string[];
}

/** What came of a small change. */
export type Fate = "noticed" | "not noticed" | "no difference" | "not tried" | "not known";

/** A small change of the pack. */
export interface Mutant {
  /** What was changed: `rule 'fever'`. */
  of: string;
  /** How. */
  change: string;
  /** Where. */
  place: Place;
  /** What came of it. */
  result: Fate;
  /** The vignette, or empty. */
  noticed_by: string;
}

/** Which small changes of the pack vignettes would notice. */
export interface Mutation {
  /** By a vignette. */
  noticed: number;
  /** By none. */
  not_noticed: number;
  /** Those that change nobody's outcome. */
  no_difference: number;
  /** Those that were too hard to tell. */
  not_known: number;
  /** All that were tried. */
  tried: number;
  /** Noticed, of those that make a difference. */
  percent: number;
  /** Each of them. */
  mutants: Mutant[];
}

/** A share, with its bounds. */
export interface Share {
  /** How many. */
  count: number;
  /** Of how many. */
  of: number;
  /** Count / of, with four decimals; 0.0000 of none. */
  rate: string;
  /** The lower exact 95 % bound (Clopper and Pearson). */
  low: string;
  /** The upper one. */
  high: string;
}

/** What `triage test` finds. */
export interface TestReport {
  /** Which rules they were. */
  pack: PackIdentity;
  /** Whether nothing failed. */
  passed: boolean;
  /** What came of them. */
  vignettes: VignetteResults;
  /** How far they try out the pack. */
  coverage: Coverages;
  /** Which small changes of the pack they would notice. */
  mutation: Mutation;
  /** What was expected, and what came of it. */
  confusion: Record<string, Record<string, number>>;
  /** Those who got less than was expected. */
  under_triage: Share;
  /** Those who got more. */
  over_triage: Share;
}

/** The versions of two packs. */
export interface Versions {
  /** The version of the old pack. */
  before: string;
  /** Of the new one. */
  after: string;
  /** Whether it is a later one. */
  is_raised: boolean;
}

/** Down is less urgent. */
export type Direction = "down" | "up" | "advice";

/** People for whom two packs differ in the same way. */
export interface ChangedRegion {
  /** Which way it goes. */
  direction: Direction;
  /** The care path, or empty. */
  care: string;
  /** What they got. */
  before: string;
  /** What they get. */
  after: string;
  /** Of answers for which it is so. */
  combinations: number;
  /** Who they are, in words. */
  where: string[];
  /** Whether these words name all of them. */
  described_completely: boolean;
  /** A case file with one of them, or empty. */
  witness: string;
}

/** A declaration that differs. */
export interface EditedItem {
  /** `rule 'fever'`. */
  item: string;
  /** What happened to it. */
  edit: string;
}

/** Whether the change is one of words alone. */
export type RewordingKind = "words" | "order" | "meaning";

/** Words that differ. */
export interface Rewording {
  /** `rule 'fever'`. */
  item: string;
  /** Which of its texts, or empty. */
  where: string;
  /** What the change is about. */
  kind: RewordingKind;
  /** The words before. */
  before: string;
  /** The words now. */
  after: string;
}

/** What `triage diff` finds. */
export interface Difference {
  /** In a sentence. */
  conclusion: string;
  /** Whether it is not known for everybody. */
  gave_up: boolean;
  /** Why the packs cannot be compared; empty if they can. */
  incomparable: string[];
  /** Whether anybody gets something less urgent. */
  goes_down: boolean;
  /** Whether people read other words. */
  words_changed: boolean;
  /** Of both. */
  version: Versions;
  /** Of answers, every finding answered. */
  combinations: number;
  /** Who gets another one. */
  dispositions: ChangedRegion[];
  /** The same of people who are not sure of something. */
  unsure: ChangedRegion[];
  /** Answers that led to more and are gone. */
  urgent_choices_lost: string[];
  /** Who gets other care. */
  advice: ChangedRegion[];
  /** The same of people who are not sure. */
  unsure_advice: ChangedRegion[];
  /** Declarations that differ. */
  edits: EditedItem[];
  /** Words that differ. */
  rewordings: Rewording[];
  /** Declarations that are gone. */
  only_in_old: string[];
  /** Declarations that are new. */
  only_in_new: string[];
  /** Translations that are gone. */
  languages_only_in_old: string[];
  /** Translations that are new. */
  languages_only_in_new: string[];
}
