// The engine for programs in JavaScript, with the engine and the shipped packs inside. What it gives are the records
// of records.mts.

import { Engine, EngineStopped } from "./engine.mjs";
import { unpacked } from "./lzma.mjs";
import { Packs } from "./pack.mjs";
import engineInside from "packed:engine";
import packsInside from "packed:packs";

export type * from "./records.mjs";
export { Interview, Pack, TriageError } from "./pack.mjs";
export type { Case, LoadOptions } from "./pack.mjs";
export { EngineStopped };

export interface StartOptions {
  /** Packs beside the shipped ones, by name: `back-pain`, and their texts in Spanish, `back-pain.es`. */
  texts?: Readonly<Record<string, string>>;
  /** Asked now and then while vignettes are tested; false stops what takes long. It may not call the engine. */
  keepGoing?: () => boolean;
  /** Told of each claim before it is proved, and how many are done by then, of how many. It may not either. */
  proving?: (claim: string, done: number, of: number) => void;
}

let inside: { engine: Uint8Array<ArrayBuffer>; packs: Record<string, string> } | undefined;

/** What is inside, opened once. */
function opened() {
  inside ??= {
    engine: unpacked(engineInside),
    packs: JSON.parse(new TextDecoder().decode(unpacked(packsInside))) as Record<string, string>,
  };
  return inside;
}

export class Triage extends Packs {
  private constructor(engine: Engine, texts: Readonly<Record<string, string>>) {
    super(engine, texts);
  }

  /** An engine by itself. Nothing is fetched, and there is no state beside it. */
  static async start({ texts = {}, keepGoing = () => true, proving = () => {} }: StartOptions = {}): Promise<Triage> {
    const { engine, packs } = opened();
    const all: Readonly<Record<string, string>> = { ...packs, ...texts };
    const find = (name: string) => (Object.hasOwn(all, name) ? all[name] : undefined);
    return new Triage(await Engine.start(engine, find, keepGoing, proving), all);
  }
}
