// Cases with a right answer: which of them come out otherwise, and what of the pack none of them tries out.

import { element } from "../page/dom";
import type { Coverage, TestReport } from "../records.mjs";
import { Editor, type Tried } from "./editor";
import { counted, folded, list, placeButton } from "./parts";
import type { Bench, View } from "./tabs";

type Item = Coverage["items"][number];

export class VignettesTab implements View {
  readonly root: HTMLElement;
  readonly #bench: Bench;
  readonly #result = element("div");
  readonly #vignettes: Editor;

  constructor(bench: Bench) {
    this.#bench = bench;
    const host = element("div", { class: "small-editor tall" });
    this.#vignettes = new Editor({ host, label: "Vignettes", changed: (vignettes) => bench.change({ vignettes }) });
    this.root = element("div", {}, element("h2", { class: "first" }, "Vignettes"), host, this.#result);
  }

  reset(): void {
    if (this.#vignettes.text !== this.#bench.state.vignettes) this.#vignettes.text = this.#bench.state.vignettes;
  }

  async refresh(): Promise<void> {
    const { vignettes } = this.#bench.state;
    if (vignettes.trim() === "") {
      this.#bench.showTried([]);
      this.#result.replaceChildren(element("p", {}, "Write people here, and what must come of them: `answers:` and `expect:`. With --- between them."));
      return;
    }
    const report = await this.#bench.slow.ask("vignettes", { shelf: this.#bench.shelf(), vignettes });
    this.#show(report);
    this.#bench.showTried(triedIn(report, this.#bench.shelf().name));
  }

  #show({ vignettes, coverage, under_triage, over_triage }: TestReport): void {
    const failed = vignettes.failures.map(({ id, unmet, reasons, place }) => element("section", { class: "verdict failed" },
      element("h3", {}, `Failed: ${id}`), element("p", {}, `Line ${place.line} of the vignettes.`), list([...unmet, ...reasons])));
    const unreadable = vignettes.unreadable.map(({ id, error }) => element("section", { class: "verdict failed" },
      element("h3", {}, `Cannot be read: ${id}`), element("p", {}, `${error.line ? `Line ${error.line}: ` : ""}${error.message}`)));
    const groups: [string, Coverage][] = [["rules", coverage.rules], ["care paths", coverage.care_paths], ["conditions", coverage.conditions]];
    this.#result.replaceChildren(
      element("h2", {}, `${vignettes.passed} of ${counted(vignettes.total, "vignette")} come out as they must`),
      ...failed, ...unreadable,
      element("p", {}, `Too little care: ${under_triage.count} of ${under_triage.of}. Too much: ${over_triage.count} of ${over_triage.of}.`),
      element("h2", {}, "What they try out"),
      list(groups.map(([name, { covered, total, percent }]) => `${covered} of ${total} ${name} (${percent} %)`)),
      ...groups.filter(([, { items }]) => items.some(isMissing)).map(([name, { items }]) =>
        folded(`Not tried out: ${name} (${items.filter(isMissing).length})`, list(items.filter(isMissing).map((one) =>
          element("span", {}, placeButton(this.#bench, nameOf(one), one.place), ` ${one.missing}`))))),
    );
  }
}

const isMissing = ({ possible, missing }: Item) => possible && missing !== "";
const nameOf = ({ of, condition }: Item) => (condition ? `${condition} of ${of}` : of);

/** For the gutter beside the pack. */
function triedIn({ coverage }: TestReport, file: string): Tried[] {
  const items = [...coverage.rules.items, ...coverage.care_paths.items, ...coverage.conditions.items];
  return items.filter(({ place, possible }) => possible && place.file === file).map((one): Tried =>
    isMissing(one)
      ? { line: one.place.line, how: "missing", words: `${nameOf(one)}: ${one.missing}` }
      : { line: one.place.line, how: "covered", words: `${nameOf(one)}: tried out` });
}
