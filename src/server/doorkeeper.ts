/** How many keys are remembered, at most; a power of two. */
const PLACES = 1 << 16;
/** So many characters of a key are looked at, from its end, and as many from all over it. */
const LOOKED_AT = 48;

/**
 * Knows which keys have been seen lately, by a number each, so that what is asked for once costs no
 * cache anything, and drives nothing out of it: that is most of what is asked. It may take one key for
 * another.
 */
export class Doorkeeper {
  readonly #seen = new Uint32Array(PLACES);

  /** Whether a key was seen before; from now on it was. */
  hasSeen(key: string): boolean {
    const number = numberOf(key);
    const place = (number ^ (number >>> 16)) & (PLACES - 1);
    if (this.#seen[place] === number) return true;
    this.#seen[place] = number;
    return false;
  }
}

/** FNV-1a of a sample: what differs in requests mostly stands at their ends. */
function numberOf(key: string): number {
  const { length } = key;
  let number = 0x811c9dc5 ^ length;
  for (let at = Math.max(0, length - LOOKED_AT); at < length; at += 1) {
    number = Math.imul(number ^ key.charCodeAt(at), 0x01000193);
  }
  const step = Math.max(1, Math.floor(length / LOOKED_AT));
  for (let at = 0; at < length; at += step) {
    number = Math.imul(number ^ key.charCodeAt(at), 0x01000193);
  }
  return number >>> 0 || 1;
}
