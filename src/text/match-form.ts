/**
 * The match form of a text: what is left when everything an editor, a browser or a mail program
 * may change without changing a word is taken away. Digests of passages are taken over it, and
 * passages are looked for in it. In this order, on the source text's Unicode Normalization Form C:
 *
 * 1. what Unicode calls default-ignorable (zero-width characters, soft hyphens, direction marks,
 *    variation selectors) is dropped;
 * 2. each character, with the combining marks that follow it, goes to Normalization Form KC
 *    (so three dots equal an ellipsis and a no-break space a space);
 * 3. quotation marks and apostrophes become straight, dashes become one plain hyphen-minus each;
 * 4. every run of white space becomes one space, every run of hyphens one hyphen;
 * 5. no space is left at either end.
 *
 * Named `match-1` wherever the rule has to be named.
 */
export const MATCH_FORM = 'match-1';

const IGNORABLE = /\p{DI}/gu;
/**
 * What Normalization Form KC is applied to at once, so that an offset in the match form leads back
 * to the text: a character with the marks that follow it, among them the four letters that this
 * form turns into marks (Thai, Lao and half-width katakana); and jamo, which compose in runs.
 */
const MARKS = '\\p{M}\\p{DI}\\u0E33\\u0EB3\\uFF9E\\uFF9F';
const JAMO = '\\u1100-\\u11FF\\u3130-\\u318F\\uFFA1-\\uFFDC';
const CLUSTER = new RegExp(`[${JAMO}][${JAMO}${MARKS}]*|[^][${MARKS}]*`, 'uy');
const PLAIN = /^[\x21-\x7E]+(?: [\x21-\x7E]+)*$/;

const FOLDED = new Map([
  ...[...'\u201C\u201D\u201E\u201F'].map((mark) => [mark, '"'] as const),
  ...[...'\u2018\u2019\u201A\u201B\u2032\u02BC'].map((mark) => [mark, "'"] as const),
  ...[...'\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212'].map((dash) => [dash, '-'] as const),
]);

/** The match form of a text, and the way back from it to the text. */
export interface MatchedText {
  readonly form: string;
  /** For each code unit of `form`, the code unit of the text where its character begins. */
  readonly starts: readonly number[];
  /** For each code unit of `form`, the code unit of the text where its character ends. */
  readonly ends: readonly number[];
}

/** The match form alone. Idempotent. */
export function matchForm(text: string): string {
  if (PLAIN.test(text) && !text.includes('--')) return text;
  return matchedText(text.normalize('NFC')).form;
}

/** The match form of a text in Normalization Form C, with the offsets that lead back. */
export function matchedText(text: string): MatchedText {
  // Kept apart until the end: to look at the last character of a growing string takes it whole.
  const characters: string[] = [];
  let last: string | undefined;
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (character: string, start: number, end: number): void => {
    const folded = /\s/u.test(character) ? ' ' : (FOLDED.get(character) ?? character);
    if (folded === ' ' && (last === ' ' || last === undefined)) return;
    if (folded === '-' && last === '-') {
      ends[ends.length - 1] = end;
      return;
    }
    characters.push(folded);
    last = folded;
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  };
  for (let index = 0; index < text.length; ) {
    if (standsAlone(text, index)) {
      add(text[index] as string, index, index + 1);
      index += 1;
      continue;
    }
    CLUSTER.lastIndex = index;
    const cluster = CLUSTER.exec(text)?.[0] as string;
    const end = index + cluster.length;
    for (const character of cluster.replace(IGNORABLE, '').normalize('NFKC')) {
      add(character, index, end);
    }
    index = end;
  }
  if (last === ' ') {
    characters.pop();
    starts.pop();
    ends.pop();
  }
  return { form: characters.join(''), starts, ends };
}

/** Most characters of most texts: ASCII before ASCII, where there is nothing to normalize. */
function standsAlone(text: string, index: number): boolean {
  return text.charCodeAt(index) < 0x80 && !(text.charCodeAt(index + 1) >= 0x80);
}
