// What triage.h gives of an interview, as far as the page reads it. The header says what each means.

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
  none?: string;
}

export interface Question {
  finding: string;
  type: "yes_no" | "one_of" | "any_of" | "duration" | "temperature" | "number";
  ask: string;
  label?: string;
  help?: string;
  why?: string;
  options?: Option[];
  none?: string;
  quantity?: Quantity;
}

export type Shows =
  | "title" | "introduction" | "whom" | "signs" | "question" | "still_so" | "proposal" | "explanation"
  | "paragraph" | "noted" | "hint" | "announcement" | "outcome" | "emergency" | "what_next" | "watch_for";

export interface Part {
  shows: Shows;
  heading?: string;
  text?: string;
  html?: string;
  about?: string;
  question?: Question;
}

/** `yes`, `car_crash`, a list of options, options one by one, `3 weeks`, `unknown`. */
export type Answer = string | string[] | Record<string, string>;
export type Answers = Record<string, Answer>;

export interface Problem {
  code: string;
  message: string;
}

export interface Page {
  error?: Problem;
  parts: Part[];
  noted: Answers;
  may_skip: boolean;
  ended?: string;
}

export interface CaseRecord {
  case: string;
  answers: Answers;
  said: { finding: string; label: string; said: string }[];
}

export interface Loaded {
  id: string;
  version: string;
  title: string;
  language: string;
  sha256: string;
  emergency_number?: string;
  countries: string[];
}
