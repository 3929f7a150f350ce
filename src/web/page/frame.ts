// What stands around every question, in the same place: the name, the languages, the number for an
// emergency; and on the first page what the interview is about.

import { button, type Child, element, part } from "./dom";
import type { Settings } from "./place";
import type { Loaded } from "../records.mjs";
import { languages, type Words, wordsIn } from "./words";

export interface FrameActs {
  set(settings: Partial<Settings>): void;
  startWith(pack: string): void;
  /** Says why not; nothing if it is opened. */
  open(file: File): Promise<Child[] | undefined>;
}

export function frame(settings: Settings, loaded: Loaded, words: Words, isFirst: boolean, acts: FrameActs): void {
  document.documentElement.lang = settings.language;
  part("main").lang = loaded.language;
  showSkip(words);
  part("name").textContent = loaded.title;
  part("languages").replaceChildren(...otherLanguages(settings, acts));
  showNumber(loaded, words);
  showCountries(settings, loaded, words, acts);
  part("foot").replaceChildren(
    ...(isFirst ? [about(settings, words, acts)] : []),
    element("p", {}, words.private),
    element("p", {}, words.notice),
  );
}

/** Without following the link, which would be a place of the history without anything in it. */
function showSkip(words: Words): void {
  const skip = part("skip");
  skip.textContent = words.skip_to_question;
  skip.onclick = (event) => {
    event.preventDefault();
    part("main").querySelector("h1")?.focus();
  };
}

function otherLanguages(settings: Settings, acts: FrameActs): HTMLElement[] {
  return languages
    .filter((language) => language !== settings.language)
    .map((language) => {
      const other = button(wordsIn(language).language, "quiet", () => {
        acts.set({ language });
        part("languages").querySelector("button")?.focus();
      });
      other.lang = language;
      return other;
    });
}

function showNumber(loaded: Loaded, words: Words): void {
  const number = loaded.emergency_number;
  if (!number) return part("number-to-call").replaceChildren(words.emergency_line_unknown);
  part("number-to-call").replaceChildren(`${words.emergency_line} `, element("a", { href: `tel:${number}` }, number));
}

function showCountries(settings: Settings, loaded: Loaded, words: Words, acts: FrameActs): void {
  const names = new Intl.DisplayNames([settings.language], { type: "region" });
  const order = new Intl.Collator(settings.language);
  const known = loaded.countries.map((code) => ({ code, name: names.of(code) ?? code }));
  known.sort((a, b) => order.compare(a.name, b.name));
  const options = [{ code: "", name: words.country_unknown }, ...known].map(({ code, name }) =>
    element("option", { value: code, selected: code === settings.country }, name),
  );
  const select = part("country") as HTMLSelectElement;
  part("country-label").textContent = words.country;
  select.replaceChildren(...options);
  select.onchange = () => acts.set({ country: select.value });
}

function about(settings: Settings, words: Words, acts: FrameActs): HTMLElement {
  const packs = { "upper-back-pain-guidelines": words.guidelines, "upper-back-pain": words.article };
  const choices = Object.entries(packs).map(([pack, label]) => {
    const id = `pack-${pack}`;
    const input = element("input", { type: "radio", name: "pack", id, checked: pack === settings.pack });
    input.addEventListener("change", () => {
      acts.startWith(pack);
      part(id).focus();
    });
    return element("div", { class: "choice" }, input, element("label", { for: id }, label));
  });
  return element(
    "section",
    { class: "about", "aria-labelledby": "about" },
    element("h2", { id: "about" }, words.about),
    element("p", {}, words.relay),
    element("fieldset", {}, element("legend", {}, words.which_questions), ...choices),
    opening(words, acts),
  );
}

function opening(words: Words, acts: FrameActs): HTMLElement {
  const file = element("input", { type: "file", id: "open", accept: ".yaml,.yml,.json", "aria-describedby": "open-said" });
  const problem = element("p", { id: "open-problem", class: "error", role: "alert" });
  file.addEventListener("change", async () => {
    const chosen = file.files?.[0];
    const said = chosen && (await acts.open(chosen));
    file.value = ""; // or the same one could not be chosen again, once it is mended
    const place = document.getElementById("open-problem"); // another one, if the file is of the other pack
    place?.replaceChildren(element("span", {}, ...(said ?? [])));
  });
  return element(
    "div",
    {},
    element("label", { for: "open" }, words.open),
    element("p", { id: "open-said", class: "said" }, words.open_help),
    file,
    problem,
  );
}
