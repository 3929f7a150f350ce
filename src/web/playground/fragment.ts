// What a link to the playground says, in the fragment of its address: an example that the page carries, `#tutorial/3`,
// or all that somebody wrote, packed. Browsers send no fragment to any server.

import type { Tab } from "./tabs";

/** All that is needed to see the same again. */
export interface State {
  /** Texts by name, the pack's first. */
  texts: Record<string, string>;
  tab: Tab;
  /** A case, for its interview and its outcome. */
  person: string;
  vignettes: string;
  /** What the pack is compared with: the name of a shipped pack, or a text. */
  before: { shipped: string } | { text: string };
}

/** An example with another tab than its own, or something written. */
export type Link = { example: string; tab?: string } | { state: string };

/** What a link may hold once it is unpacked, in bytes: many times a pack as large as one may be. */
const mostOfState = 2 ** 25;

async function through(bytes: Uint8Array<ArrayBuffer>, way: CompressionStream | DecompressionStream): Promise<Uint8Array<ArrayBuffer>> {
  let length = 0;
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(part, to) {
      length += part.length;
      if (length > mostOfState) throw new Error("this is larger than a link may be");
      to.enqueue(part);
    },
  });
  const stream = new Blob([bytes]).stream().pipeThrough(way).pipeThrough(counted);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** What a link keeps: of what is large and as it is in an example, only where it is from. */
export type Kept = Omit<State, "vignettes" | "before"> & Partial<State> & { of: string };

export async function packedState(state: Kept): Promise<string> {
  const bytes = await through(new TextEncoder().encode(JSON.stringify(state)), new CompressionStream("deflate-raw"));
  let letters = "";
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Throws where this is no state: a link that was cut off, say. */
export async function openedState(packed: string): Promise<Kept> {
  const letters = atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  const state = JSON.parse(new TextDecoder().decode(await through(bytes, new DecompressionStream("deflate-raw")))) as Kept;
  const isOne = typeof state?.of === "string" && typeof state.person === "string" && isTexts(state.texts);
  const isBefore = state?.before === undefined || isName(state.before, "shipped") || isName(state.before, "text");
  if (!isOne || !isBefore || typeof (state.vignettes ?? "") !== "string") throw new Error("this is no state");
  return state;
}

const isName = (before: object, key: string): boolean => typeof (before as Record<string, unknown>)[key] === "string";

function isTexts(texts: unknown): boolean {
  const all = Object.values(texts ?? {});
  return all.length > 0 && all.every((text) => typeof text === "string");
}

/** Programs that pass links on may escape what they do not know. */
function unescaped(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** `#tutorial/3`, `#tutorial/3&tab=proofs`, `#state=...`; empty: no link. */
export function linkIn(fragment: string): Link | undefined {
  const [first = "", ...more] = unescaped(fragment).replace(/^#/, "").split("&");
  if (first.startsWith("state=")) return { state: first.slice("state=".length) };
  if (first === "") return undefined;
  const tab = more.find((one) => one.startsWith("tab="))?.slice("tab=".length);
  return { example: first, ...(tab ? { tab } : {}) };
}
