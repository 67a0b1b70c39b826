import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ArticleText } from '../../../src/draft/article-text.ts';
import type { Attribution } from '../../../src/draft/quotations/attributions.ts';
import type { Words } from '../../../src/draft/stretch.ts';
import { ArticleRecord } from '../../../src/record/article.ts';
import { OrganizationsFile } from '../../../src/record/organization.ts';
import { PeopleFile } from '../../../src/record/person.ts';
import type { QuoteRecord } from '../../../src/record/quote.ts';
import { normalizeSource } from '../../../src/text/normalize.ts';

const SPECIMENS = join(import.meta.dirname, '../../../data/specimens');
const json = (file: string): unknown => JSON.parse(readFileSync(join(SPECIMENS, file), 'utf8'));

/** A specimen with its record, made by hand. */
export interface Recorded {
  readonly slug: string;
  readonly record: ArticleRecord;
  readonly article: ArticleText;
}

/** The specimens in English; drafts read no other language. */
export const recorded: readonly Recorded[] = readdirSync(join(SPECIMENS, 'articles'))
  .map((file) => file.replace('.json', ''))
  .map((slug) => ({
    slug,
    record: ArticleRecord.parse(json(`articles/${slug}.json`)),
    article: new ArticleText(
      normalizeSource(readFileSync(join(SPECIMENS, `texts/${slug}.txt`), 'utf8')),
    ),
  }))
  .filter(({ record }) => record.language.startsWith('en'));

const { people } = PeopleFile.parse(json('people.json'));
const { organizations } = OrganizationsFile.parse(json('organizations.json'));

/** "person:colm-dargan" as drafts name it. */
export function nameOf(reference: string, { unnamedSources }: ArticleRecord): string {
  const [kind, key] = reference.split(':') as [string, string];
  const entries = kind === 'person' ? people : organizations;
  if (kind === 'country') return key;
  if (kind === 'unnamed') return unnamedSources.find((one) => one.key === key)?.description ?? '';
  return entries.find(({ slug }) => slug === key)?.name ?? key;
}

/** The record's quotes as they would be found: with the places of speaker and cue. */
export function attributionsOf({ record, article }: Recorded): Attribution[] {
  const points = [...article.text];
  const unit = (point: number) => points.slice(0, point).join('').length;
  return record.quotes.map((quote) => {
    const segments = quote.segments.map(({ text, start, end }) => ({
      text,
      start: unit(start as number),
      end: unit(end as number),
    }));
    const content =
      quote.content === undefined
        ? null
        : { start: unit(quote.content.start as number), end: unit(quote.content.end as number) };
    const spoken = [...segments, ...(content === null ? [] : [content])];
    const near = (words: string | undefined) => nearest(words, article.text, spoken);
    return {
      segments,
      kind: quote.kind,
      content,
      speaker: near(quote.attribution.mention),
      cue: near(quote.cue),
      continues: quote.attribution.resolution === 'CONTINUATION',
      pattern: 'recorded by hand',
      confidence: 'HIGH',
      warnings: [],
    } satisfies Attribution;
  });
}

/** Where words stand closest to what was said, and outside of it. */
function nearest(
  words: string | undefined,
  text: string,
  spoken: readonly { start: number; end: number }[],
): Words | null {
  if (words === undefined) return null;
  const places: Words[] = [];
  for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + 1)) {
    places.push({ text: words, start, end: start + words.length });
  }
  const outside = places.filter(({ start, end }) =>
    spoken.every((part) => end <= part.start || start >= part.end),
  );
  const distance = ({ start, end }: Words) =>
    Math.min(...spoken.map((part) => Math.max(part.start - end, start - part.end)));
  return outside.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

export const saidIn = ({ said }: QuoteRecord) => (said?.basis === 'TEXT' ? said : null);
