// The packs inside the page, and their translations, by name: `back-pain`, `back-pain.es`.

let texts: Record<string, string> = {};

/** All of them; `json`, where they are given for the first time. */
export function textsOf(json?: string): Record<string, string> {
  if (json !== undefined) texts = JSON.parse(json) as Record<string, string>;
  return texts;
}
