// An editor of YAML, in a shadow tree: there its styles need no `<style>`, which the page's policy would refuse.

import { autocompletion, completionKeymap, closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import type { CompletionSource } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { HighlightStyle, bracketMatching, foldGutter, foldKeymap, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { type Diagnostic as Mark, lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { Compartment, EditorState, type Extension, RangeSet, StateEffect, StateField, type Text } from "@codemirror/state";
import {
  EditorView, GutterMarker, drawSelection, gutter, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers,
} from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { element } from "../page/dom";
import { type Spot, rangeIn } from "./place";

/** A mistake or a warning at a place. */
export interface Problem extends Spot {
  severity: "error" | "warning";
  message: string;
  help: string;
  code: string;
}

/** How far vignettes try out what stands on a line. */
export interface Tried {
  line: number;
  how: "covered" | "missing";
  words: string;
}

export interface EditorOptions {
  host: HTMLElement;
  label: string;
  changed(text: string): void;
  complete?: CompletionSource;
  /** Ctrl+Enter. */
  run?(): void;
}

/** Deeper than any pack; the editor's parser goes deeper by calling itself. */
const deepest = 200;
const entriesInEntries = new RegExp(`(?:[-?] +){${deepest}}`);

function nestsTooDeep(doc: Text): boolean {
  let depth = 0;
  for (const part of doc.iter()) {
    if (entriesInEntries.test(part)) return true;
    for (const letter of part) {
      if (letter === "[" || letter === "{") ++depth;
      else if (letter === "]" || letter === "}") depth = Math.max(0, depth - 1);
      if (depth > deepest) return true;
    }
  }
  return false;
}

const language = new Compartment();
const inColours = yaml();
const plain: Extension = [];
/** What nests too deep is no YAML to the editor. */
const languageOf = (doc: Text): Extension => (nestsTooDeep(doc) ? plain : inColours);
const languageOfChanged = EditorState.transactionExtender.of(({ docChanged, newDoc, startState }) => {
  if (!docChanged) return null;
  const wanted = languageOf(newDoc);
  return language.get(startState) === wanted ? null : { effects: language.reconfigure(wanted) };
});

const setTried = StateEffect.define<Tried[]>();

class TriedMarker extends GutterMarker {
  readonly #tried: Tried;

  constructor(tried: Tried) {
    super();
    this.#tried = tried;
  }

  override toDOM(): Node {
    const { how, words } = this.#tried;
    return element("span", { class: `tried ${how}`, title: words }, how === "covered" ? "✓" : "○");
  }
}

const triedField = StateField.define<RangeSet<GutterMarker>>({
  create: () => RangeSet.empty,
  update(marks, transaction) {
    marks = marks.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(setTried)) marks = triedMarks(effect.value, transaction.state);
    }
    return marks;
  },
});

/** Of several things on a line, one that is missing counts. */
function triedMarks(all: Tried[], { doc }: EditorState): RangeSet<GutterMarker> {
  const byLine = new Map<number, Tried>();
  for (const one of all) {
    if (one.line < 1 || one.line > doc.lines) continue;
    const other = byLine.get(one.line);
    const words = other && other.how === one.how ? `${other.words}\n${one.words}` : one.words;
    if (!other || other.how === one.how || one.how === "missing") byLine.set(one.line, { ...one, words });
  }
  const marks = [...byLine.values()].map((one) => new TriedMarker(one).range(doc.line(one.line).from));
  return RangeSet.of(marks, true);
}

const colours = HighlightStyle.define([
  { tag: [tags.definition(tags.propertyName), tags.propertyName], color: "var(--link)" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--calm)" },
  { tag: tags.comment, color: "var(--soft)", fontStyle: "italic" },
  { tag: tags.keyword, color: "var(--caution)" },
]);

const look = EditorView.theme({
  "&": { height: "100%", fontSize: ".875rem", background: "var(--ground)", color: "var(--ink)" },
  "&.cm-focused": { outline: "none" }, // around the whole editor
  ".cm-scroller": { fontFamily: "ui-monospace, SFMono-Regular, Menlo, Consolas, monospace", lineHeight: "1.5" },
  ".cm-gutters": { background: "var(--raised)", color: "var(--soft)", border: "0" },
  ".cm-activeLine, .cm-activeLineGutter": { background: "var(--active)" },
  ".cm-activeLineGutter": { color: "var(--ink)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)", borderLeftWidth: "2px" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { background: "var(--selected)" },
  ".cm-selectionMatch, .cm-searchMatch": { background: "var(--selected)" },
  ".cm-tooltip, .cm-panels": { background: "var(--raised)", color: "var(--ink)", border: "1px solid var(--line)" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { background: "var(--button)", color: "var(--on-brand)" },
  ".cm-completionDetail": { color: "inherit", fontStyle: "normal", marginLeft: "1em" },
  // In place of pictures, which the policy refuses too. A warning has corners.
  ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy var(--alarm)", textUnderlineOffset: "3px" },
  ".cm-lintRange-warning": { backgroundImage: "none", textDecoration: "underline wavy var(--caution)", textUnderlineOffset: "3px" },
  ".cm-lint-marker": { width: ".7em", height: ".7em", margin: ".35em .25em" },
  ".cm-lint-marker-error": { content: "normal", background: "var(--alarm)", borderRadius: "50%" },
  ".cm-lint-marker-warning": { content: "normal", background: "var(--caution)" },
  ".cm-diagnostic": { maxWidth: "38rem", whiteSpace: "pre-wrap", borderLeftColor: "var(--alarm)" },
  ".cm-diagnostic-warning": { borderLeftColor: "var(--caution)" },
  ".cm-panel input, .cm-panel button": { font: "inherit", color: "inherit", background: "var(--ground)", border: "1px solid var(--line)" },
  ".cm-foldPlaceholder": { background: "var(--raised)", color: "var(--soft)" },
  ".tried": { display: "block", width: "1.1em", textAlign: "center", cursor: "help" },
  ".tried.covered": { color: "var(--calm)" },
  ".tried.missing": { color: "var(--caution)", fontWeight: "700" },
});

export class Editor {
  readonly view: EditorView;
  readonly #options: EditorOptions;

  constructor(options: EditorOptions) {
    this.#options = options;
    const root = options.host.attachShadow({ mode: "open", delegatesFocus: true });
    const frame = element("div");
    frame.style.height = "100%";
    root.append(frame);
    this.view = new EditorView({ root, parent: frame, state: this.#state("") });
  }

  get text(): string {
    return this.view.state.doc.toString();
  }

  /** Another text, of which nothing is told to who listens for changes; it has no history. */
  set text(text: string) {
    this.view.setState(this.#state(text));
    const from = Math.max(0, text.search(/^[^#\s]/m)); // behind the remarks at the beginning
    this.view.dispatch({ effects: EditorView.scrollIntoView(from, { y: "start" }) });
  }

  showProblems(problems: Problem[]): void {
    const { state } = this.view;
    const marks = problems.map((problem): Mark => {
      const range = rangeIn(state.doc, problem);
      const message = [problem.message, problem.help].filter(Boolean).join("\n");
      return { ...range, severity: problem.severity, message, source: problem.code };
    });
    this.view.dispatch(setDiagnostics(state, marks));
  }

  showTried(tried: Tried[]): void {
    this.view.dispatch({ effects: setTried.of(tried) });
  }

  goTo(spot: Spot): void {
    const { from, to } = rangeIn(this.view.state.doc, spot);
    this.view.dispatch({ selection: { anchor: from, head: to }, effects: EditorView.scrollIntoView(from, { y: "center" }) });
    this.view.focus();
  }

  #state(text: string): EditorState {
    const { label, changed, complete, run } = this.#options;
    const told = EditorView.updateListener.of((update) => {
      if (update.docChanged) changed(this.text);
    });
    const running = run ? [keymap.of([{ key: "Mod-Enter", run: () => (run(), true) }])] : [];
    const extensions: Extension[] = [
      language.of(languageOf(EditorState.create({ doc: text }).doc)), languageOfChanged,
      running, lineNumbers(), highlightActiveLine(), highlightActiveLineGutter(), foldGutter(), drawSelection(), history(),
      bracketMatching(), closeBrackets(), search({ top: true }), highlightSelectionMatches(), indentUnit.of("  "),
      syntaxHighlighting(colours), look, lintGutter(), triedField,
      gutter({ class: "cm-tried", markers: (view) => view.state.field(triedField) }),
      complete ? autocompletion({ override: [complete], icons: false }) : [],
      keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...searchKeymap, ...foldKeymap,
        ...completionKeymap, ...lintKeymap]),
      EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false", tabindex: "0" }),
      told,
    ];
    return EditorState.create({ doc: text, extensions });
  }
}
