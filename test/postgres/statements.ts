import { beforeAll, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { ARTICLE_PAGE } from '../../src/pages/queries/documents.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { synthetic } from '../archive/synthetic.ts';
import { clientOf, type Variables } from '../server/client.ts';
import type { SqlBackend } from './backend.ts';

const ARTICLES = 110;
const MOST = 6;

const ARTICLE = `
  headline provider { name } publisher { name }
  credits { contributor { __typename ... on Person { name } ... on Organization { name } } }
  countries { country { name } roles } people { person { name } roles }
  quotes(first: 20) {
    totalCount
    nodes {
      key text speakers { name ... on Person { nationalities { name } } }
      about { name } speaksFor { name } attribution { positions { title of { __typename } } }
    }
  }`;

/** That what a request asks for takes as many statements for many articles as for one. */
export function describeStatements(backend: () => SqlBackend): void {
  let archive: Archive;
  let slugs: string[];
  beforeAll(async () => {
    const records = synthetic(ARTICLES, 5);
    archive = await backend().open(records);
    slugs = records.articles.map(({ slug }) => slug);
  }, 60_000);

  /** The statements of one request, by an archive that knows nothing yet of what it counts. */
  async function statementsOf(query: string, variables: Variables = {}): Promise<string[]> {
    const statements: string[] = [];
    const limits = { cost: 1e9, deadline: 60_000, answer: 1e9 };
    const client = clientOf(createOnRecord({ archive, limits }));
    backend().listener = (text) => statements.push(text);
    try {
      const { errors } = await client.ask(query, variables);
      expect(errors).toBeUndefined();
    } finally {
      backend().listener = null;
    }
    return statements;
  }

  it('is at most six for the page of an article, its quotes, their speakers and countries', async () => {
    for (const slug of slugs.slice(0, 20)) {
      const query = `query ($slug: String!) { article(slug: $slug) { ${ARTICLE} } }`;
      const statements = await statementsOf(query, { slug });
      expect(statements.length).toBeLessThanOrEqual(MOST);
      expect(statements.length).toBeGreaterThan(0);
    }
  });

  it('is at most six for the page of an article that browsers are shown', async () => {
    for (const slug of slugs.slice(20, 30)) {
      const statements = await statementsOf(ARTICLE_PAGE.text, { slug });
      expect(statements.length).toBeLessThanOrEqual(MOST);
    }
  });

  it('is the same for 1, 20 and 100 articles', async () => {
    const counts: number[] = [];
    for (const first of [1, 20, 100]) {
      const query = `query ($first: Int!) { articles(first: $first) { totalCount nodes { ${ARTICLE} } } }`;
      counts.push((await statementsOf(query, { first })).length);
    }
    expect(Math.max(...counts)).toBeLessThanOrEqual(MOST);
    expect(counts[2]).toBe(counts[1]);
  });

  it('is the same for narrowed and counted lists of 1, 20 and 100 articles', async () => {
    const counts: number[] = [];
    for (const first of [1, 20, 100]) {
      const query = `query ($first: Int!) { articles(first: $first) { nodes {
        quotes(filter: { kind: [DIRECT, MIXED] }, orderBy: { field: TEXT }, last: 3) {
          totalCount nodes { key } facets { speaker { buckets { value count } other missing } }
        } } } }`;
      counts.push((await statementsOf(query, { first })).length);
    }
    // Of one article's quotes it is asked first how many there are of what.
    expect(Math.max(...counts)).toBeLessThanOrEqual(MOST);
    expect(counts[2]).toBe(counts[1]);
  });
}
