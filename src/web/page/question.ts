// A question as a form, and what was said in it.

import { button, element } from "./dom";
import type { Step } from "./place";
import type { Answer, Answers, Option, Part, Quantity, Question } from "../records.mjs";
import { filled, type Words } from "./words";

/** What the form says: an answer, words for the engine to read, or what is missing and where. */
export type Said = { answer: Answers } | { reply: string } | { problem: string; field: string };

export interface QuestionView {
  root: HTMLElement;
  heading: string;
  /** Shows what is wrong, above the question and beside the field, and goes there. */
  complain(problem: string, field?: string): void;
}

export interface Acts {
  say(said: { answer: Answers } | { reply: string }): void;
  /** Whether somebody calls for help. */
  isCry?: (words: string) => boolean;
  skip?: () => void;
  finish?: () => void;
}

const none = "none!";
const unsure = "unsure!";

export function questionView(
  part: Part, question: Question, earlier: Step | undefined, words: Words, acts: Acts,
): QuestionView {
  const heading = headingOf(part, question);
  const progress = part.shows === "signs" ? words.first_check : part.heading;
  const group = element(
    "fieldset",
    { "aria-describedby": "said-of-question problem" },
    element("legend", {}, element("h1", { tabindex: "-1", "aria-describedby": progress && "progress" }, heading)),
    explained(question, words),
    element("p", { id: "problem", class: "error" }),
    ...controls(part, question, words),
  );
  const form = element(
    "form",
    { novalidate: true, "data-question": question.finding },
    group,
    takesWords(part) && ownWords(words),
    element("button", { type: "submit" }, words.proceed),
    acts.skip && button(words.skip, "quiet", acts.skip),
    acts.finish && button(words.finish, "quiet", acts.finish),
  );
  if (earlier && "answer" in earlier) fillIn(form, question, earlier.answer);
  keepNoneAlone(form);
  const root = element("div", {}, progress && element("p", { id: "progress", class: "progress" }, progress), form);
  const view = { root, heading, complain: (problem: string, field?: string) => complain(root, words, problem, field) };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const said = read(form, part, question, words, acts.isCry);
    if ("problem" in said) view.complain(said.problem, said.field);
    else acts.say(said);
  });
  return view;
}

function headingOf(part: Part, question: Question): string {
  if (part.shows === "still_so") return `${part.about} ${part.text}`;
  return part.shows === "proposal" ? (part.text ?? "") : question.ask;
}

/** The program's own questions have all their answers on the page; a cry for help is one of them. */
const takesWords = (part: Part) => part.shows === "question";
const maySayUnsure = (part: Part) => part.shows === "question" || part.shows === "signs";
const isNumberOnly = (question: Question) => !question.options && question.type !== "any_of";

// --- what is shown ----------------------------------------------------------------------------

function explained(question: Question, words: Words): HTMLElement {
  const several = question.type === "any_of" && words.choose_any;
  return element(
    "div",
    { id: "said-of-question", class: "explained" },
    question.help && element("p", {}, question.help),
    question.why && element("p", {}, `${words.why} ${question.why}`),
    several && element("p", {}, several),
  );
}

function controls(part: Part, question: Question, words: Words): HTMLElement[] {
  const several = question.type === "any_of";
  const kind = several ? "checkbox" : "radio";
  const made = (question.options ?? []).map((option) => choice(kind, option, words));
  if (question.quantity) made.push(...quantityFields(question, question.quantity, words));
  const divider = element("p", { class: "or" }, words.or);
  const last: HTMLElement[] = [];
  if (several) last.push(choice(kind, { value: none, label: question.none ?? words.none_of_these }, words));
  if (question.quantity?.none) last.push(choice("radio", { value: "none", label: question.quantity.none }, words));
  if (maySayUnsure(part)) {
    const mixed = several && part.shows === "question";
    last.push(choice(kind, { value: unsure, label: mixed ? words.not_sure_any : words.not_sure }, words));
  }
  return last.length > 0 && made.length > 0 ? [...made, divider, ...last] : [...made, ...last];
}

