// What holds for everybody, and who shows that something does not.

import { element } from "../page/dom";
import type { Verdict } from "../records.mjs";
import type { Progress } from "./jobs";
import { counted, folded, list, personBox, placeButton } from "./parts";
import type { Bench, View } from "./tabs";

export class ProofsTab implements View {
  readonly root = element("div");
  readonly #bench: Bench;

  constructor(bench: Bench) {
    this.#bench = bench;
  }

  async refresh(): Promise<void> {
    const given = { shelf: this.#bench.shelf() };
    const hear = ({ claim, done, of }: Progress) => this.#bench.tell(inWords(claim, done, of));
    const { verdicts, combinations, digest, interview } = await this.#bench.slow.ask("proofs", given, hear);
    const of = (result: Verdict["result"]) => verdicts.filter((one) => one.result === result);
    const failed = of("failed");
    const proved = of("proved");
    const others = [...of("gave_up"), ...of("note")];
    const heading = failed.length > 0
      ? `${counted(failed.length, "claim")} of ${proved.length + failed.length} ${failed.length === 1 ? "fails" : "fail"}`
      : `${counted(proved.length, "claim")} proved`;
    this.root.replaceChildren(
      element("h2", { class: "first" }, heading),
      element("p", {}, `Over ${counted(combinations, "combination")} of answers.`),
      ...failed.map((one) => this.#verdict(one, "failed")),
      ...others.map((one) => this.#verdict(one, one.result)),
      folded(`Proved (${proved.length})`, list(proved.map(title))),
      folded(`Not claimed (${of("not_claimed").length})`, list(of("not_claimed").map((one) => `${title(one)}. ${one.problem}`))),
      ...(interview ? [element("p", {}, `An interview asks at most ${interview.longest} of ${interview.findings} findings, ${interview.mean} on average.`)] : []),
      element("p", { class: "digest" }, `Digest of the outcomes: ${digest}`),
    );
  }

  #verdict(verdict: Verdict, kind: string): HTMLElement {
    const places = verdict.involved.map((one) => placeButton(this.#bench, one.name, one));
    return element(
      "section",
      { class: `verdict ${kind}` },
      element("h3", {}, `${kind === "failed" ? "Failed" : kind === "gave_up" ? "Gave up" : "Note"}: ${title(verdict)}`),
      element("p", {}, verdict.problem),
      ...(places.length > 0 ? [element("p", { class: "places" }, "In the pack: ", ...places)] : []),
      verdict.counterexample !== "" && personBox(this.#bench, verdict.counterexample),
    );
  }
}

function inWords(claim: string, done: number, of: number): string {
  const left = done < of ? `${counted(of - done, "claim")} of ${of} left` : "all claims are decided";
  return `Working… ${left}. Now: ${claim}.`;
}

const title = ({ claim, subject }: Verdict) => (subject ? `${claim}: ${subject}` : claim);
