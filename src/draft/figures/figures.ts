import type { ArticleText, Paragraph } from '../article-text.ts';
import type { Confidence } from '../finding.ts';
import { type Stretch, type Words, wordsOf } from '../stretch.ts';
import {
  CURRENCIES,
  DOLLARS,
  PLURALS,
  QUALIFIERS,
  RATES,
  SCALES,
  TIMES,
  UNITS,
} from './figure-words.ts';

/** A number an article prints, and of what. */
export interface FoundFigure extends Words {
  readonly value: number;
  /** "percent", an ISO 4217 currency code, a unit, or what is counted. */
  readonly unit: string;
  /** The unit of time of a rate: "year". */
  readonly per: string | null;
  /** As printed: "as much as". */
  readonly qualifier: string | null;
  readonly confidence: Confidence;
  readonly warnings: readonly string[];
}

type Measure = Pick<FoundFigure, 'unit' | 'confidence' | 'warnings'>;

const anyOf = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.$]/g, '\\$&'))
    .join('|');

const SIGNS = Object.keys(CURRENCIES).filter((name) => /\P{L}$/u.test(name));
const MONEYS = Object.keys(CURRENCIES).filter((name) => /\p{L}$/u.test(name));
const NUMBER = String.raw`(?<![\p{L}\p{N}.,:/–-])(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![\p{N}:/]|[.,]\p{N})`;
const SCALE = `(?:[ \\u00a0-]?(?<scale>${anyOf(Object.keys(SCALES))})(?!\\p{L}))?`;
const RATE = `(?: (?:a|an|each|every|per) (?<per>${RATES.join('|')})(?!\\p{L}))?`;
const SUM = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<money>${anyOf(SIGNS)}) ?${NUMBER.replace(/^\(.*?\]\)/, '')}${SCALE}${RATE}`,
  'giu',
);
const NAMED_SUM = new RegExp(`${NUMBER}${SCALE} (?<money>${anyOf(MONEYS)})(?!\\p{L})${RATE}`, 'gu');
const SHARE = new RegExp(
  `${NUMBER} ?(?<share>%|percentage points|percent|per cent)(?!\\p{L})${RATE}`,
  'gu',
);
const AMOUNT = new RegExp(
  `${NUMBER}${SCALE}[ \\u00a0-](?<unit>${anyOf(Object.keys(UNITS))})(?!\\p{L})`,
  'gu',
);
const COUNT = new RegExp(`${NUMBER}${SCALE}(?= \\p{L})`, 'gu');
const QUALIFIER = new RegExp(`(?<!\\p{L})(?:${anyOf(QUALIFIERS)}) $`, 'iu');
const LONGEST_QUALIFIER = Math.max(...QUALIFIERS.map(({ length }) => length)) + 2;
/** Four digits without a comma are a year. */
const YEAR = /^(?:1[5-9]|20|21)\d\d$/;
const MONTH = /(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\.? $/u;
const LONGEST_MONTH = 'September. '.length;

/**
 * Sums of money, percentages, measures and counts that an article prints in digits. `country` is where
 * it was written, as far as that is known: its dollars are meant by "$".
 */
export function figuresOf({ paragraphs }: ArticleText, country: string | null): FoundFigure[] {
  return paragraphs.flatMap((paragraph) => {
    const found: FoundFigure[] = [];
    const taken = new Uint8Array(paragraph.text.length);
    const take = (pattern: RegExp, measureOf: (match: Match) => Measure | null): void => {
      for (const match of paragraph.text.matchAll(pattern) as Iterable<Match>) {
        const start = paragraph.start + match.index;
        const place = { start, end: start + match[0].length };
        const [from, to] = [match.index, match.index + match[0].length];
        if (taken.subarray(from, to).includes(1)) continue;
        const measure = measureOf(match);
        if (measure === null) continue;
        taken.fill(1, from, to);
        found.push(figure(paragraph, place, match, measure));
      }
    };
    take(SUM, ({ groups: { money = '' } }) => moneyOf(money, country));
    take(NAMED_SUM, ({ groups: { money = '' } }) => moneyOf(money, country));
    take(SHARE, ({ groups: { share } }) => {
      const unit = share === 'percentage points' ? share : 'percent';
      return { unit, confidence: 'HIGH', warnings: [] };
    });
    take(AMOUNT, ({ groups: { unit = '' } }) => {
      return { unit: UNITS[unit] ?? unit, confidence: 'HIGH', warnings: [] };
    });
    take(COUNT, (match) => countOf(paragraph, match));
    return found.sort((a, b) => a.start - b.start);
  });
}

type Match = RegExpExecArray & { readonly groups: Readonly<Record<string, string | undefined>> };

function figure(
  paragraph: Paragraph,
  place: Stretch,
  { groups }: Match,
  measure: Measure,
): FoundFigure {
  const { number = '', scale, per = null } = groups;
  const at = place.start - paragraph.start;
  const words = wordsOf(paragraph.text, { start: at, end: place.end - paragraph.start });
  const value = Number(number.replaceAll(',', '')) * (SCALES[scale?.toLowerCase() ?? ''] ?? 1);
  const before = paragraph.text.slice(Math.max(0, at - LONGEST_QUALIFIER), at);
  const qualifier = QUALIFIER.exec(before)?.[0].trim() ?? null;
  // What a decimal times a power of ten is off by is not printed.
  return { ...words, ...place, value: Number(value.toPrecision(15)), per, qualifier, ...measure };
}

function moneyOf(printed: string, country: string | null): Measure {
  const name = Object.keys(CURRENCIES).find((one) => one.toLowerCase() === printed.toLowerCase());
  const code = CURRENCIES[name ?? ''] ?? null;
  if (code !== null) return { unit: code, confidence: 'HIGH', warnings: [] };
  if (name !== '$' && name !== 'dollars') {
    const warnings = [`whose ${printed} these are is not printed`];
    return { unit: printed, confidence: 'LOW', warnings };
  }
  const own = country === null ? undefined : DOLLARS[country];
  if (own === undefined) return { unit: 'USD', confidence: 'HIGH', warnings: [] };
  return { unit: own, confidence: 'LOW', warnings: [`"${printed}" may mean another dollar`] };
}

/** What is counted: the nouns behind a number, as long as they are several things. */
function countOf({ text, start, tokens }: Paragraph, match: Match): Measure | null {
  const { number = '', scale } = match.groups;
  const before = text.slice(Math.max(0, match.index - LONGEST_MONTH), match.index);
  if ((YEAR.test(number) && scale === undefined) || MONTH.test(before)) return null;
  const from = start + match.index + match[0].length;
  const behind = tokens.filter((token) => token.start >= from).slice(0, 5);
  const last = behind.findIndex(({ pos }) => pos === 'NOUN');
  const isPhrase = behind
    .slice(0, Math.max(0, last))
    .every(({ pos }) => pos === 'ADJ' || pos === 'PROPN' || pos === 'NUM');
  if (last === -1 || !isPhrase) return null;
  let end = last;
  while (behind[end + 1]?.pos === 'NOUN') end += 1;
  const noun = behind[end]?.text ?? '';
  const isSeveral = /[^s]s$/u.test(noun) || PLURALS.has(noun);
  if (!isSeveral || TIMES.has(noun)) return null;
  const unit = text.slice(
    (behind[last]?.start ?? from) - start,
    (behind[end]?.end ?? from) - start,
  );
  return { unit, confidence: 'MEDIUM', warnings: [] };
}
