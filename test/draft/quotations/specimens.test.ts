import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ArticleText } from '../../../src/draft/article-text.ts';
import { attributionsOf } from '../../../src/draft/quotations/attributions.ts';
import { CodePoints } from '../../../src/text/codepoints.ts';
import { normalizeSource } from '../../../src/text/normalize.ts';

interface RecordedQuote {
  readonly key: string;
  readonly kind: string;
  readonly cue?: string;
  readonly attribution: { readonly mention?: string; readonly resolution: string };
  readonly segments?: readonly { readonly start: number; readonly end: number }[];
  readonly content?: { readonly start: number; readonly end: number };
}

const specimens = join(import.meta.dirname, '../../../data/specimens');
const slugs = readdirSync(join(specimens, 'articles')).map((name) => name.replace(/\.json$/u, ''));

function recordOf(slug: string): { language: string; quotes: readonly RecordedQuote[] } {
  return JSON.parse(readFileSync(join(specimens, 'articles', `${slug}.json`), 'utf8'));
}

const english = slugs.filter((slug) => recordOf(slug).language.startsWith('en'));

const clause = (words: string | null) => words?.replace(/^that |\.$/gu, '') ?? null;

describe('the specimens, as people recorded them', () => {
  it('are many enough to tell', () => {
    expect(english.length).toBeGreaterThanOrEqual(10);
  });

  it.each(english)('%s is drafted as it is recorded', (slug) => {
    const text = normalizeSource(readFileSync(join(specimens, 'texts', `${slug}.txt`), 'utf8'));
    const points = new CodePoints(text);
    const words = (stretch: { start: number; end: number } | null | undefined) =>
      stretch ? points.slice(stretch.start, stretch.end) : null;
    const recorded = recordOf(slug).quotes.map(({ kind, cue, attribution, segments, content }) => ({
      kind,
      said: (segments ?? []).map(({ start, end }) => [start, words({ start, end })]),
      // Some curators take "that" and the point that ends a sentence in, some leave them out.
      told: content ? clause(words(content)) : null,
      // A curator may go by more than words that attribute, and names no cue then.
      by: attribution.resolution === 'CURATOR' ? expect.anything() : (attribution.mention ?? null),
      cue: cue ?? expect.toSatisfy(() => true),
    }));
    const drafted = attributionsOf(new ArticleText(text)).map((one) => ({
      kind: one.kind,
      said: one.segments.map((segment) => [points.fromUnits(segment.start), segment.text]),
      told: one.content && clause(text.slice(one.content.start, one.content.end)),
      by: one.continues ? null : (one.speaker?.text ?? null),
      cue: one.cue?.text ?? null,
    }));
    expect(drafted).toEqual(recorded);
  });
});
