import { matchForm } from '../../text/match-form.ts';
import type { Finding } from '../finding.ts';
import type { Line } from './line.ts';
import { isOrganizationName } from './named-organization.ts';
import { isNotice, signBefore } from './notice.ts';

/** A longer line is a paragraph. */
const MOST_CHARACTERS = 300;
const MOST_WORDS = 30;

/** The headline: what the page calls it, where the text has such a line; else the first line that can be one. */
export function headlineOf(
  lines: readonly Line[],
  isFurniture: (line: Line) => boolean,
  named: string | null,
): Finding<string> & { readonly line: Line | null } {
  const [first, second] = lines.slice(lines.findIndex(({ text }) => !isNotice(text)));
  if (named !== null) {
    const printed = lines.find(({ text }) => matchForm(text) === matchForm(named));
    if (printed !== undefined) {
      return { ...found(printed, 'HIGH'), line: printed };
    }
  }
  // Titles for sharing have the paper's name behind them.
  const isLonger = first !== undefined && matchForm(named ?? '').includes(matchForm(first.text));
  const warnings =
    named === null || isLonger
      ? []
      : [`the page calls it "${shortened(named)}", which no line of it is`];
  if (first === undefined) return { value: null, reason: 'there is no line', line: null };
  if (isFurniture(first)) {
    return { value: null, reason: 'the first line is no headline', line: null };
  }
  if (isKicker(first) && second !== undefined && canBe(second) && !isFurniture(second)) {
    const kicker = `"${first.text}" before it was taken for a kicker`;
    return { ...found(second, 'LOW', [...warnings, kicker]), line: second };
  }
  if (!canBe(first)) {
    return { value: null, reason: 'the first line is a paragraph, no headline', line: null };
  }
  const goesOn =
    second?.paragraph === first.paragraph && !isFurniture(second)
      ? ['a second line follows it in the same paragraph']
      : [];
  if (isKicker(first)) warnings.push('it is short, and may be a section');
  const sign = signBefore(first.text);
  // A record has the whole line, as it is printed.
  if (sign > 0) warnings.push(`it begins with an agency’s "${first.text.slice(0, sign).trim()}"`);
  const isDoubted = warnings.length + goesOn.length > 0 || /[^.]\.$/.test(first.text);
  return { ...found(first, isDoubted ? 'LOW' : 'HIGH', [...warnings, ...goesOn]), line: first };
}

function found(line: Line, confidence: 'HIGH' | 'LOW', warnings: readonly string[] = []) {
  const { text, start, end } = line;
  return { value: text, confidence, evidence: [{ text, start, end }], warnings };
}

function canBe({ text }: Line): boolean {
  return text.length <= MOST_CHARACTERS && text.split(/\s+/).length <= MOST_WORDS;
}

/** "WORLD NEWS", "Business", "The Harbour Courier": a section or a paper above the headline. */
function isKicker({ text }: Line): boolean {
  const words = text.split(/\s+/).length;
  return words <= 2 || (words <= 4 && isOrganizationName(text) && !/\p{Ll} \p{Ll}/u.test(text));
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