function choice(kind: "radio" | "checkbox", option: Option, words: Words): HTMLElement {
  const id = `option-${option.value}`;
  const said = [option.help, option.why && `${words.why_option} ${option.why}`].filter(Boolean).join(" ");
  return element(
    "div",
    { class: "choice" },
    element("input", {
      type: kind, name: "choice", id, value: option.value, "aria-describedby": said ? `${id}-said` : undefined,
    }),
    element("label", { for: id }, option.label),
    said && element("p", { id: `${id}-said`, class: "said" }, said),
  );
}

function quantityFields(question: Question, quantity: Quantity, words: Words): HTMLElement[] {
  const range = filled(words.from_to, { from: quantity.from, to: quantity.to });
  const made: HTMLElement[] = [
    element(
      "div",
      { class: "number" },
      element("label", { for: "number" }, isNumberOnly(question) ? quantity.label : `${words.or}: ${quantity.label}`),
      element("p", { id: "range", class: "said" }, range),
      element("input", {
        type: "text", id: "number", name: "number", autocomplete: "off", "aria-describedby": "range",
        inputmode: quantity.whole ? "numeric" : "decimal",
      }),
      quantity.units.length === 1 && element("span", { class: "unit" }, quantity.units[0]?.label),
    ),
  ];
  if (quantity.units.length > 1) {
    const units = quantity.units.map((unit) =>
      element(
        "div",
        { class: "choice" },
        element("input", { type: "radio", name: "unit", id: `unit-${unit.value}`, value: unit.value }),
        element("label", { for: `unit-${unit.value}` }, unit.label),
      ),
    );
    made.push(element("fieldset", { class: "units" }, element("legend", {}, words.unit), ...units));
  }
  return made;
}

function ownWords(words: Words): HTMLElement {
  return element(
    "details",
    { class: "own-words" },
    element("summary", {}, words.own_words),
    element("label", { for: "words" }, words.own_words_help),
    element("input", { type: "text", id: "words", name: "words", autocomplete: "off" }),
  );
}

// --- what was said before ---------------------------------------------------------------------

function fillIn(form: HTMLFormElement, question: Question, answers: Answers): void {
  const said = Object.values(answers)[0];
  const isQuantity = question.quantity !== undefined && question.quantity.finding in answers;
  if (isQuantity && typeof said === "string" && said !== "unknown" && said !== "none") return fillInNumber(form, said);
  const chosen = chosenBy(said, question);
  for (const input of form.querySelectorAll<HTMLInputElement>("input[name=choice]")) {
    input.checked = chosen.includes(input.value);
  }
}

function chosenBy(said: Answer | undefined, question: Question): string[] {
  if (said === "unknown") return [unsure];
  if (typeof said === "string") return [said];
  if (Array.isArray(said)) return said.length > 0 || question.type !== "any_of" ? said : [none];
  const each = Object.entries(said ?? {});
  const yes = each.filter(([, answer]) => answer === "yes").map(([option]) => option);
  return each.some(([, answer]) => answer === "unknown") ? [...yes, unsure] : yes;
}

function fillInNumber(form: HTMLFormElement, said: string): void {
  const [, number = said, unit = ""] = /^([\d.]+) *(.*)$/.exec(said) ?? [];
  const field = form.querySelector<HTMLInputElement>("#number");
  if (field) field.value = number;
  const units = form.querySelectorAll<HTMLInputElement>("input[name=unit]");
  for (const input of units) input.checked = input.value === unit;
}

// --- what is said -----------------------------------------------------------------------------

