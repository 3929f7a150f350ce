// What a pack says it is called, which pack it says is below it, and what a translation says it is of. Both the page and
// the build read this.

/**
 * The name that a pack says it has: texts are found by it.
 * @param {string} text
 * @returns {string}
 */
export function nameOfPack(text) {
  return /^pack: *["']?([a-z][\w-]*)/m.exec(text)?.[1] ?? "pack";
}

/**
 * The name of the pack that this one extends; empty: none.
 * @param {string} text
 * @returns {string}
 */
export function baseOfPack(text) {
  return /^extends: *(?:\{ *pack: *)?["']?([\w-]+)/m.exec(text)?.[1] ?? "";
}

/**
 * The name of a text that translates a pack, `back-pain.es`; empty: it is none.
 * @param {string} text
 * @returns {string}
 */
export function nameOfTranslation(text) {
  const [, pack] = /^translates: *["']?([a-z][\w-]*)/m.exec(text) ?? [];
  const [, language] = /^language: *["']?([A-Za-z][\w-]*)/m.exec(text) ?? [];
  return pack && language ? `${pack}.${language}` : "";
}
