// What follows for one person, why, and what would change it.

import { element } from "../page/dom";
import type { ExplainedOutcome, Explanation } from "../records.mjs";
import { Editor } from "./editor";
import { card } from "./interview";
import { folded, list } from "./parts";
import type { Bench, View } from "./tabs";

export class OutcomeTab implements View {
  readonly root: HTMLElement;
  readonly #bench: Bench;
  readonly #result = element("div");
  readonly #case: Editor;

  constructor(bench: Bench) {
    this.#bench = bench;
    const host = element("div", { class: "small-editor" });
    this.#case = new Editor({ host, label: "A person, as a case", changed: (person) => bench.change({ person }) });
    this.root = element("div", {}, element("h2", { class: "first" }, "A person"), host, this.#result);
  }

  reset(): void {
    if (this.#case.text !== this.#bench.state.person) this.#case.text = this.#bench.state.person;
  }

  async refresh(): Promise<void> {
    const given = { shelf: this.#bench.shelf(), person: this.#bench.state.person };
    const { explained, html } = await this.#bench.slow.ask("outcome", given);
    this.#result.replaceChildren(card({ shows: "outcome", html }), ...explanation(explained.explanation),
      record(explained));
  }
}

/** As programs get it. */
function record({ explanation: _, ...outcome }: ExplainedOutcome): HTMLElement {
  const text = element("pre", { tabindex: "0", role: "group", "aria-label": "The record" }, JSON.stringify(outcome, null, 2));
  return folded("The record", text);
}

function explanation(found: Explanation): HTMLElement[] {
  const rules = found.rules.map((rule) =>
    element("tr", {}, element("th", { scope: "row" }, rule.rule), element("td", {}, rule.status.replaceAll("_", " ")),
      element("td", {}, rule.disposition), element("td", {}, rule.answers.join("; ") || rule.decided_by.join(", "))),
  );
  const changes = [...found.raise, ...found.lower].map(({ disposition, changes: each }) =>
    element("div", {}, element("h3", {}, `To '${disposition}'`),
      list(each.map((all) => all.map(({ answer, to }) => `${answer}: ${to}`).join(" and ")))),
  );
  return [
    element("h2", {}, "What would change it"),
    ...(changes.length > 0 ? changes : [element("p", {}, "No change of these answers.")]),
    ...(found.sufficient.length > 0 ? [element("p", {}, `Enough for this outcome: ${found.sufficient.join(", ")}.`)] : []),
    folded("Every rule", element("div", { class: "wide", tabindex: "0", role: "group", "aria-label": "Every rule" }, element("table", {},
      element("thead", {}, element("tr", {}, ...["Rule", "Status", "Leads to", "Answers"].map((head) => element("th", { scope: "col" }, head)))),
      element("tbody", {}, ...rules)))),
  ];
}
