// The playground: a pack on the left, one of six views of it on the right. All of it is in this file.

import { button, download, element, part } from "../page/dom";
import { opened } from "../page/inside";
import type { CheckReport, Diagnostic, PackTexts, Place } from "../records.mjs";
import { completing } from "./completion";
import { Desk, Overtaken, Refused } from "./desk";
import { DifferenceTab } from "./difference";
import { DrawingTab } from "./drawing";
import { Editor } from "./editor";
import { type Example, type Inside, stateOf } from "./examples";
import { Format } from "./format";
import { linkIn, openedState, packedState, type State } from "./fragment";
import { InterviewTab } from "./interview";
import { namesIn } from "./names";
import { OutcomeTab } from "./outcome";
import { baseOfPack, nameOfPack, nameOfTranslation } from "./pack_name.mjs";
import { counted } from "./parts";
import { ProofsTab } from "./proofs";
import { type Bench, isTab, type Tab, tabs, type View } from "./tabs";
import { completingTranslation } from "./translation";
import { VignettesTab } from "./vignettes";

const first = "pack/upper-back-pain";
/** In bytes; the engine refuses half as much. */
const mostOfFile = 2 ** 21;
/** From the last key to the check, to what takes longer, and to the address, in milliseconds. */
const pause = { check: 100, view: 250, address: 500, notice: 200 };

class Playground implements Bench {
  readonly shipped: Readonly<Record<string, string>>;
  readonly quick: Desk;
  readonly slow: Desk;
  state!: State;
  readonly #examples: Inside["examples"];
  readonly #editor: Editor;
  readonly #views: Record<Tab, View>;
  /** The example that all began with, and its name. */
  #opened: { name: string; state: State };
  /** The text in the editor. */
  #open = "";
  #timers: Partial<Record<keyof typeof pause, ReturnType<typeof setTimeout>>> = {};
  /** Counts what the views are asked for: whether an earlier request is done, and why not, is not said. */
  #turn = 0;
  #checks = 0;
  /** What is said while somebody waits. */
  #working = "";
  /** What a translation of the pack holds, and of which text. */
  #translated: { of: string; texts: PackTexts | undefined } = { of: "", texts: undefined };
  /** What the last change has not reached yet. */
  #unsettled = new Set<"check" | "view">();

