import { describe, expect, it } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { REAL_ARCHIVE, SPECIMENS } from '../../src/record/folder.ts';
import { recordsOf } from '../archive/records.ts';
import { connect } from '../server/client.ts';
import { expanded, valuesIn } from './contexts.ts';
import { exported } from './exported.ts';

interface Document {
  readonly '@type': string;
  readonly [name: string]: unknown;
}

interface Quote {
  readonly id: string;
  readonly kind: string;
  readonly text: string | null;
  readonly speakers: readonly { readonly __typename: string; readonly name: string }[];
  readonly jsonLd: Document;
}

interface Article {
  readonly slug: string;
  readonly published: Record<'date' | 'time' | 'offset', string | null>;
  readonly jsonLd: Document;
  readonly quotes: { readonly nodes: readonly Quote[] };
}

const QUERY = `{ articles(first: 100) { nodes {
  slug published { date time offset } jsonLd
  quotes(first: 100) { nodes { id kind text speakers { __typename name } jsonLd } }
} } }`;

const S = 'https://schema.org/';

describe.each([REAL_ARCHIVE, SPECIMENS])('JSON-LD of %s', async (folder) => {
  const data = await connect(folder, { cost: 1_000_000 }).read<{
    articles: { nodes: readonly Article[] };
  }>(QUERY);
  const articles = data.articles.nodes;
  const quotes = articles.flatMap((article) => article.quotes.nodes);

  it.each(articles.map((one) => [one.slug, one] as const))(
    'of %s is a NewsArticle',
    async (_, one) => {
      const [article, ...others] = await expanded(one.jsonLd);
      expect(others).toEqual([]);
      expect(article).toMatchObject({
        '@type': [`${S}NewsArticle`],
        '@id': expect.stringMatching(/^urn:/),
      });
      expect(valuesIn(article)).toEqual(valuesIn(one.jsonLd));
      expect(one.jsonLd.hasPart).toHaveLength(one.quotes.nodes.length);
    },
  );

  it('has the time of an article as far as it is printed, and no zone where there is none', () => {
    for (const { jsonLd, published } of articles) {
      const { date, time, offset } = published;
      const stated = time === null ? date : `${date}T${time}${offset ?? ''}`;
      expect(jsonLd.datePublished).toBe(stated);
      if (offset === null) expect(jsonLd.datePublished).not.toMatch(/T.*(?:Z|[+-]\d\d:?\d\d)$/);
    }
    expect(articles.some(({ published }) => published.offset === null)).toBe(true);
  });

  it('has a Quotation for each quote, with who spoke and in which article', async () => {
    expect(quotes.length).toBeGreaterThan(5);
    for (const { id, jsonLd, speakers } of quotes) {
      const [quotation] = await expanded(jsonLd);
      expect(quotation).toMatchObject({
        '@type': [`${S}Quotation`],
        '@id': `urn:onrecord:${id}`,
        [`${S}isBasedOn`]: [{ '@type': [`${S}NewsArticle`] }],
      });
      expect(valuesIn(quotation)).toEqual(valuesIn(jsonLd));
      const spoken = (quotation as Record<string, unknown[]>)[`${S}spokenByCharacter`] ?? [];
      expect(spoken).toHaveLength(speakers.length);
    }
  });

  it('has the words of a quote as its text, and none of an INDIRECT one', () => {
    for (const { kind, text, jsonLd } of quotes) {
      expect(jsonLd.text ?? null).toBe(text);
      if (kind === 'INDIRECT') expect(jsonLd).not.toHaveProperty('text');
      if (kind !== 'DIRECT') expect(jsonLd.description).toMatch(/\S/);
    }
  });

  it('describes a source that has no name, and names the others', () => {
    const told = quotes.flatMap(({ speakers, jsonLd }) =>
      speakers.map((speaker, index) => {
        const parts = jsonLd.spokenByCharacter as readonly Document[];
        return { speaker, part: parts[index] };
      }),
    );
    for (const { speaker, part } of told) {
      const isUnnamed = speaker.__typename === 'UnnamedSource';
      expect(part?.[isUnnamed ? 'description' : 'name']).toBe(speaker.name);
      expect(part).not.toHaveProperty(isUnnamed ? 'name' : 'description');
    }
    expect(told.some(({ speaker }) => speaker.__typename === 'UnnamedSource')).toBe(true);
  });

  it.each(['articles', 'quotes'] as const)('is one document for all %s', async (subject) => {
    const archive = new MemoryArchive(recordsOf(folder));
    const document = JSON.parse(await exported(archive, subject, 'jsonld')) as Document;
    const parts = subject === 'articles' ? articles : quotes;
    const [dataset, ...others] = await expanded(document);
    expect(others).toEqual([]);
    expect(dataset).toMatchObject({ '@type': [`${S}Dataset`] });
    expect(valuesIn(dataset)).toEqual(valuesIn(document));
    const alone = parts.map(({ jsonLd: { '@context': _, ...part } }) => part);
    expect(new Set(document.hasPart as object[])).toEqual(new Set(alone));
  });
});
