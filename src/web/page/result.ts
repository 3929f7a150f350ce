// The end of an interview as a care card: how urgent, what to do, why; then the answers, and what to keep.

import { button, element } from "./dom";
import type { Settled, View } from "./conversation";
import type { Loaded, Part } from "../records.mjs";
import { filled, type Words } from "./words";

export interface ResultActs {
  change(settled: Settled): void;
  /** At what was said at the question that waits, and ended it. */
  lookAgain(): void;
  print(): void;
  save(): void;
  saveNotes?: () => void;
  again(): void;
}

/** What is said of the recommendation: the engine's sections, the first of which is the recommendation. */
interface Told {
  heading: string;
  tone: string;
  advice: Node[];
  /** The reasons, before which there may be what to do until help comes. */
  why: HTMLElement[];
  more: HTMLElement[];
}

/** The recommendation alone, above questions that do not change it. */
export function announcementCard(part: Part, words: Words): HTMLElement {
  const { heading, tone, advice } = told(part);
  return element(
    "section",
    { class: `card ${tone}` },
    element("p", { class: "urgency" }, heading),
    ...advice,
    element("p", {}, words.more_questions),
  );
}

export function resultView(
  view: View, settled: Settled[], result: Part, loaded: Loaded, words: Words, acts: ResultActs,
): HTMLElement {
  const { heading, tone, advice, why, more } = told(result);
  const isEmergency = tone === "alarm";
  const number = loaded.emergency_number;
  const last = settled.filter(({ ask }) => ask !== "").at(-1); // with which an emergency is one
  const lookAgain = view.pending ? acts.lookAgain : isEmergency && last ? () => acts.change(last) : undefined;
  if (isEmergency) [...why, ...more].forEach(withoutLinks);
  const card = element(
    "section",
    { class: `card ${tone}`, "aria-labelledby": "result" },
    element("h1", { id: "result", tabindex: "-1" }, heading),
    ...advice,
    isEmergency && number && element("a", { class: "call", href: `tel:${number}` }, filled(words.call, { number })),
    isEmergency && element("p", {}, words.relay),
  );
  return element(
    "div",
    {},
    card,
    ...why,
    lookAgain && button(words.look_again, "quiet", lookAgain),
    ...more,
    answersList(settled, words, acts),
    element("h2", {}, words.keep),
    element(
      "div",
      { class: "acts" },
      button(words.print, "quiet", acts.print),
      button(words.save, "quiet", acts.save),
      acts.saveNotes && button(words.save_notes, "quiet", acts.saveNotes),
      button(words.again, "quiet", acts.again),
    ),
  );
}

function answersList(settled: Settled[], words: Words, acts: ResultActs): HTMLElement | undefined {
  if (settled.length === 0) return undefined;
  const rows = settled.filter(({ ask }) => ask !== "").map((one) => {
    const change = button(words.change, "change", () => acts.change(one));
    change.setAttribute("aria-label", `${words.change_of}${one.ask}`);
    return element("div", {}, element("dt", {}, one.ask), element("dd", {}, one.said || "–"), element("dd", {}, change));
  });
  return element("section", {}, element("h2", {}, words.your_answers), element("dl", { class: "answers" }, ...rows));
}

/**
 * The engine has escaped every text in its sections, and ends with the recommendation once more. Its sources, a list of
 * definitions, stand where a terminal has them out of the way; on a page that is behind all that is to be read.
 */
export function told(part: Part): Told {
  const holder = element("template");
  holder.innerHTML = part.html ?? "";
  const sections = [...holder.content.children] as HTMLElement[];
  const first = sections.shift();
  const title = first?.querySelector("h1, h2");
  const heading = title?.textContent ?? "";
  if (sections.length > 0 && sections.at(-1)?.querySelector("h2")?.textContent === heading) sections.pop();
  title?.remove();
  const sources = sections.filter((section) => section.querySelector("dl"));
  for (const one of sources) one.querySelector("dl")?.classList.add("sources");
  const tone = title?.className || "calm";
  const said = sections.filter((section) => !sources.includes(section));
  const hasFirstAid = said[0]?.querySelector("p") === null; // which has no answer in it, as reasons have
  const why = said.splice(0, tone === "alarm" ? said.length : hasFirstAid ? 2 : 1); // of an emergency nothing else is said
  return { heading, tone, advice: [...(first?.childNodes ?? [])], why, more: [...said, ...sources] };
}

function withoutLinks(section: HTMLElement): void {
  for (const link of section.querySelectorAll("a")) link.replaceWith(...link.childNodes);
}
