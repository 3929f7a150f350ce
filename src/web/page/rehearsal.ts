// An interview that nobody sees, while the first page is read. Browsers compile a function when it is first called: after
// this neither a question nor the advice has to wait for it.

import type { Conversation } from "./conversation";
import type { Place } from "./place";
import type { Answer, Question } from "../records.mjs";

export class Rehearsal {
  readonly #conversation: Conversation;
  readonly #reply: (question: Question) => Answer;
  readonly #show: (conversation: Conversation) => void;
  #ended = false;

  /** `show` makes what the end looks like. */
  constructor(
    conversation: Conversation, first: Place, reply: (question: Question) => Answer, show: (conversation: Conversation) => void,
  ) {
    this.#conversation = conversation;
    this.#reply = reply;
    this.#show = show;
    conversation.play(first);
    setTimeout(() => this.#goOn());
  }

  /** Before its pack is freed. */
  end(): void {
    if (!this.#ended) this.#conversation.end();
    this.#ended = true;
  }

  /** An answer at a time: whoever is quicker waits for no more than that. */
  #goOn(): void {
    if (this.#ended) return;
    const { question } = this.#conversation.view().waits;
    const turn = question && this.#conversation.reply({ answer: { [question.finding]: this.#reply(question) } });
    if (turn?.turn === "settled") {
      setTimeout(() => this.#goOn());
      return;
    }
    this.#conversation.leave();
    this.#show(this.#conversation);
    this.end();
  }
}

export const unsurely = (): Answer => "unknown";

/** As somebody who is healthy, of whatever pack: nothing of a list, else no, else none, else what comes first, and no number. */
export function calmly({ type, options, quantity }: Question): Answer {
  if (type === "any_of") return [];
  const values = (options ?? []).map(({ value }) => value);
  return ["no", "none"].find((one) => values.includes(one)) ?? values[0] ?? quantity?.none ?? "unknown";
}
