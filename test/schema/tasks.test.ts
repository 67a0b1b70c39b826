import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { REAL_ARCHIVE, SPECIMENS } from '../../src/record/folder.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';
import { clientOf, connect } from '../server/client.ts';

const real = connect(REAL_ARCHIVE);
const specimens = connect(SPECIMENS);

describe('a fact-checker', () => {
  const ON_RECORD = `query ($text: String!) {
    matchQuote(text: $text) {
      status
      differences { recorded found }
      quote { key speakers { name } article { published { stated } } proof { spans { start end } } }
    }
  }`;
  const incentives = {
    key: 'incentives',
    speakers: [{ name: 'senior Biden administration official' }],
    article: { published: { stated: 'Mar 13, 2024 | 6:51 PM' } },
    proof: { spans: [{ start: 1198, end: 1393 }] },
  };

  it.each([
    [
      'that is there to the letter',
      '“We’re fairly confident that our incentives are aligned,” the official said.',
      [{ status: 'VERBATIM', differences: [], quote: incentives }],
    ],
    [
      'that a keyboard typed',
      '"so we\'d like to make quick progress, but ... don\'t necessarily see November"',
      [{ status: 'NEAR', differences: [{ recorded: 'So', found: 'so' }], quote: incentives }],
    ],
    [
      'of which somebody left words out',
      'We’re fairly confident … that we will get these negotiations done.',
      [
        {
          status: 'NEAR',
          differences: [{ recorded: 'that our incentives are aligned, and', found: '…' }],
          quote: incentives,
        },
      ],
    ],
    [
      'of which somebody turned the sense',
      'We’re fairly confident that our incentives are not aligned',
      [{ status: 'NEAR', differences: [{ recorded: '', found: 'not' }], quote: incentives }],
    ],
    ['that nobody said', 'These negotiations will fail before November.', []],
    ['that the reporter wrote', 'talks on track, but November not a hard deadline', []],
  ])('pastes a sentence %s', async (_, text, matchQuote) => {
    expect(await real.read(ON_RECORD, { text })).toEqual({ matchQuote });
  });

  it('holds a copy against the record, and is told of the one word that was changed in it', async () => {
    const slug = '2009-02-06-later-ferry-on-summer-evenings';
    const article = readFileSync(join(SPECIMENS, 'texts', `${slug}.txt`), 'utf8');
    const query = `query ($slug: String!, $copy: String!) {
      verify(article: $slug, text: $copy) {
        sourceMatches
        shift
        checks { quote { key } status differences { recorded found } }
      }
    }`;
    const verified = (key: string) => ({ quote: { key }, status: 'VERIFIED', differences: [] });
    const lastBoat = {
      quote: { key: 'last-boat' },
      status: 'ALTERED',
      differences: [{ recorded: 'last', found: 'first' }],
    };
    const copy = article.replace('last boat', 'first boat');
    expect(await specimens.read(query, { slug, copy })).toEqual({
      verify: {
        sourceMatches: false,
        shift: 0,
        checks: [
          verified('later-crossing'),
          lastBoat,
          verified('ink'),
          verified('lamps'),
          verified('card'),
        ],
      },
    });
  });
});

describe('a researcher', () => {
  const PAGE = `query ($after: String) {
    dataset { version counts { quotes } }
    quotes(first: 10, after: $after, orderBy: { field: TEXT }) {
      totalCount
      nodes { id key text paraphrase article { slug } proof { source { sha256 } spans { sha256 } } }
      pageInfo { hasNextPage endCursor }
    }
  }`;
  interface Page {
    readonly dataset: { readonly version: string; readonly counts: { readonly quotes: number } };
    readonly quotes: {
      readonly totalCount: number;
      readonly nodes: readonly { readonly id: string }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  }

  /** The whole dataset, page by page, as a service tells it that was started for this alone. */
  async function wholeDataset(records = recordsOf(SPECIMENS)): Promise<Page[]> {
    const client = clientOf(createOnRecord({ archive: new MemoryArchive(records) }));
    const pages: Page[] = [];
    let after: string | null = null;
    do {
      const page: Page = await client.read<Page>(PAGE, { after });
      pages.push(page);
      after = page.quotes.pageInfo.hasNextPage ? page.quotes.pageInfo.endCursor : null;
    } while (after !== null);
    return pages;
  }

  it('pages through all of it, each once, under one version', async () => {
    const pages = await wholeDataset();
    const ids = pages.flatMap(({ quotes }) => quotes.nodes.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { dataset, quotes } of pages) {
      expect(dataset.version).toBe(pages[0]?.dataset.version);
      expect([dataset.counts.quotes, quotes.totalCount]).toEqual([ids.length, ids.length]);
    }
  });

  it('gets the same from another service of the same data, whatever the order of its files', async () => {
    const records = recordsOf(SPECIMENS);
    const turned = {
      ...records,
      articles: records.articles.toReversed(),
      people: records.people.toReversed(),
      organizations: records.organizations.toReversed(),
    };
    expect(await wholeDataset(turned)).toEqual(await wholeDataset());
  });

  it('sees by the version that one word of the data is another', async () => {
    const records = recordsOf(SPECIMENS);
    const [first, ...others] = records.articles;
    const articles = first === undefined ? [] : [{ ...first, headline: 'Another' }, ...others];
    const [before] = await wholeDataset();
    const [after] = await wholeDataset({ ...records, articles });
    expect(after?.dataset.version).not.toBe(before?.dataset.version);
    expect(after?.quotes).toEqual(before?.quotes);
  });

  it('reads how each record was made and what it was made from', async () => {
    const query = `{
      articles(filter: { country: { code: "KR", role: SUBJECT }, language: "en" }) {
        nodes { slug source { sha256 normalization } curation { method by { name } } }
      }
    }`;
    expect(await real.read(query)).toEqual({
      articles: {
        nodes: [
          {
            slug: '2024-03-13-us-south-korea-defense-talks',
            source: {
              sha256: '670e193ff92323b6524cc21e721eed91bef5a2b599cab3a1ceae381c9d313079',
              normalization: 'nfc-lf-1',
            },
            curation: { method: 'HAND', by: [{ name: 'The onrecord editors' }] },
          },
        ],
      },
    });
  });
});
