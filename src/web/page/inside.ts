// What the build put into the page's one file.

import { unpacked } from "../lzma.mjs";
import { part } from "./dom";

/** The bytes of a part, which is gone from the page then. */
export function opened(id: string): Uint8Array<ArrayBuffer> {
  const letters = atob(part(id).textContent ?? "");
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; ++i) bytes[i] = letters.charCodeAt(i);
  part(id).remove();
  return unpacked(bytes);
}
