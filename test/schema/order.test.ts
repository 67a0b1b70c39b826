import { describe, expect, it } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { fold } from '../../src/text/fold.ts';
import { recordsOf } from '../archive/records.ts';
import { clientOf, connect } from '../server/client.ts';
import { all } from './graph.ts';

const client = connect(SPECIMENS);

async function list<N>(field: string, selection: string): Promise<N[]> {
  const nodes: N[] = [];
  for await (const node of all<N>(client, field, selection)) nodes.push(node);
  return nodes;
}

interface Article {
  readonly slug: string;
  readonly published: { readonly earliest: string };
}

describe('the order', () => {
  it('of articles is newest first, then by slug', async () => {
    const articles = await list<Article>('articles', 'slug published { earliest }');
    const sorted = articles.toSorted(
      (a, b) =>
        Date.parse(b.published.earliest) - Date.parse(a.published.earliest) ||
        Buffer.compare(Buffer.from(a.slug), Buffer.from(b.slug)),
    );
    expect(articles).toEqual(sorted);
    expect(articles.at(-1)?.slug).toBe('1962-05-14-chess-match-by-cable');
  });

  it('of articles has two that appeared at the same minute, each once', async () => {
    const twins = [
      '2025-03-27-seed-bank-fills-second-vault',
      '2025-03-27-tram-makes-first-trial-run',
    ];
    const articles = await list<Article>('articles', 'slug published { earliest }');
    const found = articles.filter(({ slug }) => twins.includes(slug));
    expect(found.map(({ slug }) => slug)).toEqual(twins);
    expect(new Set(found.map(({ published }) => published.earliest)).size).toBe(1);
  });

  it('of quotes is their articles’, then the text’s', async () => {
    interface Quote {
      readonly position: number;
      readonly article: { readonly slug: string };
    }
    const articles = await list<Article>('articles', 'slug');
    const rank = (quote: Quote) => articles.findIndex(({ slug }) => slug === quote.article.slug);
    const quotes = await list<Quote>('quotes', 'position article { slug }');
    const sorted = quotes.toSorted((a, b) => rank(a) - rank(b) || a.position - b.position);
    expect(quotes).toEqual(sorted);
  });

  it.each(['people', 'organizations', 'countries'])(
    'of %s is that of their names, without regard to case and accents',
    async (field) => {
      const names = (await list<{ readonly name: string }>(field, 'name')).map(({ name }) => name);
      const sorted = names.toSorted((a, b) =>
        Buffer.compare(Buffer.from(fold(a)), Buffer.from(fold(b))),
      );
      expect(names).toEqual(sorted);
      expect(names.length).toBeGreaterThan(10);
    },
  );

  it('of names does not depend on how they are written', async () => {
    const names = ['zoë b', 'Ärne', 'Zoe A', 'arne', 'ZOE C', 'Arne-Bo'];
    const records = recordsOf(SPECIMENS);
    const people = records.people.map((person, index) => ({
      ...person,
      name: names[index] ?? `Ω ${person.name}`,
    }));
    const archive = new MemoryArchive({ ...records, people });
    const data = await clientOf(createOnRecord({ archive })).read<{
      people: { nodes: readonly { readonly name: string }[] };
    }>(`{ people(first: ${names.length}) { nodes { name } } }`);
    const sorted = data.people.nodes.map(({ name }) => name);
    // "arne" and "Ärne" are one name; their slugs decide.
    expect(sorted).toEqual(['Ärne', 'arne', 'Arne-Bo', 'Zoe A', 'zoë b', 'ZOE C']);
  });
});
