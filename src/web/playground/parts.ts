// What several views show.

import { button, element } from "../page/dom";
import type { Place } from "../records.mjs";
import type { Bench } from "./tabs";

/** A place in the pack, to go there. */
export function placeButton(bench: Bench, words: string, place: Place): HTMLElement {
  const made = button(words, "change", () => bench.goTo(place));
  made.title = `${place.file}, line ${place.line}`;
  return made;
}

/** A person in a case file, one click from the views that show a person. */
export function personBox(bench: Bench, person: string): HTMLElement {
  return element(
    "div",
    { class: "person" },
    element("pre", { tabindex: "0", role: "group", "aria-label": "A person, as a case" }, person.trimEnd()),
    element(
      "div",
      { class: "acts" },
      button("Interview this person", "quiet", () => bench.meet(person, "interview")),
      button("Outcome and explanation", "quiet", () => bench.meet(person, "outcome")),
    ),
  );
}

/** A list that is closed: what is as it should be. */
export function folded(title: string, ...inside: HTMLElement[]): HTMLElement {
  return element("details", {}, element("summary", {}, title), ...inside);
}

export const list = (items: (Node | string)[], kind = "") =>
  element("ul", { class: kind || undefined }, ...items.map((item) => element("li", {}, item)));

export const counted = (count: number, one: string, many = `${one}s`) => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
