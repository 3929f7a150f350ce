/** The name that a pack says it has: texts are found by it. */
export function nameOfPack(text: string): string {
  return /^pack: *["']?([a-z][\w-]*)/m.exec(text)?.[1] ?? "pack";
}
