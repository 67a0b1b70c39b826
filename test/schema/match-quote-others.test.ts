import { describe, expect, it } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { quotationsIn } from '../../src/text/quotation.ts';
import { recordsOf } from '../archive/records.ts';
import { manyArticles } from '../proof/many-articles.ts';
import { held } from '../proof/specimen-copy.ts';
import { clientOf, connect } from '../server/client.ts';
import { type Match, matches } from './matches.ts';

const specimens = connect(SPECIMENS);
const records = recordsOf(SPECIMENS);
const tram = records.articles.filter(({ slug }) => slug.includes('tram'));

describe('a sentence that is not on record', () => {
  it.each([
    'Ask not what your country can do for you.',
    'We are sleepy',
    'The sea is calm',
    '“No comment,” said Ragnhild Solvik.',
    '',
    '“…”',
    '\0',
    '\ud800',
    '🪁',
  ])('has no match: %j', async (sentence) => {
    expect(await matches(sentence, specimens)).toEqual([]);
  });

  it.each(held.map((specimen) => [specimen.slug, specimen] as const))(
    'is whatever the reporter or the curator wrote: %s',
    async (_, { article, text }) => {
      const marked = quotationsIn(text).sort((a, b) => b.start - a.start);
      const prose = marked.reduce(
        (rest, { start, end }) => `${rest.slice(0, start)}\n${rest.slice(end)}`,
        text,
      );
      const sentences = [
        ...prose.split(/[.\n“”]+\s*/u).filter((sentence) => /\p{L}/u.test(sentence)),
        ...article.quotes.flatMap(({ paraphrase }) => paraphrase ?? []),
        article.summary ?? '',
      ];
      expect(sentences.length).toBeGreaterThan(4);
      for (const sentence of sentences)
        expect(await matches(sentence, specimens), sentence).toEqual([]);
    },
  );
});

describe('the same words of two speakers', () => {
  const twin = tram.map((article) => ({
    ...article,
    slug: `${article.slug}-again`,
    quotes: article.quotes.map((quote) => ({
      ...quote,
      speakers: ['person:colm-dargan' as const],
    })),
  }));
  const both = new MemoryArchive({ ...records, articles: [...records.articles, ...twin] });
  const client = clientOf(createOnRecord({ archive: both }));
  const names = (found: readonly Match[]) =>
    found.map(({ status, quote }) => [status, quote.speakers.map(({ name }) => name).join()]);

  it('are two matches in one article', async () => {
    expect(names(await matches('“We are ready”', specimens))).toEqual([
      ['VERBATIM', 'Maarja Ojaverest'],
      ['VERBATIM', 'Kristjan Põldsaarik'],
    ]);
  });

  it('are two matches in two articles', async () => {
    expect(names(await matches('they will still be tulips', client))).toEqual([
      ['VERBATIM', 'Kristjan Põldsaarik'],
      ['VERBATIM', 'Colm Dargan'],
    ]);
  });
});

describe('of many matches', () => {
  const [one, ...others] = manyArticles({ ...records, articles: tram }, 300).articles.toReversed();
  const older = one && { ...one, published: { stated: '2001', date: '2001-01-01' } };
  const changed = others.map((article) => ({
    ...article,
    quotes: article.quotes.map((quote) => ({
      ...quote,
      segments: quote.segments.map((segment) => ({
        ...segment,
        text: segment.text.replace('tram', 'boat'),
      })),
    })),
  }));
  const articles = older === undefined ? [] : [...changed, older];
  const client = clientOf(createOnRecord({ archive: new MemoryArchive({ ...records, articles }) }));
  const sentence = 'And if the tram is late, they will still be tulips.';

  it('those are given that are asked for, ten if not said', async () => {
    expect(await matches(sentence, client)).toHaveLength(10);
    expect(await matches(sentence, client, 1)).toHaveLength(1);
    expect(await matches(sentence, client, 100)).toHaveLength(100);
  });

  it('the verbatim one comes first, however old, and then the newest', async () => {
    const found = await matches(sentence, client);
    expect(found.map(({ status }) => status)).toEqual(['VERBATIM', ...Array(9).fill('NEAR')]);
    expect(found[0]?.quote.article.slug).toBe(older?.slug);
    const slugs = found.slice(1).map(({ quote }) => quote.article.slug);
    expect(slugs).toEqual([...changed.map(({ slug }) => slug)].sort().slice(0, 9));
  });
});
