/**
 * A name as it is compared: width, case and diacritics folded, punctuation to single spaces.
 * "Côte d’Ivoire" and "cote d'ivoire" are one name, "U.S." and "US" are two ("u s", "us").
 */
export function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Order by code point, which is also the order of the UTF-8 bytes; `<` would order by code unit. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let unit = 0; unit < length; unit += 1) {
    const difference = rank(a.charCodeAt(unit)) - rank(b.charCodeAt(unit));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Surrogates stand for code points above U+FFFF, so they go after U+E000 to U+FFFF. */
function rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
