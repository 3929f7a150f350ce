// For whom the pack differs from another: the shipped one, or as it was when it was opened.

import { element } from "../page/dom";
import type { ChangedRegion, Difference } from "../records.mjs";
import { nameOfPack } from "./pack_name.mjs";
import { counted, folded, list, personBox } from "./parts";
import type { Bench, View } from "./tabs";

export class DifferenceTab implements View {
  readonly root: HTMLElement;
  readonly #bench: Bench;
  readonly #result = element("div");
  readonly #choice = element("select", { id: "before" });
  #text = "";

  constructor(bench: Bench) {
    this.#bench = bench;
    this.#choice.addEventListener("change", () => {
      const shipped = this.#choice.value;
      bench.change({ before: shipped === "" ? { text: this.#text } : { shipped } });
    });
    this.root = element("div", {}, element("p", {}, element("label", { for: "before" }, "Compared with "), this.#choice), this.#result);
    this.reset();
  }

  reset(): void {
    const { before, texts } = this.#bench.state;
    this.#text = "text" in before ? before.text : (Object.values(texts)[0] ?? "");
    const packs = Object.keys(this.#bench.shipped).filter((name) => !name.includes("."));
    const chosen = "shipped" in before ? before.shipped : "";
    this.#choice.replaceChildren(
      element("option", { value: "", selected: chosen === "" }, "as it was when it was opened"),
      ...packs.map((name) => element("option", { value: name, selected: chosen === name }, `the shipped ${name}`)),
    );
  }

  async refresh(): Promise<void> {
    const { before } = this.#bench.state;
    const shelf = this.#bench.shelf();
    const old = "shipped" in before ? { name: before.shipped, texts: {} } : oldShelf(before.text, shelf.texts);
    this.#show(await this.#bench.slow.ask("difference", { shelf, before: old }));
  }

  #show(found: Difference): void {
    const { dispositions, unsure, advice, unsure_advice, edits, rewordings, incomparable } = found;
    const all = [...dispositions, ...unsure, ...advice, ...unsure_advice];
    this.#result.replaceChildren(
      element("h2", { class: "first" }, found.conclusion),
      ...(incomparable.length > 0 ? [list(incomparable)] : []),
      ...all.map((region) => this.#region(region, found.combinations)),
      ...(edits.length > 0 ? [folded(`Declarations that differ (${edits.length})`, list(edits.map(({ item, edit }) => `${item}: ${edit}`)))] : []),
      ...(rewordings.length > 0 ? [folded(`Words that differ (${rewordings.length})`, list(rewordings.map((one) =>
        `${one.item}${one.where ? `, ${one.where}` : ""}: "${one.before}" → "${one.after}"`)))] : []),
    );
  }

  #region(region: ChangedRegion, of: number): HTMLElement {
    const what = [region.care && `${region.care}: `, `${region.before} → ${region.after}`].filter(Boolean).join("");
    return element(
      "section",
      { class: `verdict ${region.direction === "down" ? "failed" : "note"}` },
      element("h3", {}, `${region.direction[0]?.toUpperCase()}${region.direction.slice(1)}: ${what}`),
      element("p", {}, `${counted(region.combinations, "combination")} of ${of.toLocaleString("en")}.`),
      ...(region.where.length > 0 ? [list(region.where)] : []),
      region.witness !== "" && personBox(this.#bench, region.witness),
    );
  }
}

/** A pack as it was stands where the new one stands, under the name that it has by itself. */
function oldShelf(text: string, texts: Readonly<Record<string, string>>) {
  const name = nameOfPack(text);
  return { name, texts: { ...texts, [name]: text } };
}
