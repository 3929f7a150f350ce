// Where the engine says something is, in the editor.

import type { Text } from "@codemirror/state";

/** Lines and columns count from 1, columns and lengths in bytes of UTF-8; line 0 is the file as a whole. */
export interface Spot {
  line: number;
  column: number;
  length?: number;
}

const bytes = new TextEncoder();

/** How many letters of a line so many bytes are. */
function lettersIn(line: string, count: number): number {
  let letters = 0;
  let seen = 0;
  for (const letter of line) {
    if (seen >= count) break;
    seen += bytes.encode(letter).length;
    letters += letter.length;
  }
  return letters;
}

export function rangeIn(text: Text, { line: number, column, length = 0 }: Spot): { from: number; to: number } {
  const line = text.line(Math.min(Math.max(number, 1), text.lines));
  const before = lettersIn(line.text, Math.max(column, 1) - 1);
  const from = line.from + before;
  return { from, to: Math.min(from + lettersIn(line.text.slice(before), length), line.to) };
}
