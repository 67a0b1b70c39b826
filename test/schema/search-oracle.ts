import type { Records } from '../../src/record/check.ts';

/** Something that can be found, the texts it is found by, and those of them that name it. */
export interface Findable {
  /** Such as `Quote:<article>/<key>`. */
  readonly name: string;
  readonly texts: readonly string[];
  readonly names: readonly string[];
}

/** What is searched for, as read by hand. */
export interface Sought {
  /** As it is typed. */
  readonly typed: string;
  /** Words that stand side by side; a single word is one of those. */
  readonly phrases: readonly string[];
  /** The beginning of a word. */
  readonly prefix: string | null;
}

/** Letters that do not decompose, as far as the records have them. */
const PLAIN: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', đ: 'd', ł: 'l', ß: 'ss' };

const known = new Map<string, readonly string[]>();

/** The words of a text without case, accents and width. */
export function words(text: string): readonly string[] {
  const before = known.get(text);
  if (before !== undefined) return before;
  const letters = text
    .normalize('NFKD')
    .replace(/[\p{M}\p{DI}]/gu, '')
    .toLowerCase()
    .replace(/[øæđłß]/gu, (letter) => PLAIN[letter] ?? '');
  const found = letters.match(/[\p{L}\p{N}]+/gu) ?? [];
  known.set(text, found);
  return found;
}

/** Everything of an archive that can be found, in no particular order. */
export function findables(records: Records): Findable[] {
  const named = (name: string, names: readonly string[], others: readonly string[] = []) => ({
    name,
    names,
    texts: [...names, ...others],
  });
  return [
    ...records.people.map(({ slug, name, alternateNames }) =>
      named(`Person:${slug}`, [name, ...(alternateNames ?? [])]),
    ),
    ...records.organizations.map(({ slug, name, alternateNames }) =>
      named(`Organization:${slug}`, [name, ...(alternateNames ?? [])]),
    ),
    ...records.countries.countries.map((country) =>
      named(
        `Country:${country.code}`,
        [country.name, country.officialName, ...country.aliases],
        [...country.demonyms, ...country.capitals, ...country.metonyms],
      ),
    ),
    ...records.articles.flatMap(({ slug, headline, summary, topics, quotes }) => [
      named(`Article:${slug}`, [], [headline, summary ?? '', ...topics]),
      ...quotes.map(({ key, segments, paraphrase }) => {
        const spoken = segments.map(({ text }) => text).join(' ');
        return named(`Quote:${slug}/${key}`, [], [spoken, paraphrase ?? '']);
      }),
    ]),
  ];
}

/** Whether something is found: all words and phrases stand in its texts, each phrase in one of them. */
export function isFound({ texts }: Findable, { phrases, prefix }: Sought): boolean {
  const lines = texts.map((text) => ` ${words(text).join(' ')} `);
  const begun = prefix === null ? '' : ` ${words(prefix).join('')}`;
  const sought = phrases.map((phrase) => ` ${words(phrase).join(' ')} `);
  return (
    phrases.length + begun.length > 0 &&
    [...sought, begun].every((part) => lines.some((line) => line.includes(part)))
  );
}

/** Whether it is called just what was typed. */
export function isCalled({ names }: Findable, { typed }: Sought): boolean {
  return names.some((name) => words(name).join(' ') === words(typed).join(' '));
}
