// The engine in a Worker: one request after the other, each by itself. What takes long is stopped by ending the
// whole worker.

import { Engine } from "../engine.mjs";
import { type Pack, Packs, TriageError } from "../pack.mjs";
import type { CaseRecord, Page } from "../records.mjs";
import type { Asked, Beginning, Conversation, Input, Job, Jobs, Shelf, Told } from "./jobs";

/** The texts that the engine finds, for the request at work. */
let found: Readonly<Record<string, string>> = {};
let shipped: Readonly<Record<string, string>> = {};
let packs: Packs;
let kept: { of: string; pack: Pack } | undefined;
/** The request at work. */
let answering = 0;

function show(shelf: Shelf): void {
  found = { ...shipped, ...shelf.texts };
}

/** The pack on the shelf, in a language; the same one as before, while no text has changed. */
function loaded(shelf: Shelf, language = ""): Pack {
  const of = JSON.stringify([shelf.name, shelf.texts, language]);
  if (kept?.of === of) return kept.pack;
  kept?.pack.free();
  kept = undefined;
  show(shelf);
  kept = { of, pack: packs.load(shelf.name, { language }) };
  return kept.pack;
}

function languagesOf({ name, texts }: Shelf): string[] {
  return Object.keys(texts).filter((one) => one.startsWith(`${name}.`)).map((one) => one.slice(name.length + 1));
}

/** What is said for the person until a question comes that the case does not answer. */
function sayAgain(page: Page): Input | undefined {
  const waits = page.parts.at(-1);
  if (waits?.shows === "signs") return { answer: { signs: [] } };
  if (waits?.shows === "whom") return { answer: { for_whom: "me" } };
  if (waits?.shows === "still_so" && waits.question) return { answer: { [waits.question.finding]: "yes" } };
  return undefined;
}

function conversation({ shelf, person, inputs }: Jobs["interview"]["given"]): Conversation {
  const pack = loaded(shelf, shelf.language);
  const interview = pack.interview(person === "" ? null : person);
  const say = (input: Input): Page => {
    if ("answer" in input) return interview.answer(input.answer);
    if ("reply" in input) return interview.reply(input.reply);
    if ("back" in input) return interview.back();
    return "left" in input ? interview.leave() : interview.reply("");
  };
  try {
    for (let next = sayAgain(interview.page); person !== "" && next; next = sayAgain(interview.page)) say(next);
    let taken = 0;
    try {
      for (; taken < inputs.length; ++taken) say(inputs[taken] as Input);
    } catch (mistake) {
      if (!(mistake instanceof TriageError)) throw mistake; // what cannot be said to this pack ends the replay
    }
    const record: CaseRecord = interview.record();
    return { loaded: pack.loaded, page: interview.page, record, taken };
  } finally {
    interview.free();
  }
}

function difference({ shelf, before }: Jobs["difference"]["given"]) {
  show(before);
  const old = packs.load(before.name);
  try {
    return old.diff(loaded(shelf));
  } finally {
    old.free();
  }
}

const work: { [Each in Job]: (given: Jobs[Each]["given"]) => Jobs[Each]["result"] } = {
  check: ({ shelf }) => {
    show(shelf);
    return packs.check(shelf.name, languagesOf(shelf));
  },
  texts: ({ shelf }) => loaded(shelf).texts(),
  interview: conversation,
  outcome: ({ shelf, person }) => {
    const pack = loaded(shelf, shelf.language);
    return { explained: pack.explain(person), html: pack.document(person, "html_sections"), loaded: pack.loaded };
  },
  proofs: ({ shelf }) => loaded(shelf).verify(),
  vignettes: ({ shelf, vignettes }) => loaded(shelf).test(vignettes),
  difference,
  drawing: ({ shelf, of }) => ({ svg: loaded(shelf, shelf.language).drawing(of) }),
};

function told({ id, job, given }: Asked): Told {
  answering = id;
  try {
    return { id, result: (work[job] as (given: unknown) => unknown)(given) };
  } catch (mistake) {
    if (!(mistake instanceof TriageError)) throw mistake;
    return { id, problem: mistake.problem };
  }
}

async function begin({ module, shipped: all }: Beginning): Promise<void> {
  shipped = all;
  // Without the slips that vignettes should notice: they take long.
  const find = (name: string) => (Object.hasOwn(found, name) ? found[name] : undefined);
  const tell = (claim: string, done: number, of: number) =>
    postMessage({ id: answering, progress: { claim, done, of } } satisfies Told);
  const engine = await Engine.start(module, find, () => false, tell);
  packs = new Packs(engine, shipped);
}

let started: Promise<void>;
onmessage = ({ data }: MessageEvent<Beginning | Asked>) => {
  if ("module" in data) started = begin(data);
  else started.then(() => postMessage(told(data))).catch(ended);
};

/** As an error of the worker, of which the page hears. */
function ended(mistake: unknown): void {
  setTimeout(() => {
    throw mistake;
  });
}
