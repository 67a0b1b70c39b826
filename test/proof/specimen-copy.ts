import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CopyFormat, readCopy } from '../../src/proof/copy.ts';
import type { QuoteCheck, Verification } from '../../src/proof/verification.ts';
import { verify } from '../../src/proof/verify.ts';
import { ArticleRecord } from '../../src/record/article.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import type { QuoteRecord } from '../../src/record/quote.ts';
import { matchForm } from '../../src/text/match-form.ts';

/** A specimen's record, and its text as its owner keeps it. */
export interface Held {
  readonly slug: string;
  readonly article: ArticleRecord;
  readonly text: string;
}

const read = (...path: string[]) => readFileSync(join(SPECIMENS, ...path), 'utf8');

export const held: readonly Held[] = readdirSync(join(SPECIMENS, 'articles')).map((file) => {
  const slug = file.replace('.json', '');
  const article = ArticleRecord.parse(JSON.parse(read('articles', file)));
  return { slug, article, text: read('texts', `${slug}.txt`) };
});
export const bySlug = held.map((one) => [one.slug, one] as const);

/** The specimen whose slug has a word in it. */
export function specimenOf(word: string): Held {
  const [only] = held.filter(({ slug }) => slug.includes(word));
  if (only === undefined) throw new Error(`there is no specimen ${word}`);
  return only;
}

export function verified(
  { article }: Pick<Held, 'article'>,
  copy: string,
  format: CopyFormat = 'TEXT',
): Verification {
  return verify(article, readCopy(copy, format));
}

/** What became of each quote, by its key. */
export function statuses({ checks }: Verification): Record<string, string> {
  return Object.fromEntries(checks.map(({ quote, status }) => [quote.key, status]));
}

/** What all quotes of a record are expected to be, and some of them instead. */
export function all(
  { article }: Pick<Held, 'article'>,
  status: string,
  but: Record<string, string> = {},
): Record<string, string> {
  return { ...Object.fromEntries(article.quotes.map(({ key }) => [key, status])), ...but };
}

export function checkOf({ checks }: Verification, key: string): QuoteCheck {
  const [only] = checks.filter(({ quote }) => quote.key === key);
  if (only === undefined) throw new Error(`there is no check of ${key}`);
  return only;
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The passages a quote is checked by. */
export function passagesOf({ segments, content }: QuoteRecord): readonly Stretch[] {
  return segments.length > 0 || content === undefined ? segments : [content];
}

/** Code points `[start, end)`, counted by hand. */
export function cut(text: string, { start, end }: Stretch): string {
  return Array.from(text).slice(start, end).join('');
}

/** The text with other words in the place of some stretches. */
export function replaced(text: string, stretches: readonly Stretch[], words: string): string {
  const points = Array.from(text);
  for (const { start, end } of [...stretches].sort((a, b) => b.start - a.start)) {
    points.splice(start, end - start, words);
  }
  return points.join('');
}

/** How many code points a text has in match form. */
export function formLength(text: string): number {
  return Array.from(matchForm(text)).length;
}
