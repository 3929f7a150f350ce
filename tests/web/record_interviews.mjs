// Writes interviews.ndjson: what people of all kinds reply, line by line, as in a terminal. node record_interviews.mjs
// PACKAGE, the folder of the built package for npm. The same package gives the same file.

import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const { Triage } = await import(pathToFileURL(resolve(process.argv[2], "triage.mjs")).href);
const file = join(import.meta.dirname, "interviews.ndjson");
const packs = ["upper-back-pain", "upper-back-pain-guidelines"];
const interviewsOfAPack = 250;
/** After so many replies somebody goes. */
const patience = 60;

/** What people type besides numbers, by language. */
const words = {
  en: {
    yes: ["y", "yes", "yep"], no: ["n", "no", "nope"], unsure: ["s", "not sure", "I don't know"], none: ["0", "none", "none of these"],
    back: ["b", "back"], why: ["?", "why?"], more: ["m", "more"], quit: "q",
    odd: ["blorb", "it hurts so", "yes, since Monday", "I have fever", "3 days, maybe 4", "99", "both"],
    cry: ["I can't breathe!", "please help me", "call an ambulance", "I feel like dying"],
    days: ["3 days", "two weeks", "since yesterday", "for years", "5 h"],
  },
  es: {
    yes: ["s", "sí", "si"], no: ["n", "no", "nop"], unsure: ["ns", "no sé", "no estoy seguro"], none: ["0", "ninguna", "nada de eso"],
    back: ["a", "atrás"], why: ["?", "¿por qué?"], more: ["m", "más"], quit: "x",
    odd: ["blorb", "me duele mucho", "sí, desde el lunes", "tengo fiebre", "3 días, quizá 4", "99", "las dos"],
    cry: ["¡No puedo respirar!", "ayúdenme por favor", "llamen a una ambulancia", "me estoy muriendo"],
    days: ["3 días", "dos semanas", "desde ayer", "desde hace años", "5 h"],
  },
};

/** Somebody by a number: how often they are ill in what they are asked, and how often they reply oddly. */
class Person {
  #state;

  constructor(seed, language) {
    this.#state = seed;
    this.words = words[language];
    this.illOneIn = [6, 30, 200][this.below(3)];
    this.oddOneIn = [7, 20, 1000][this.below(3)];
  }

  below(most) {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * most);
  }

  one(of) {
    return of[this.below(of.length)];
  }

  oneIn(most) {
    return this.below(most) === 0;
  }

  reply(page) {
    const { shows, question } = page.parts.at(-1);
    if (!question) return this.one(["", this.words.more, this.words.quit].flat()); // the advice was given
    if (page.may_skip && this.oneIn(6)) return this.one(["", this.words.quit]);
    if (this.oneIn(300)) return this.words.quit;
    if (this.oneIn(this.oddOneIn)) return this.#odd();
    if (shows === "proposal" || shows === "still_so") return this.one(this.oneIn(3) ? this.words.no : this.words.yes);
    if (shows === "whom") return this.one(["1", "2"]);
    return this.#answer(question);
  }

  #odd() {
    const { back, why, more, odd, cry } = this.words;
    return this.one([this.one(back), this.one(back), this.one(back), this.one(why), this.one(more), this.one(odd), this.one(odd), this.one(cry)]);
  }

  #answer(question) {
    const { options = [], quantity, type } = question;
    const isIll = this.oneIn(this.illOneIn);
    if (this.oneIn(isIll ? 3 : 40)) return this.one(this.words.unsure);
    if (quantity && (options.length === 0 || this.oneIn(4))) return this.#quantity(quantity);
    if (type === "yes_no") return this.one(isIll ? this.words.yes : this.words.no);
    if (type === "any_of") return isIll ? this.#several(options) : this.one(this.words.none);
    const none = options.findIndex(({ value }) => value === "none");
    if (!isIll && none >= 0) return this.one(["0", this.words.none[1]]);
    return this.#option(options);
  }

  /** By its number, or in its words. */
  #option(options) {
    const at = this.below(options.length);
    return this.oneIn(4) ? options[at].label : String(at + 1);
  }

  #several(options) {
    const numbers = new Set([1 + this.below(options.length), 1 + this.below(options.length)]);
    if (this.oneIn(4)) return this.#option(options);
    return [...numbers].sort((a, b) => a - b).join(this.one([" ", ", "]));
  }

  #quantity({ units, none }) {
    if (none && this.oneIn(3)) return this.words.none[1];
    const unit = this.one(units.length > 0 ? units : [{ value: "" }]).value;
    if (unit === "C" || unit === "F") return `${unit === "C" ? 36 + this.below(5) : 97 + this.below(8)}${this.one(["", ".4"])} ${unit}`;
    if (unit !== "" && this.oneIn(2)) return this.one(this.words.days);
    return `${1 + this.below(unit === "" ? 90 : 20)} ${unit}`.trim();
  }
}

function conducted(pack, person) {
  const interview = pack.interview();
  const replies = [];
  while (!interview.page.ended) {
    const reply = replies.length < patience ? person.reply(interview.page) : person.words.quit;
    replies.push(reply);
    interview.reply(reply);
  }
  interview.free();
  return replies;
}

const triage = await Triage.start();
const lines = packs.flatMap((name) => {
  const loaded = Object.fromEntries(["en", "es"].map((language) => [language, triage.load(name, { language })]));
  return Array.from({ length: interviewsOfAPack }, (_, number) => {
    const language = number % 2 === 0 ? "en" : "es";
    const replies = conducted(loaded[language], new Person(number + 1, language));
    return JSON.stringify({ pack: name, language, replies });
  });
});
writeFileSync(file, `${lines.join("\n")}\n`);
