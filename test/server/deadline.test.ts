import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Archive, Session, SessionTerms } from '../../src/archive/archive.ts';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';
import { manyArticles } from '../proof/many-articles.ts';
import { clientOf, ENDPOINT, GRAPHQL_TYPE, JSON_TYPE } from './client.ts';

const records = recordsOf(SPECIMENS);
const memory = new MemoryArchive(records);
const faults: unknown[] = [];
const onFault = (fault: unknown) => faults.push(fault);

/** An archive whose session does the same, whatever is asked of it. */
function archiveThat(
  act: () => never | Promise<never>,
): Archive & { readonly terms: SessionTerms[] } {
  const session: Session = { find: act, follow: act, page: act, count: act, facet: act };
  const terms: SessionTerms[] = [];
  return {
    dataset: memory.dataset,
    countries: memory.countries,
    terms,
    session: (given = {}) => {
      terms.push(given);
      return session;
    },
  };
}

const never = () => new Promise<never>(() => {});

afterEach(() => {
  vi.restoreAllMocks();
  expect(faults).toEqual([]);
});

describe('an archive that never answers', () => {
  it.each([
    '{ article(slug: "a") { slug } }',
    '{ articles { nodes { slug } } }',
    '{ dataset { kind } quotes { totalCount facets { kind { other } } } }',
    '{ search(query: "a") { nodes { __typename } } }',
    '{ matchQuote(text: "The last boat leaves at ten") { status } }',
    '{ verify(article: "a", text: "b") { shift } }',
  ])('is waited for until the deadline: 504, without data: %s', async (query) => {
    const service = createOnRecord({
      archive: archiveThat(never),
      limits: { deadline: 100 },
      onFault,
    });
    const client = clientOf(service);
    for (const accept of [JSON_TYPE, GRAPHQL_TYPE]) {
      const start = performance.now();
      const { status, headers, errors, ...others } = await client.ask(query, {}, { accept });
      expect(performance.now() - start).toBeLessThan(2_000);
      expect(status).toBe(504);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(errors?.map(({ extensions }) => extensions)).toEqual([
        { code: 'DEADLINE_EXCEEDED', limit: 100 },
      ]);
      expect(errors?.[0]?.message).toMatch(/100 milliseconds.*Ask for less/);
      expect(others).not.toHaveProperty('data');
    }
  });

  it('keeps nobody else waiting', async () => {
    let current: Archive = archiveThat(never);
    const client = clientOf(
      createOnRecord({ archive: () => current, limits: { deadline: 500 }, onFault }),
    );
    const waiting = Array.from({ length: 50 }, () => client.ask('{ articles { totalCount } }'));
    await sleep(50);
    current = memory;
    expect((await client.ask('{ dataset { kind } }')).status).toBe(200);
    expect(new Set((await Promise.all(waiting)).map(({ status }) => status))).toEqual(
      new Set([504]),
    );
  });

  it('is told when it is no longer waited for', async () => {
    const archive = archiveThat(never);
    const client = clientOf(createOnRecord({ archive, limits: { deadline: 60 }, onFault }));
    const before = Date.now();
    await client.ask('{ articles { totalCount } }');
    expect(archive.terms).toHaveLength(1);
    const { expires = 0 } = archive.terms[0] ?? {};
    expect(expires).toBeGreaterThanOrEqual(before + 60);
    expect(expires).toBeLessThan(before + 2_000);
  });

  it('is not waited for once whoever asked has gone', async () => {
    const service = createOnRecord({
      archive: archiveThat(never),
      limits: { deadline: 60_000 },
      onFault,
    });
    const gone = new AbortController();
    const query = encodeURIComponent('{ articles { totalCount } }');
    const answer = service(new Request(`${ENDPOINT}?query=${query}`, { signal: gone.signal }));
    await sleep(20);
    gone.abort();
    expect((await answer).status).not.toBe(200);
  });
});

describe('an archive that answers too late', () => {
  it('is not heard any more, and what it fails at then is nobody’s fault', async () => {
    const late = archiveThat(async () => {
      await sleep(150);
      throw new Error('connection lost');
    });
    const client = clientOf(createOnRecord({ archive: late, limits: { deadline: 50 }, onFault }));
    expect((await client.ask('{ articles { nodes { slug } totalCount } }')).status).toBe(504);
    // A rejection that nobody handles would end the process.
    await sleep(200);
  });
});

describe('what is done in one go', () => {
  it('looks at the clock as it goes', async () => {
    const many = new MemoryArchive(manyArticles(records, 3_000));
    const client = clientOf(createOnRecord({ archive: many, onFault }));
    const query =
      '{ quotes(filter: { kind: DIRECT }) { facets { speaker { other } about { other } month { other } } } }';
    expect((await client.ask(query)).status).toBe(200);
    // A clock by which everything takes a minute.
    let now = Date.now();
    vi.spyOn(Date, 'now').mockImplementation(() => {
      now += 60_000;
      return now;
    });
    const slow = clientOf(createOnRecord({ archive: many, onFault }));
    const { status, errors } = await slow.ask(query);
    expect([status, errors?.[0]?.extensions?.code]).toEqual([504, 'DEADLINE_EXCEEDED']);
  });
});
