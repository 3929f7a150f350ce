// Opens what `xz --format=lzma` packed. Browsers open deflate by themselves, in which the page would be a fifth
// larger. After the description of the format in its inventor's LZMA SDK; build.mjs tries it on all that it packs.

const header = 13; // a byte of settings, the size of the window, the size of the whole in 8 bytes
const half = 1024; // of 2048: what is thought of a bit before the first was seen

// Where the chances of each decision begin.
const isMatch = 0;
const isRepeated = isMatch + 12 * 16;
const isNotLast = isRepeated + 12;
const isNotSecond = isNotLast + 12;
const isNotThird = isNotSecond + 12;
const isLong = isNotThird + 12;
const distanceSlot = isLong + 12 * 16;
const distanceBits = distanceSlot + 4 * 64;
const distanceEnd = distanceBits + 128;
const matchLength = distanceEnd + 16;
const repeatedLength = matchLength + 2 + 2 * 16 * 8 + 256;
const literals = repeatedLength + 2 + 2 * 16 * 8 + 256;

/** The bits of a text that was packed, by what was thought of them. */
class Bits {
  #packed;
  #at = header + 5;
  #chances;
  #range_and_code = new Uint32Array([0xffffffff, 0]);

  constructor(packed, chances) {
    this.#packed = packed;
    this.#chances = chances;
    for (let i = header + 1; i < this.#at; ++i) this.#range_and_code[1] = (this.#range_and_code[1] << 8) | packed[i];
  }

  one(at) {
    const state = this.#range_and_code;
    const chance = this.#chances[at];
    const bound = (state[0] >>> 11) * chance;
    let bit = 0;
    if (state[1] < bound) {
      state[0] = bound;
      this.#chances[at] += (2048 - chance) >> 5;
    } else {
      state[0] -= bound;
      state[1] -= bound;
      this.#chances[at] -= chance >> 5;
      bit = 1;
    }
    this.#refill();
    return bit;
  }

  /** A number of so many bits, the highest first. */
  number(at, count) {
    return this.#up(at, 1, 1 << count) - (1 << count);
  }

  /**
   * A byte. `expected` is the one that would have gone on with a repetition, and tells something of it until they differ;
   * -1: there is none.
   */
  byte(at, expected) {
    let found = 1;
    while (expected >= 0 && found < 0x100) {
      expected <<= 1;
      const wanted = (expected >> 8) & 1;
      found = (found << 1) | this.one(at + ((1 + wanted) << 8) + found);
      if ((found & 1) !== wanted) break;
    }
    return this.#up(at, found, 0x100) & 0xff;
  }

  /** Bits are put behind `found` until it has reached `end`. Most of the time is spent here, so `one` is written out. */
  #up(at, found, end) {
    const chances = this.#chances;
    let range = this.#range_and_code[0];
    let code = this.#range_and_code[1];
    while (found < end) {
      const chance = chances[at + found];
      const bound = (range >>> 11) * chance;
      if (code < bound) {
        range = bound;
        chances[at + found] += (2048 - chance) >> 5;
        found <<= 1;
      } else {
        range -= bound;
        code -= bound;
        chances[at + found] -= chance >> 5;
        found = (found << 1) | 1;
      }
      if (range < 1 << 24) {
        range = (range << 8) >>> 0;
        code = ((code << 8) | this.#packed[this.#at++]) >>> 0;
      }
    }
    this.#range_and_code[0] = range;
    this.#range_and_code[1] = code;
    return found;
  }

  /** The lowest first. */
  reversed(at, count) {
    let found = 0;
    for (let i = 0, node = 1; i < count; ++i) {
      const bit = this.one(at + node);
      node = (node << 1) | bit;
      found |= bit << i;
    }
    return found;
  }

  /** Of which nothing was thought. */
  plain(count) {
    const state = this.#range_and_code;
    let found = 0;
    for (let i = 0; i < count; ++i) {
      state[0] >>>= 1;
      const bit = state[1] >= state[0] ? 1 : 0;
      if (bit) state[1] -= state[0];
      found = (found << 1) | bit;
      this.#refill();
    }
    return found;
  }

  #refill() {
    const state = this.#range_and_code;
    if (state[0] >= 1 << 24) return;
    state[0] <<= 8;
    state[1] = (state[1] << 8) | this.#packed[this.#at++];
  }
}

function lengthOf(bits, at, place) {
  if (!bits.one(at)) return 2 + bits.number(at + 2 + place * 8, 3);
  if (!bits.one(at + 1)) return 10 + bits.number(at + 2 + 128 + place * 8, 3);
  return 18 + bits.number(at + 2 + 256, 8);
}

function distanceOf(bits, length) {
  const slot = bits.number(distanceSlot + Math.min(length - 2, 3) * 64, 6);
  if (slot < 4) return slot;
  const count = (slot >> 1) - 1;
  const least = (2 | (slot & 1)) << count;
  if (slot < 14) return least + bits.reversed(distanceBits + least - slot, count);
  return least + (bits.plain(count - 4) << 4) + bits.reversed(distanceEnd, 4);
}

/** Which of the four distances used last. */
function usedAgain(bits, state) {
  if (!bits.one(isNotLast + state)) return 0;
  return bits.one(isNotSecond + state) ? 2 + bits.one(isNotThird + state) : 1;
}

/**
 * @param {Uint8Array} packed with the size of the whole in its header
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function unpacked(packed) {
  const contextBits = packed[0] % 9;
  const literalMask = (1 << (Math.floor(packed[0] / 9) % 5)) - 1;
  const placeMask = (1 << Math.floor(packed[0] / 45)) - 1;
  const out = new Uint8Array(new DataView(packed.buffer, packed.byteOffset).getUint32(5, true));
  const bits = new Bits(packed, new Uint16Array(literals + (0x300 << contextBits) * (literalMask + 1)).fill(half));
  const distances = [0, 0, 0, 0]; // those used last
  let state = 0; // what the last few steps were
  for (let at = 0; at < out.length; ) {
    const place = at & placeMask;
    if (!bits.one(isMatch + state * 16 + place)) {
      const context = ((at & literalMask) << contextBits) + ((at > 0 ? out[at - 1] : 0) >> (8 - contextBits));
      const expected = state < 7 ? -1 : out[at - distances[0] - 1];
      out[at++] = bits.byte(literals + 0x300 * context, expected);
      state = state < 4 ? 0 : state - (state < 10 ? 3 : 6);
      continue;
    }
    let length = 1;
    if (!bits.one(isRepeated + state)) {
      length = lengthOf(bits, matchLength, place);
      distances.unshift(distanceOf(bits, length));
      distances.pop();
      state = state < 7 ? 7 : 10;
    } else {
      const which = usedAgain(bits, state);
      if (which === 0 && !bits.one(isLong + state * 16 + place)) {
        state = state < 7 ? 9 : 11;
      } else {
        distances.unshift(...distances.splice(which, 1));
        length = lengthOf(bits, repeatedLength, place);
        state = state < 7 ? 8 : 11;
      }
    }
    for (const end = Math.min(at + length, out.length); at < end; ++at) out[at] = out[at - distances[0] - 1];
  }
  return out;
}