function read(form: HTMLFormElement, part: Part, question: Question, words: Words, isCry: Acts["isCry"]): Said {
  const data = new FormData(form);
  const chosen = data.getAll("choice").map(String);
  const number = String(data.get("number") ?? "").trim().replace(/[\s.,;!]+$/, "");
  const own = String(data.get("words") ?? "").trim();
  const first = form.querySelector("input")?.id ?? "";
  const isOneAnswer = [chosen.length > 0, number !== "", own !== ""].filter(Boolean).length <= 1;
  if (own && (isOneAnswer || isCry?.(own))) return { reply: own };
  if (!isOneAnswer) return { problem: words.either_or, field: first };
  if (number && question.quantity) return readNumber(number, String(data.get("unit") ?? ""), question.quantity, words);
  if (chosen.length === 0) {
    if (part.shows === "signs") return { problem: words.say_signs, field: first };
    if (isNumberOnly(question)) return { problem: words.number_needed, field: "number" };
    return { problem: maySayUnsure(part) ? words.say_something : words.say_one, field: first };
  }
  if (chosen.includes(none) && chosen.length > 1) return { problem: words.none_or_some, field: `option-${none}` };
  return { answer: { [findingOf(question, chosen)]: answerOf(chosen, part, question) } };
}

/** "None" is said of the quantity, all else of the question. */
function findingOf(question: Question, chosen: string[]): string {
  const isNone = chosen[0] === "none" && question.quantity?.none && !question.options?.some((o) => o.value === "none");
  return isNone && question.quantity ? question.quantity.finding : question.finding;
}

function answerOf(chosen: string[], part: Part, question: Question): Answer {
  const options = chosen.filter((one) => one !== none && one !== unsure);
  const isUnsure = chosen.includes(unsure);
  if (question.type !== "any_of") return isUnsure ? "unknown" : (options[0] ?? "unknown");
  if (!isUnsure || (part.shows === "signs" && options.length > 0)) return options;
  if (options.length === 0) return "unknown";
  const each = (question.options ?? []).map(({ value }) => [value, options.includes(value) ? "yes" : "unknown"]);
  return Object.fromEntries(each) as Record<string, string>;
}

/** Figures are taken as they are; what is more than figures is read as words are. */
function readNumber(number: string, unit: string, quantity: Quantity, words: Words): Said {
  const plain = number.replace(/^(\d+),(\d{1,2})$/, "$1.$2");
  if (!/^\d+(\.\d+)?$/.test(plain)) return { reply: number };
  if (quantity.units.length > 1 && !unit) return { problem: words.unit_needed, field: `unit-${quantity.units[0]?.value}` };
  const only = quantity.units.length === 1 ? (quantity.units[0]?.value ?? "") : unit;
  return { answer: { [quantity.finding]: `${plain} ${only}`.trim() } };
}

/** Whoever chooses "none" takes the others back, and the other way round. */
function keepNoneAlone(form: HTMLFormElement): void {
  form.addEventListener("change", (event) => {
    const changed = event.target as HTMLInputElement;
    if (changed.type !== "checkbox" || !changed.checked) return;
    for (const input of form.querySelectorAll<HTMLInputElement>("input[name=choice]")) {
      const apart = (input.value === none) !== (changed.value === none);
      if (input !== changed && apart) input.checked = false;
    }
  });
}

function complain(root: HTMLElement, words: Words, problem: string, field?: string): void {
  root.querySelector(".problems")?.remove();
  const at = root.querySelector<HTMLInputElement>(`[id="${field ?? ""}"]`) ?? root.querySelector("input");
  const link = element("a", { href: "#" }, problem);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    at?.focus();
  });
  const summary = element(
    "div",
    { class: "problems", tabindex: "-1" },
    element("div", { role: "alert" }, element("h2", {}, words.problem), element("ul", {}, element("li", {}, link))),
  );
  root.prepend(summary);
  const beside = root.querySelector("#problem");
  if (beside) beside.textContent = problem;
  if (!document.title.startsWith(words.error)) document.title = `${words.error}: ${document.title}`;
  summary.focus();
}
