// Where in a pack the cursor stands: below which keys, and before or behind a colon. Read off the shape of the lines, so
// that it is known while the text has mistakes.

/** A step from a list to what stands in it; all others are keys. */
export const item = Symbol("item");
export type Step = string | typeof item;

export interface Spot {
  /** From the pack to the map or the value that the cursor is in. */
  path: Step[];
  /** Whether a key may be written here, or the value of the last step. */
  place: "key" | "value";
  /** The keys that the map has already, each with what stands on its line. */
  present: ReadonlyMap<string, string>;
}

/** How far in, dashes of a list, the key, which may be of several words in a translation; what stands behind it. */
const shape = /^( *)((?:- +)*)(?:["']?([\p{L}\p{N}_-]+(?: [\p{L}\p{N}_-]+)*)["']?:(?=\s|$)(.*))?/u;

interface Line {
  at: number;
  /** Where its text begins, behind dashes. */
  column: number;
  isItem: boolean;
  key: string;
  value: string;
}

/** Without quotes, and without what is remarked behind it. */
const plain = (value: string) => value.replace(/(^|\s)#.*$/, "").trim().replace(/^(["'])(.*)\1$/, "$2");

function lineOf(text: string): Line | undefined {
  if (/^\s*(#|$)/.test(text)) return undefined;
  const [, spaces = "", dashes = "", key = "", value = ""] = shape.exec(text) ?? [];
  return { at: spaces.length, column: spaces.length + dashes.length, isItem: dashes !== "", key, value: plain(value) };
}

/** The steps to what stands at `column` below these lines; a list may begin right below its key. */
function stepsTo(above: readonly string[], column: number, inList: boolean): Step[] {
  const steps: Step[] = [];
  let limit = column;
  let beside = inList;
  for (let i = above.length - 1; i >= 0; --i) {
    const line = lineOf(above[i] ?? "");
    if (!line) continue;
    if (line.key !== "" && (line.column < limit || (beside && line.column === limit && !line.isItem))) {
      steps.unshift(line.key);
      limit = line.column;
      beside = false;
    }
    if (line.isItem && line.at < limit) {
      steps.unshift(item);
      limit = line.at;
      beside = true;
    }
  }
  return steps;
}

/** What the map has that has a key at `column`, before and behind a line. */
function keysBeside(above: readonly string[], below: readonly string[], column: number, begins: boolean): Map<string, string> {
  const keys = new Map<string, string>();
  const look = (lines: Iterable<string>, upwards: boolean) => {
    for (const text of lines) {
      const line = lineOf(text);
      if (!line) continue;
      if (line.column < column || (!upwards && line.isItem && line.at < column)) return;
      if (line.column === column && line.key !== "") keys.set(line.key, line.value);
      if (line.isItem && line.at < column) return; // the first line of its item
    }
  };
  if (!begins) look([...above].reverse(), true);
  look(below, false);
  return keys;
}

interface Frame {
  kind: "" | "{" | "[";
  key: string;
  /** Where what stands behind the key begins. */
  from: number;
  keys: Map<string, string>;
}

/** What stands open on a line: braces, brackets, and a key before its value. Nothing within quotes and comments. */
function framesOf(text: string): Frame[] | undefined {
  const frames: Frame[] = [{ kind: "", key: "", from: 0, keys: new Map() }];
  for (const { 0: found, 2: key, index } of text.matchAll(/"[^"]*("?)|'[^']*'?|([\w-]+):(?=\s|$)|[{}[\],]|(?<=^|\s)#/g)) {
    const top = frames.at(-1) as Frame;
    if (found === "#" || (/^["']/.test(found) && (found.length === 1 || found.at(-1) !== found[0]))) return undefined;
    if (key !== undefined) {
      top.key = key;
      top.from = index + found.length;
      top.keys.set(key, "");
    } else if (found === "{" || found === "[") {
      frames.push({ kind: found, key: "", from: 0, keys: new Map() });
    } else if (found === "}" || found === "]") {
      if (frames.length > 1) frames.pop();
    } else if (found === ",") {
      if (top.key !== "") top.keys.set(top.key, plain(text.slice(top.from, index)));
      top.key = "";
    }
  }
  return frames;
}

/** `lines` are those of the whole text; of line `number`, counted from 0, `before` is what stands before the cursor. */
export function spotIn(lines: readonly string[], number: number, before: string): Spot | undefined {
  const [, spaces = "", dashes = ""] = /^( *)((?:- +)*)/.exec(before) ?? [];
  const frames = framesOf(before.slice(spaces.length + dashes.length));
  if (!frames) return undefined;
  const column = spaces.length + dashes.length;
  const above = lines.slice(0, number);
  const path = stepsTo(above, spaces.length, dashes !== "");
  if (dashes !== "") path.push(item);
  for (const { kind, key } of frames) {
    if (kind === "[") path.push(item);
    if (key !== "") path.push(key);
  }
  const inner = frames.at(-1) as Frame;
  if (inner.key !== "") return { path, place: "value", present: new Map() };
  if (inner.kind === "[") return { path, place: "value", present: new Map() };
  const present = inner.kind === "{" ? inner.keys : keysBeside(above, lines.slice(number + 1), column, dashes !== "");
  return { path, place: "key", present };
}
