/** What is no letter's own part: combining marks, and characters that Unicode lets a reader ignore. */
const DROPPED = /[\p{M}\p{DI}]+/gu;
/** Letters that no decomposition takes apart, as people without them on their keyboard write them. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
};
const HAS_PLAIN_LETTER = new RegExp(`[${Object.keys(PLAIN_LETTERS).join('')}]`, 'gu');
const IS_FOLDED = /^[a-z0-9]+(?: [a-z0-9]+)*$/;
const NOT_ASCII = /[^\0-\x7F]/;

/** Width, case and diacritics folded away, character by character; punctuation stays. */
export function foldLetters(text: string): string {
  if (!NOT_ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(DROPPED, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(DROPPED, '')
    .replace(HAS_PLAIN_LETTER, (letter) => PLAIN_LETTERS[letter] as string);
}

/**
 * A name as it is compared: letters folded, punctuation to single spaces.
 * "Côte d’Ivoire" and "cote d'ivoire" are one name, "U.S." and "US" are two ("u s", "us").
 */
export function fold(name: string): string {
  if (IS_FOLDED.test(name)) return name;
  return foldLetters(name)
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
