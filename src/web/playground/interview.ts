// The interview that the pack gives, as the page for everybody shows it. It is replayed on every change of the pack,
// as far as what was said can be said to the new one.

import { button, element } from "../page/dom";
import { questionView } from "../page/question";
import { announcementCard, told } from "../page/result";
import { wordsIn } from "../page/words";
import type { Part, Question } from "../records.mjs";
import type { Conversation, Input } from "./jobs";
import { folded } from "./parts";
import type { Bench, View } from "./tabs";

const nobody = "answers: {}";

export class InterviewTab implements View {
  readonly root = element("div", { class: "interview" });
  readonly #bench: Bench;
  #inputs: Input[] = [];
  /** The person of the state is taken over on request only. */
  #person = "";
  /** Counts the requests: an answer to an older one knows less than was said. */
  #requests = 0;

  constructor(bench: Bench) {
    this.#bench = bench;
  }

  reset(): void {
    const person = this.#bench.state.person;
    ++this.#requests;
    this.#inputs = [];
    this.#person = person.trim() === nobody ? "" : person;
  }

  async refresh(): Promise<void> {
    const request = ++this.#requests;
    const asked = this.#inputs;
    const shown = await this.#bench.quick.ask("interview", { shelf: this.#bench.shelf(), person: this.#person, inputs: asked });
    if (request !== this.#requests) return;
    this.#inputs = asked.slice(0, shown.taken);
    this.#show(shown, shown.taken < asked.length);
    document.title = "triage playground"; // of which a question that was not answered has made an error
  }

  /** In a form that was shown after `before`: said twice there, the last one counts. */
  #say(before: Input[], input: Input): void {
    this.#inputs = [...before, input];
    void this.#again();
  }

  async #again(): Promise<void> {
    await this.#bench.work();
    this.root.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
    this.root.parentElement?.scrollTo(0, 0);
  }

  #show({ loaded, page, record }: Conversation, refused: boolean): void {
    const words = wordsIn(loaded.language);
    const waits = page.parts.at(-1) ?? { shows: "paragraph" };
    const announced = page.parts.find((part) => part.shows === "announcement");
    const said = page.parts.slice(0, -1).filter((part) => part.shows === "paragraph" && part.text);
    const result = page.parts.find((part) => part.shows === "outcome" || part.shows === "emergency");
    this.root.replaceChildren(
      this.#acts(waits),
      ...(announced && waits.question ? [asPartOfPage(announcementCard(announced, words))] : []),
      ...said.map((part) => element("p", { class: "notice" }, part.text)),
      ...(refused ? [element("p", { class: "error" }, words.cannot_take)] : []),
      waits.question ? this.#question(waits, waits.question, page.may_skip, loaded.language) : element("div"),
      ...(result && !waits.question ? [card(result)] : []),
      ...(record.said.length > 0 ? [this.#answers(record.case, record.said)] : []),
    );
  }

  #acts({ shows }: Part): HTMLElement {
    const back = button("Back", "quiet", () => {
      const last = this.#inputs.at(-1);
      // The engine knows the way back, but not from an interview that was left: there is none any more.
      this.#inputs = last && "left" in last ? this.#inputs.slice(0, -1) : [...this.#inputs, { back: true }];
      void this.#again();
    });
    back.disabled = shows === "signs" || (this.#inputs.length === 0 && this.#person === "");
    const anew = button("Begin anew", "quiet", () => {
      this.#inputs = [];
      this.#person = "";
      void this.#again();
    });
    return element("div", { class: "acts" }, back, anew);
  }

  #question(part: Part, question: Question, maySkip: boolean, language: string): HTMLElement {
    const before = this.#inputs;
    const say = (input: Input) => this.#say(before, input);
    const { root } = questionView(part, question, undefined, wordsIn(language), {
      say,
      ...(maySkip ? { skip: () => say({ skipped: true }), finish: () => say({ left: true }) } : {}),
    });
    return asPartOfPage(root);
  }

  #answers(person: string, said: Conversation["record"]["said"]): HTMLElement {
    const rows = said.map((one) => element("div", {}, element("dt", {}, one.label), element("dd", {}, one.said)));
    const made = folded(
      "Answers so far",
      element("dl", {}, ...rows),
      button("Outcome and explanation", "quiet", () => this.#bench.meet(person, "outcome")),
    );
    (made as HTMLDetailsElement).open = true;
    return made;
  }
}

/** Below the heading of this page. */
export function asPartOfPage(root: HTMLElement): HTMLElement {
  for (const heading of root.querySelectorAll("h1")) {
    const smaller = element("h2", { tabindex: "-1", id: heading.id || undefined }, ...heading.childNodes);
    smaller.className = "asked";
    heading.replaceWith(smaller);
  }
  return root;
}

/** The recommendation with its reasons, as people read it. */
export function card(part: Part): HTMLElement {
  const { heading, tone, advice, why, more } = told(part);
  return element(
    "div",
    {},
    element("section", { class: `card ${tone}` }, element("h2", { class: "asked", tabindex: "-1" }, heading), ...advice),
    ...why,
    ...more,
  );
}