  constructor(inside: Inside, quick: Desk, slow: Desk) {
    this.shipped = inside.shipped;
    this.#examples = inside.examples;
    this.quick = quick;
    this.slow = slow;
    this.state = stateOf(this.#examples[first] as Example);
    this.#opened = { name: first, state: this.state };
    const inPack = completing(new Format(inside.format), () => namesIn(this.#allTexts()));
    const inTranslation = completingTranslation(() => this.#textsToTranslate());
    this.#editor = new Editor({
      host: part("editor"),
      label: "Rule pack",
      changed: (text) => this.#typed(text),
      complete: (context) => (this.#open.includes(".") ? inTranslation(context) : inPack(context)),
      run: () => this.#later("view", 0, () => this.#refresh()),
    });
    this.#views = {
      interview: new InterviewTab(this),
      outcome: new OutcomeTab(this),
      proofs: new ProofsTab(this),
      vignettes: new VignettesTab(this),
      difference: new DifferenceTab(this),
      drawing: new DrawingTab(this),
    };
    this.#showFrame();
    // Where it was told to go: the address may have been written by then.
    addEventListener("hashchange", ({ newURL }) => void this.follow(new URL(newURL).hash));
  }

  // --- what views see ---------------------------------------------------------------------------

  shelf() {
    const { texts } = this.state;
    const [name = "pack"] = Object.keys(texts);
    const [, language = ""] = this.#open.split(".");
    return { name, texts, language };
  }

  change(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    this.#workAgain();
  }

  work(): Promise<void> {
    return this.#refresh();
  }

  tell(words: string): void {
    this.#working = words;
    if (part("busy").textContent !== "") this.#say(words);
  }

  meet(person: string, tab: Tab): void {
    this.state = { ...this.state, person, tab };
    for (const view of Object.values(this.#views)) view.reset?.();
    this.#showTab();
    this.#workAgain(0);
    part(`tab-${tab}`).focus();
  }

  goTo(place: Place): void {
    const text = place.file.replace(/\.yaml$/, "");
    const isOpen = Object.hasOwn(this.state.texts, text);
    part("said").textContent = isOpen ? "" : `That is line ${place.line} of ${text}.yaml, which is not open here.`;
    if (!isOpen) return;
    this.#showText(text);
    this.#editor.goTo(place);
  }

  showTried(tried: Parameters<Bench["showTried"]>[0]): void {
    this.#editor.showTried(tried);
  }

  // --- links ------------------------------------------------------------------------------------

  /** Goes where the address says; where it says nothing, to the first example. */
  async follow(fragment: string): Promise<void> {
    const link = linkIn(fragment) ?? { example: first };
    if ("state" in link) return this.#openState(link.state);
    if (!Object.hasOwn(this.#examples, link.example)) return this.#openExample(first, `This page has no example '${link.example}'.`);
    this.#openExample(link.example, "", link.tab);
  }

  async #openState(packed: string): Promise<void> {
    try {
      const { of, ...kept } = await openedState(packed);
      const name = Object.hasOwn(this.#examples, of) ? of : first;
      this.#opened = { name, state: stateOf(this.#examples[name] as Example) };
      this.#begin({ ...this.#opened.state, ...kept, tab: isTab(kept.tab) ? kept.tab : "interview" });
    } catch {
      this.#openExample(first, "This link is cut off or spoiled. Ask for it again.");
    }
  }

  #openExample(name: string, problem = "", tab?: string): void {
    const example = this.#examples[name] as Example;
    const state = stateOf(example);
    this.#opened = { name, state };
    this.#begin({ ...state, tab: isTab(tab) ? tab : state.tab }, example.open);
    (part("examples") as HTMLSelectElement).value = name;
    part("said").textContent = problem;
  }

  #begin(state: State, open?: string): void {
    this.state = state;
    part("said").textContent = "";
    for (const view of Object.values(this.#views)) view.reset?.();
    this.#editor.showTried([]);
    this.#showText(open ?? this.shelf().name, true);
    this.#showTab();
    this.#workAgain(0);
  }

  /** False where a browser does not take it: it is too long. */
  async #writeAddress(): Promise<boolean> {
    const { state } = this;
    try {
      const link = await this.#linkTo(state);
      if (state === this.state) history.replaceState(null, "", link);
      return true;
    } catch {
      part("said").textContent = "What you write is too large for a link. Save it.";
      return false;
    }
  }

  async #linkTo(state: State): Promise<string> {
    const { name, state: begun } = this.#opened;
    if (contentOf(begun) === contentOf(state)) return `#${name}${begun.tab === state.tab ? "" : `&tab=${state.tab}`}`;
    const { vignettes, before, ...kept } = state;
    const changed = {
      ...(vignettes === begun.vignettes ? {} : { vignettes }),
      ...(JSON.stringify(before) === JSON.stringify(begun.before) ? {} : { before }),
    };
    return `#state=${await packedState({ of: name, ...kept, ...changed })}`;
  }

  // --- what is written --------------------------------------------------------------------------

  #typed(text: string): void {
    const texts = { ...this.state.texts, [this.#open]: text };
    this.state = { ...this.state, texts: this.#open === this.shelf().name ? renamed(texts, this.#open) : texts };
    if (!Object.hasOwn(this.state.texts, this.#open)) this.#open = this.shelf().name;
    this.#showTexts();
    this.#workAgain();
  }

  /** What takes long is stopped by the next key, and begun anew after it. */
  #workAgain(wait: number = pause.view): void {
    ++this.#turn;
    this.slow.stop();
    this.#later("check", Math.min(wait, pause.check), () => this.#check());
    this.#later("view", wait, () => this.#refresh());
    this.#later("address", pause.address, () => this.#writeAddress());
    this.#settle("check", false);
    this.#settle("view", false);
  }

  /** For who waits until all that is shown is of what is written. */
  #settle(what: "check" | "view", done: boolean): void {
    if (done) this.#unsettled.delete(what);
    else this.#unsettled.add(what);
    document.body.dataset["settled"] = this.#unsettled.size === 0 ? "yes" : "no";
  }

  #later(what: keyof typeof pause, wait: number, work: () => unknown): void {
    clearTimeout(this.#timers[what]);
    this.#timers[what] = setTimeout(() => void work(), wait);
  }

  async #check(): Promise<void> {
    const check = ++this.#checks;
    const shelf = this.shelf();
    const report = await this.quick.ask("check", { shelf }).catch((mistake) => refusalAsReport(mistake, shelf.name));
    if (check !== this.#checks) return;
    this.#showReport(report);
    this.#settle("check", true);
  }

  async #refresh(): Promise<void> {
    const turn = ++this.#turn;
    this.slow.stop();
    this.#settle("view", false);
    this.#working = "Working…";
    this.#later("notice", pause.notice, () => turn === this.#turn && this.#say(this.#working));
    let problem = "";
    try {
      await this.#views[this.state.tab].refresh();
    } catch (mistake) {
      if (mistake instanceof Overtaken) return;
      if (!(mistake instanceof Refused)) throw mistake;
      problem = sentence(mistake);
    }
    if (turn !== this.#turn) return;
    clearTimeout(this.#timers.notice);
    this.#say("", problem);
    this.#settle("view", true);
  }

  /** Above the view: that it works, or why it cannot; what it showed before stays, and is marked. */
  #say(busy: string, problem = ""): void {
    part("busy").textContent = busy;
    part("problem-of-view").textContent = problem;
    part("view").classList.toggle("old", problem !== "");
  }

  #allTexts(): string[] {
    const { texts } = this.state;
    const base = baseOfPack(texts[this.shelf().name] ?? "");
    const below = Object.hasOwn(texts, base) || !Object.hasOwn(this.shipped, base) ? [] : [this.shipped[base] ?? ""];
    return [...Object.values(texts), ...below];
  }

  /** Of the pack that the open text translates; while it has mistakes, as they were before. */
  async #textsToTranslate(): Promise<PackTexts | undefined> {
    const [name = ""] = this.#open.split(".");
    const texts = Object.fromEntries(Object.entries(this.state.texts).filter(([one]) => !one.includes(".")));
    const of = JSON.stringify([name, texts]);
    if (this.#translated.of !== of) {
      const found = await this.quick.ask("texts", { shelf: { name, texts } }).catch(refused);
      const before = this.#translated.texts;
      this.#translated = { of, texts: found ?? (before?.pack === name ? before : undefined) };
    }
    return this.#translated.texts;
  }

  // --- what is shown ----------------------------------------------------------------------------

  #showReport({ packs, diagnostics }: CheckReport): void {
    const inText = (one: Diagnostic) => one.file.replace(/\.yaml$/, "") === this.#open;
    this.#editor.showProblems(diagnostics.filter(inText));
    const [pack] = packs;
    const mistakes = diagnostics.filter((one) => one.severity === "error").length;
    const warnings = diagnostics.length - mistakes;
    const well = `Well formed: ${counted(pack?.findings ?? 0, "finding")}, ${counted(pack?.rules ?? 0, "rule")}`;
    const status = mistakes > 0 ? counted(mistakes, "mistake") : well;
    part("checked").textContent = warnings > 0 ? `${status}; ${counted(warnings, "warning")}` : status;
    part("checked").className = mistakes > 0 ? "error" : "";
    part("diagnostics").replaceChildren(...diagnostics.map((one) => element("li", { class: `is-${one.severity}` },
      button(`${one.file === this.#open ? "" : `${one.file}, `}line ${one.line}`, "change", () => this.goTo(one)),
      ` ${one.message} `, element("code", {}, one.code),
      one.help && element("p", { class: "said" }, one.help),
      ...one.notes.map((note) => element("p", { class: "said" }, `${note.file}:${note.line}: ${note.message}`)))));
  }

  #showText(name: string, anew = false): void {
    if (!anew && this.#open === name) return;
    const { language } = this.shelf();
    this.#open = name;
    if (!anew && this.shelf().language !== language) this.#workAgain(0); // a translation is seen as people read it
    this.#showTexts();
    this.#editor.text = this.state.texts[name] ?? "";
    this.#later("check", 0, () => this.#check());
  }

  /** Which text is in the editor, and the others. */
  #showTexts(): void {
    const names = Object.keys(this.state.texts);
    const options = names.map((one) => element("option", { value: one, selected: one === this.#open }, `${one}.yaml`));
    part("text").replaceChildren(...options);
  }

  #showTab(): void {
    const { tab } = this.state;
    for (const one of Object.keys(tabs) as Tab[]) {
      const made = part(`tab-${one}`);
      made.setAttribute("aria-selected", String(one === tab));
      made.tabIndex = one === tab ? 0 : -1;
    }
    const panel = part("view");
    panel.setAttribute("aria-labelledby", `tab-${tab}`);
    panel.replaceChildren(this.#views[tab].root);
    if (tab !== "vignettes") this.#editor.showTried([]);
  }

  #showFrame(): void {
    const list = part("tabs");
    const names = Object.keys(tabs) as Tab[];
    for (const name of names) {
      const made = element("button", { type: "button", role: "tab", id: `tab-${name}`, "aria-controls": "view" }, tabs[name]);
      made.addEventListener("click", () => this.#choose(name));
      list.append(made);
    }
    list.addEventListener("keydown", (event) => {
      const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (by === undefined) return;
      event.preventDefault();
      const next = names[(names.indexOf(this.state.tab) + by + names.length) % names.length] as Tab;
      this.#choose(next);
      part(`tab-${next}`).focus();
    });
    this.#showExamples();
    part("text").addEventListener("change", (event) => this.#showText((event.target as HTMLSelectElement).value));
    part("acts").append(
      button("Copy a link", "quiet", () => void this.#copyLink()),
      button("Save", "quiet", () => download(`${this.#open}.yaml`, this.state.texts[this.#open] ?? "", "application/yaml")),
    );
    part("open-file").addEventListener("change", (event) => void this.#openFile(event.target as HTMLInputElement));
  }

  #showExamples(): void {
    const select = part("examples") as HTMLSelectElement;
    const groups = { pack: "Shipped packs", tutorial: "The tutorial", diagnostic: "Mistakes" };
    for (const [kind, label] of Object.entries(groups)) {
      const all = Object.entries(this.#examples).filter(([name]) => name.startsWith(`${kind}/`));
      select.append(element("optgroup", { label }, ...all.map(([name, { title }]) => element("option", { value: name }, title))));
    }
    select.addEventListener("change", () => {
      location.hash = select.value;
    });
  }

  #choose(tab: Tab): void {
    this.state = { ...this.state, tab };
    this.#showTab();
    this.#workAgain(0);
  }

  async #copyLink(): Promise<void> {
    if (!(await this.#writeAddress())) return;
    try {
      await navigator.clipboard.writeText(location.href);
      part("said").textContent = "The link is copied.";
    } catch {
      part("said").textContent = "The address of this page is the link.";
    }
  }

  /** It comes beside its pack, the one that is open or a shipped one. */
  #openTranslation(name: string, text: string): void {
    const [pack = ""] = name.split(".");
    const own = Object.hasOwn(this.state.texts, pack);
    if (!own && !Object.hasOwn(this.shipped, pack)) {
      part("said").textContent = `That text translates ${pack}.yaml. Open this pack first.`;
      return;
    }
    const below = own ? this.state.texts : { [pack]: this.shipped[pack] ?? "" };
    const state = own ? this.state : stateOf({ title: name, texts: below, tab: this.state.tab });
    this.#begin({ ...state, texts: { ...below, [name]: text } }, name);
  }

  async #openFile(chooser: HTMLInputElement): Promise<void> {
    const file = chooser.files?.[0];
    if (!file) return;
    chooser.value = "";
    if (file.size > mostOfFile) {
      part("said").textContent = `${file.name} is larger than any pack may be.`;
      return;
    }
    const text = await file.text();
    const translation = nameOfTranslation(text);
    if (translation) return this.#openTranslation(translation, text);
    // People and vignettes are of the pack before.
    this.#begin(stateOf({ title: file.name, texts: { [nameOfPack(text)]: text }, tab: this.state.tab }));
  }
}

/** Where the engine refuses, there is nothing. */
function refused(mistake: unknown): undefined {
  if (!(mistake instanceof Refused || mistake instanceof Overtaken)) throw mistake;
}

/** A pack is found by the name that it says it has; where another text has that name, it stays. */
function renamed(texts: Record<string, string>, name: string): Record<string, string> {
  const own = nameOfPack(texts[name] ?? "");
  if (own === name || own === "pack" || Object.hasOwn(texts, own)) return texts;
  return Object.fromEntries(Object.entries(texts).map(([one, text]) => [one === name ? own : one, text]));
}

/** All but the tab. */
const contentOf = ({ tab: _, ...content }: State) => JSON.stringify(content);

function sentence({ problem }: Refused): string {
  if (problem.code === "has_mistakes") return "The pack has mistakes: they stand below it. Until they are mended, this view stays as it was.";
  const place = problem.line ? `Line ${problem.line}: ` : "";
  return [`${place}${problem.message}`, problem.help, `[${problem.code}]`].filter(Boolean).join(" ");
}

/** The engine has stopped at this pack. */
function refusalAsReport(mistake: unknown, file: string): CheckReport {
  if (!(mistake instanceof Refused)) throw mistake;
  const place = { file, line: 1, column: 1, length: 0 };
  const said = { code: mistake.problem.code, severity: "error" as const, message: mistake.message, help: "", suggestion: "" };
  return { packs: [], diagnostics: [{ ...place, ...said, notes: [] }] };
}

function failed(mistake: unknown): void {
  part("said").textContent = `The playground has stopped: ${mistake}. Copy your text, and load the page again.`;
  console.error(mistake);
}

async function start(): Promise<void> {
  const inside = JSON.parse(new TextDecoder().decode(opened("inside"))) as Inside;
  const module = await WebAssembly.compile(opened("engine"));
  const script = URL.createObjectURL(new Blob([part("worker").textContent ?? ""], { type: "text/javascript" }));
  const beginning = { module, shipped: inside.shipped };
  const playground = new Playground(inside, new Desk(script, beginning), new Desk(script, beginning));
  await playground.follow(location.hash);
  document.body.dataset["ready"] = "yes";
}

addEventListener("error", (event) => failed(event.error));
addEventListener("unhandledrejection", (event) => failed(event.reason));
void start();
