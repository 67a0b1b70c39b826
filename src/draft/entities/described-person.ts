import type { Paragraph } from '../article-text.ts';
import type { Stretch } from '../stretch.ts';
import type { Gender } from './given-names.ts';
import { GENDERED_NOUNS } from './titles.ts';

/** Somebody an article speaks of without a name by which a record could know them: "a man in a green hat". */
export class DescribedPerson {
  /** As printed: "A man", "husband Geoffrey". */
  readonly name: string;
  readonly gender: Gender | null;
  readonly start: number;
  readonly end: number;

  constructor(name: string, gender: Gender | null, { start, end }: Stretch) {
    this.name = name;
    this.gender = gender;
    this.start = start;
    this.end = end;
  }

  /** A description has its gender from its noun. */
  learnGender(): void {}
}

/** "A man", "another young woman", "Pell’s husband Geoffrey", "her sister". */
const DESCRIPTION =
  /(?:\b(?:[Aa]n?|[Aa]nother|[Oo]ne|[Hh]is|[Hh]er|[Tt]heir)|['’]s?) (?:(?!and\b|who\b|is\b|was\b)[\p{Ll}-]+ ){0,2}?(\p{Ll}+)\b( \p{Lu}[\p{L}’'-]*\p{Ll})?/gu;
/** What follows says of somebody named what they are: "Weck is a man", "Weck, a man", "as a boy". */
const OF_SOMEBODY = /(?:,|—|–|\b(?:am|are|as|be|became|been|is|like|not|was|were)) ?$/u;

/** Those whom a paragraph describes by a noun that tells their gender, the named left out. */
export function describedIn(paragraph: Paragraph, named: readonly Stretch[]): DescribedPerson[] {
  const { text, start: offset } = paragraph;
  const found: DescribedPerson[] = [];
  for (const match of text.matchAll(DESCRIPTION)) {
    const gender = GENDERED_NOUNS.get(match[1] as string);
    if (gender === undefined) continue;
    const at = { start: offset + match.index, end: offset + match.index + match[0].length };
    const before = text.slice(Math.max(0, match.index - 8), match.index);
    if (OF_SOMEBODY.test(before)) continue;
    // "her husband, Karl Weck": the name behind it is his.
    const reach = at.end + (text[at.end - offset] === ',' ? 2 : 1);
    if (named.some(({ start, end }) => start <= reach && end > at.end - 1 && end > at.start))
      continue;
    const own = `${match[1]}${match[2] ?? ''}`;
    const name = match[2] === undefined ? match[0].replace(/^['’]s? /u, '') : own;
    found.push(new DescribedPerson(name, gender, at));
  }
  return found;
}
