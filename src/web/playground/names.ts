// The names that a pack declares, for completion. They are read off the shape of the text, so that they are there
// while the pack has mistakes; what a name means, only the engine knows.

export interface Names {
  findings: string[];
  facts: string[];
  options: Map<string, string[]>;
  dispositions: string[];
  sources: string[];
  rules: string[];
  care: string[];
}

const none = (): Names => ({ findings: [], facts: [], options: new Map(), dispositions: [], sources: [], rules: [], care: [] });
export type Part = Exclude<keyof Names, "options">;

function isPart(key: string): key is Part {
  return ["findings", "facts", "dispositions", "sources", "rules", "care"].includes(key);
}

/** A line that begins with a key: how far in, the key, what follows. */
const keyed = /^( *)([\w-]+):(?:\s+(.*))?$/;

/** The keys of `{a: ..., b: ...}`, outermost ones only. */
function keysIn(flow: string): string[] {
  const keys: string[] = [];
  let depth = 0;
  for (const [found, key] of flow.matchAll(/[{[]|[}\]]|"[^"]*"|([\w-]+):/g)) {
    if (found === "{" || found === "[") ++depth;
    else if (found === "}" || found === "]") --depth;
    else if (key && depth === 1) keys.push(key);
  }
  return keys;
}

/** In all texts, as layers have the names of their bases. */
export function namesIn(texts: Iterable<string>): Names {
  const names = none();
  for (const text of texts) addNames(text, names);
  return names;
}

function addNames(text: string, names: Names): void {
  let part: Part | undefined;
  let step = 0; // how far in the names of the part stand
  let current = "";
  let optionsAt = 0;
  for (const line of text.split("\n")) {
    const [, indent = "", key = "", rest = ""] = keyed.exec(line) ?? [];
    if (key === "") continue;
    const at = indent.length;
    if (at === 0) {
      part = isPart(key) ? key : undefined;
      step = 0;
      if (part && rest.startsWith("{")) names[part].push(...keysIn(rest));
    } else if (part) {
      step ||= at;
      if (at === step) {
        names[part].push(key);
        current = key;
        optionsAt = 0;
        if (part === "findings") addFlowOptions(key, rest, names);
      } else if (part === "findings") {
        if (key === "options") {
          optionsAt = at;
          addOptions(current, keysIn(rest), names);
        } else if (optionsAt > 0 && at > optionsAt) {
          addOptions(current, [key], names);
        } else {
          optionsAt = 0;
        }
      }
    }
  }
}

function addFlowOptions(finding: string, flow: string, names: Names): void {
  const options = /\boptions: *(\{.*)/.exec(flow)?.[1];
  if (options) addOptions(finding, keysIn(options), names);
}

function addOptions(finding: string, options: string[], names: Names): void {
  names.options.set(finding, [...(names.options.get(finding) ?? []), ...options]);
}
