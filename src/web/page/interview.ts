// The place somebody is at, in the browser's history, and what is shown there.

import type { Engine } from "../engine.mjs";
import { Conversation, type View } from "./conversation";
import { button, type Child, download, element, part } from "./dom";
import { frame } from "./frame";
import { hardWords, notesText } from "./notes";
import { paper } from "./paper";
import { entriesBack, firstPlace, type Input, isPlace, type Place, type Settings, standing, withStep } from "./place";
import { questionView } from "./question";
import { calmly, Rehearsal, unsurely } from "./rehearsal";
import { announcementCard, resultView } from "./result";
import type { Loaded, Part } from "../records.mjs";
import { textOf } from "./texts";
import { filled, languages, wordsIn, type Words } from "./words";

type History = "push" | "replace";

/** Of a file of answers no more is read: it is more than the engine takes, which says so. */
const mostOfFile = 2 ** 21;

export class Interview {
  readonly #engine: Engine;
  #place: Place;
  #words: Words;
  #pack = 0;
  #loaded!: Loaded;
  #conversation!: Conversation;
  #framed = "";
  #rehearsals: Rehearsal[] = [];
  /** How often something else was shown. */
  #pages = 0;
  /** Makes the sheet that is printed of what is shown; nothing where it is there, or where there is none. */
  #paper: (() => HTMLElement) | undefined;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#place = isOfThisPage(history.state) ? history.state : firstPlace(firstSettings());
    this.#words = wordsIn(this.#place.settings.language);
    this.#load(this.#place.settings);
    addEventListener("popstate", (event) => this.#cameBackTo(event.state));
    addEventListener("beforeprint", () => this.#showPaper());
    this.#dropSecondClicks();
    this.#go(this.#place, "replace", "stay");
  }

  /** One interview ends at once, one asks all that somebody is asked who is healthy. */
  rehearse(): void {
    this.#rehearsals = [unsurely, calmly].map((reply) => {
      const conversation = new Conversation(this.#engine, this.#pack);
      return new Rehearsal(conversation, firstPlace(this.#place.settings), reply, (played) => this.#madeEnd(played));
    });
  }

  // --- places ---------------------------------------------------------------------------------

  /** What was answered on later pages of the same interview is kept on the earlier ones, to be shown there again. */
  #cameBackTo(state: unknown): void {
    const place = isOfThisPage(state) ? state : this.#firstPlace();
    const isSame = place.settings.pack === this.#place.settings.pack && place.opened === this.#place.opened;
    this.#go(isSame ? this.#withLater(place) : place, "replace");
  }

  #withLater(place: Place): Place {
    const { kept, notes } = this.#place;
    return { ...place, kept: { ...place.kept, ...kept }, notes: { ...place.notes, ...notes } };
  }

