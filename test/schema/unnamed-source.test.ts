import { describe, expect, it } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';
import { clientOf } from '../server/client.ts';

const SEEDS = '2025-03-27-seed-bank-fills-second-vault';
const TWIN = '2025-03-28-seed-bank-fills-third-vault';

/** The specimens, and one article a second time under another slug: same keys, same descriptions. */
const records = recordsOf(SPECIMENS);
const twins = records.articles
  .filter(({ slug }) => slug === SEEDS)
  .map((article) => ({ ...article, slug: TWIN }));
const archive = new MemoryArchive({ ...records, articles: [...records.articles, ...twins] });
const client = clientOf(createOnRecord({ archive }));

interface Source {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly article: { readonly slug: string };
  readonly quotes: { readonly totalCount: number; readonly nodes: readonly { id: string }[] };
}

async function sources(slug: string): Promise<readonly Source[]> {
  const query = `query ($slug: String!) {
    article(slug: $slug) {
      unnamedSources {
        id name description article { slug } quotes { totalCount nodes { id article { slug } } }
      }
    }
  }`;
  const data = await client.read<{ article: { unnamedSources: readonly Source[] } }>(query, {
    slug,
  });
  return data.article.unnamedSources;
}

describe('an unnamed source', () => {
  it('is never taken for the same as one of another article, however alike', async () => {
    const [here, there] = [await sources(SEEDS), await sources(TWIN)];
    expect(here.map(({ name }) => name)).toEqual(there.map(({ name }) => name));
    const both = [...here, ...there];
    expect(new Set(both.map(({ id }) => id)).size).toBe(4);
    expect(new Set(both.flatMap(({ quotes }) => quotes.nodes.map(({ id }) => id))).size).toBe(4);
  });

  it.each([SEEDS, TWIN])('has the words that its own article reports: %s', async (slug) => {
    for (const { article, quotes } of await sources(slug)) {
      expect(article).toEqual({ slug });
      expect(quotes).toEqual({ totalCount: 1, nodes: [expect.objectContaining({ article })] });
    }
  });

  it('is called by its description', async () => {
    for (const { name, description } of await sources(SEEDS)) expect(name).toBe(description);
  });
});
