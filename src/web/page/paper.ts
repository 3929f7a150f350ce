// What a doctor reads: one sheet, which the screen does not show. It is made when it is printed.

import type { Settled } from "./conversation";
import { element } from "./dom";
import { told } from "./result";
import type { Loaded, Part } from "../records.mjs";
import { filled, type Words } from "./words";

const asked = ({ ask, offered }: Settled) => (offered.length > 0 ? `${ask} (${offered.join("; ")})` : ask);

export function paper(
  settled: Settled[], result: Part, loaded: Loaded, answered: Date, program: string, words: Words,
): HTMLElement {
  const { heading, advice, why, more } = told(result);
  const when = answered.toLocaleString(loaded.language, { dateStyle: "long", timeStyle: "short" });
  const made = { pack: loaded.id, version: loaded.version, sum: loaded.sha256.slice(0, 12), program };
  const answers = settled
    .filter(({ ask }) => ask !== "")
    .map((one) => element("div", {}, element("dt", {}, asked(one)), element("dd", {}, one.said || "–")));
  return element(
    "section",
    { class: "paper" },
    element("h1", {}, `${words.for_doctor}: ${loaded.title}`),
    element("p", {}, `${words.answered_on} ${when}. ${words.name}: `, element("span", { class: "blank" })),
    element("h2", {}, `${words.recommended}: ${heading}`),
    ...advice,
    ...why,
    sourcesOf(why, more),
    element("h2", {}, words.your_answers),
    element("dl", {}, ...answers),
    element("p", {}, filled(words.made_by, made), " ", words.notice),
  );
}

/** The sources that sections name by their numbers; the others are of advice that is not on the sheet. */
function sourcesOf(sections: HTMLElement[], all: HTMLElement[]): HTMLElement | undefined {
  const sources = all.find((one) => one.querySelector(".sources"))?.querySelectorAll("dt") ?? [];
  const text = sections.map((section) => section.textContent).join();
  const named = [...sources].filter((term) => text.includes(term.textContent ?? ""));
  if (named.length === 0) return undefined;
  return element("dl", { class: "sources" }, ...named.flatMap((term) => [term, term.nextElementSibling ?? ""]));
}