  #go(place: Place, how: History, focus: "move" | "stay" = "move"): void {
    if (JSON.stringify(place.settings) !== JSON.stringify(this.#place.settings)) this.#load(place.settings);
    this.#place = place;
    if (!this.#conversation.play(place)) {
      this.#place = { ...place, steps: place.steps.slice(0, this.#conversation.reached()), pending: [] };
      this.#conversation.play(this.#place);
    }
    this.#place = standing(this.#place, place.entry + (how === "push" ? 1 : 0), this.#conversation.view().asks);
    this.#write(how);
    this.#show(focus);
  }

  #write(how: History): void {
    if (how === "push") history.pushState(this.#place, "");
    else history.replaceState(this.#place, "");
  }

  #back(): void {
    const entries = entriesBack(this.#place, this.#conversation.view().asks);
    if (entries !== 0) history.go(entries); // 0 would load the page again
  }

  #firstPlace(settings: Partial<Settings> = {}): Place {
    return firstPlace({ ...this.#place.settings, ...settings }, this.#place.entry);
  }

  #load(settings: Settings): void {
    const before = this.#pack;
    const { pack, report } = this.#engine.load(settings.pack, settings.language, settings.country);
    if (pack === 0) throw new Error(`the pack ${settings.pack} cannot be read`);
    this.#pack = pack;
    this.#loaded = report["loaded"] as Loaded;
    this.#words = wordsIn(settings.language);
    this.#conversation?.end();
    for (const one of this.#rehearsals) one.end();
    this.#conversation = new Conversation(this.#engine, pack);
    if (before !== 0) this.#engine.freePack(before);
  }

  /** Other settings at the same place, with what was typed there and not said yet. */
  #set(settings: Partial<Settings>): void {
    const fields = () => [...part("main").querySelectorAll<HTMLInputElement>("input:not([type=file])")];
    const draft = fields().map(({ id, checked, value }) => ({ id, checked, value }));
    this.#go({ ...this.#place, settings: { ...this.#place.settings, ...settings } }, "replace", "stay");
    for (const field of fields()) {
      const drafted = draft.find(({ id }) => id === field.id);
      if (!drafted) continue;
      field.checked = drafted.checked;
      if (field.type === "text") field.value = drafted.value;
    }
  }

  /** Who clicks twice has seen nothing yet of the page that the first click led to, and says nothing there; and presses a button once. */
  #dropSecondClicks(): void {
    let seen = 0;
    const drop = (event: MouseEvent) => {
      if (event.detail <= 1) seen = this.#pages;
      const isOnButton = event.target instanceof Element && event.target.closest("button") !== null;
      if (seen === this.#pages && (event.detail <= 1 || !isOnButton)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    addEventListener("mousedown", drop, true);
    addEventListener("click", drop, true);
  }

  // --- what is said ---------------------------------------------------------------------------

  #say(input: Input): string | undefined {
    const place = this.#place;
    const turn = this.#conversation.reply(input);
    switch (turn.turn) {
      case "settled": {
        const next = withStep(place, turn.step);
        this.#go(place.changing ? this.#throughKept(next) : next, "push");
        return undefined;
      }
      case "interrupted":
      case "asked_anew":
        this.#go({ ...place, pending: [...place.pending, input] }, "push");
        return undefined;
      case "went_back":
        this.#back();
        return undefined;
      case "not_understood":
        this.#place = { ...place, pending: [...place.pending, input] };
        this.#write("replace");
        return "reply" in input ? this.#whyNotUnderstood() : this.#words.cannot_take;
      case "refused":
        return this.#words.cannot_take;
    }
  }

  /** With what the engine says to it. Its hints are for terminals, and what it explains stands on the page. */
  #whyNotUnderstood(): string {
    const { parts } = this.#conversation.view();
    const isExplained = parts.some((one) => one.shows === "explanation");
    return [...saidAbove(parts), isExplained ? this.#words.explained : this.#words.not_understood].join(" ");
  }

  /** Whether the engine hears a call for help in it: that counts, whatever else was said with it. */
  #isCry(reply: string): boolean {
    const other = new Conversation(this.#engine, this.#pack);
    other.play({ ...this.#place, pending: [] });
    const isHeard = other.reply({ reply }).turn === "interrupted" && other.view().waits.shows === "signs";
    other.end();
    return isHeard;
  }

  /** After a change: on through the questions that were answered before, to the first that was not. */
  #throughKept(place: Place): Place {
    for (;;) {
      const view = this.#conversation.view();
      const step = place.kept[view.at];
      if (!step || view.ended || !view.waits.question) return place;
      if ("answer" in step) {
        const turn = this.#conversation.reply({ answer: step.answer });
        if (turn.turn === "interrupted") return { ...place, pending: [{ answer: step.answer }] };
        if (turn.turn !== "settled") return place;
        place = withStep(place, turn.step);
      } else {
        place = withStep(place, step);
        if (!this.#conversation.play(place)) return place;
      }
    }
  }

  // --- what is shown --------------------------------------------------------------------------

  #show(focus: "move" | "stay"): void {
    this.#paper = undefined;
    ++this.#pages;
    const view = this.#conversation.view();
    const isFirst = this.#place.steps.length === 0 && this.#place.pending.length === 0;
    this.#showFrame(isFirst);
    part("before").replaceChildren(isFirst || !mayGoBack(view) ? "" : button(this.#words.back, "back", () => this.#back()));
    const heading = view.waits.question ? this.#showQuestion(view) : this.#showEnd(view);
    document.title = `${heading} – ${this.#loaded.title}`;
    if (focus === "stay") return;
    scrollTo(0, 0);
    part("main").querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  }

  /** What stands around the questions stays as it is from one to the next. */
  #showFrame(isFirst: boolean): void {
    const framed = JSON.stringify([this.#place.settings, isFirst]);
    if (framed === this.#framed) return;
    this.#framed = framed;
    frame(this.#place.settings, this.#loaded, this.#words, isFirst, {
      set: (settings) => this.#set(settings),
      startWith: (pack) => this.#go(this.#firstPlace({ pack }), "replace", "stay"),
      open: (file) => this.#open(file),
    });
  }

  /** Of what stands above a question, hints are for terminals, and what was noted is in the answers. */
  #showQuestion(view: View): string {
    const { waits } = view;
    if (!waits.question) return "";
    const step = (how: { skipped: true } | { left: true }) => () =>
      this.#go(withStep(this.#place, { at: view.at, ...how }), "push");
    const before = waits.shows === "proposal" ? undefined : this.#place.kept[view.at];
    const shown = questionView(waits, waits.question, before, this.#words, {
      say: (said) => {
        const problem = this.#say(said);
        if (!problem) return;
        const quantity = waits.question?.quantity;
        const isNumber = "answer" in said && quantity !== undefined && quantity.finding in said.answer;
        if (isNumber) shown.complain(filled(this.#words.out_of_range, { from: quantity.from, to: quantity.to }), "number");
        else shown.complain(problem);
      },
      isCry: (reply) => this.#isCry(reply),
      ...(view.maySkip ? { skip: step({ skipped: true }), finish: step({ left: true }) } : {}),
    });
    part("main").replaceChildren(
      ...(view.announced ? [announcementCard(view.announced, this.#words)] : []),
      ...saidAbove(view.parts).map((text) => element("p", { class: "notice" }, text)),
      shown.root,
      ...(waits.shows === "proposal" ? [] : [this.#hardWords(view.at, shown.heading)]),
    );
    return shown.heading;
  }

  #hardWords(at: string, ask: string): HTMLElement {
    return hardWords(this.#place.notes[at]?.text ?? "", this.#words, (text) => {
      const { [at]: _, ...others } = this.#place.notes;
      this.#place = { ...this.#place, notes: text ? { ...others, [at]: { ask, text } } : others };
      this.#write("replace");
    });
  }

  #showEnd(view: View): string {
    const end = this.#madeEnd(this.#conversation);
    if (!end) return this.#showStopped(view);
    this.#paper = end.paper;
    part("main").replaceChildren(end.shown);
    return end.shown.querySelector("h1")?.textContent ?? "";
  }

  /** The advice of an interview that came to any; and what makes its sheet, which takes as long again. */
  #madeEnd(conversation: Conversation): { shown: HTMLElement; paper: () => HTMLElement } | undefined {
    const view = conversation.view();
    const result = view.parts.find((one) => one.shows === "outcome" || one.shows === "emergency");
    if (!result) return undefined;
    const settled = conversation.settled();
    const when = new Date();
    const shown = resultView(view, settled, result, this.#loaded, this.#words, {
      change: ({ after }) => this.#lookBackTo(after),
      lookAgain: () => this.#go({ ...this.#place, pending: this.#place.pending.slice(0, -1) }, "push"),
      print: () => print(),
      save: () => this.#save(),
      ...(Object.keys(this.#place.notes).length > 0 ? { saveNotes: () => this.#saveNotes() } : {}),
      again: () => this.#go(this.#firstPlace(), "push"),
    });
    return { shown, paper: () => paper(settled, result, this.#loaded, when, this.#engine.version(), this.#words) };
  }

  #showPaper(): void {
    if (this.#paper) part("main").append(this.#paper());
    this.#paper = undefined;
  }

  #showStopped(view: View): string {
    const said = view.parts.map((one) => element("p", {}, one.text));
    const heading = element("h1", { tabindex: "-1" }, this.#words.again);
    const again = button(this.#words.again, "quiet", () => this.#go(this.#firstPlace(), "push"));
    part("main").replaceChildren(heading, ...said, again);
    return heading.textContent ?? "";
  }

  #lookBackTo(after: number): void {
    const { steps, entry } = this.#place;
    const place = { ...this.#place, steps: steps.slice(0, after), pending: [], stood: Array<number>(after).fill(entry), changing: true };
    this.#go(place, "push"); // back is to the advice
  }

  // --- files ----------------------------------------------------------------------------------

  #save(): void {
    const time = `${new Date().toISOString().slice(0, 19)}Z`;
    download(`triage-${time.slice(0, 10)}.yaml`, this.#conversation.record(time).case, "application/yaml");
  }

  #saveNotes(): void {
    download("triage-words.txt", notesText(this.#place.notes, this.#loaded), "text/plain");
  }

  /** A pack reads the cases of another as far as it knows their findings: so the case says which. */
  async #open(file: File): Promise<Child[] | undefined> {
    const text = await file.slice(0, mostOfFile).text().catch(() => undefined);
    if (text === undefined) return [this.#words.cannot_open, " ", file.name];
    const named = /(?:^|[\s{,])"?pack"?: *"?([\w-]+)/.exec(text)?.[1] ?? "";
    const pack = textOf(named) === undefined ? this.#place.settings.pack : named;
    const place = this.#firstPlace({ pack });
    if (pack !== this.#place.settings.pack) this.#go(place, "replace", "stay");
    const problem = this.#conversation.problemOf(text);
    if (problem !== undefined) return [this.#words.cannot_open, " ", element("span", { lang: "en" }, problem)];
    this.#go({ ...place, opened: text }, "push");
    return undefined;
  }
}

/** The check for signs is answered; and what they led to is looked at again. */
const mayGoBack = (view: View) => view.waits.shows !== "signs" && view.parts.every((one) => one.shows !== "emergency");

/** What the engine says above what waits. */
const saidAbove = (parts: Part[]): string[] =>
  parts.slice(0, -1).flatMap(({ shows, text }) => (shows === "paragraph" && text ? [text] : []));

/** And not of an earlier one, whose packs may have had other names. */
const isOfThisPage = (state: unknown): state is Place => isPlace(state) && textOf(state.settings.pack) !== undefined;

/** People can have a browser say anything. */
function localesOf(tag: string): Intl.Locale[] {
  try {
    return [new Intl.Locale(tag)];
  } catch {
    return [];
  }
}

/** The language and the country that the browser says, as the terminal takes them from its locale. */
function firstSettings(): Settings {
  const wanted = navigator.languages.flatMap(localesOf);
  const language = wanted.map((locale) => locale.language).find((one) => languages.includes(one)) ?? "en";
  return { pack: "upper-back-pain-guidelines", language, country: wanted.find((locale) => locale.region)?.region ?? "" };
}
