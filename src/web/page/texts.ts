// The packs inside the page, and their translations, by name: `back-pain`, `back-pain.es`.

const texts = new Map<string, string>();

/** All of them, before any is asked for. */
export function keepTexts(json: string): void {
  for (const [name, text] of Object.entries(JSON.parse(json) as Record<string, string>)) texts.set(name, text);
}

export const textOf = (name: string): string | undefined => texts.get(name);
