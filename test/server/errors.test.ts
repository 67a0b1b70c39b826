import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Archive, Session } from '../../src/archive/archive.ts';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';
import { type Answer, clientOf, connect, GRAPHQL_TYPE, JSON_TYPE } from './client.ts';

const { dataset, countries } = new MemoryArchive(recordsOf(SPECIMENS));
const SECRET = 'password hunter2 in /srv/secret/archive.db';

class DatabaseError extends Error {
  override name = 'DatabaseError';
  readonly code = 'ECONNREFUSED';
  readonly extensions = { code: 'LEAKED', host: 'db.internal' };
}

const crash = () => new DatabaseError(SECRET);

/** An archive whose session does the same, whatever is asked of it. */
function archiveThat(act: () => never | Promise<never>): Archive {
  const session: Session = { find: act, follow: act, page: act, count: act, facet: act };
  return { dataset, countries, session: () => session };
}

const ARCHIVES: readonly (readonly [string, Archive])[] = [
  [
    'throws',
    archiveThat(() => {
      throw crash();
    }),
  ],
  ['rejects', archiveThat(() => Promise.reject(crash()))],
  [
    'throws a text',
    archiveThat(() => {
      throw SECRET;
    }),
  ],
  [
    'throws nothing at all',
    archiveThat(() => {
      throw undefined;
    }),
  ],
  ['is aborted', archiveThat(() => Promise.reject(new DOMException(SECRET, 'AbortError')))],
  [
    'throws several errors as one',
    archiveThat(() => {
      throw new AggregateError([crash(), crash()], SECRET);
    }),
  ],
];

const QUERIES = [
  '{ article(slug: "a") { slug } }',
  '{ articles { totalCount } }',
  '{ articles { nodes { slug } } }',
  '{ quotes { edges { cursor } pageInfo { endCursor } } }',
  '{ node(id: "Q291bnRyeTpLUg") { id } }',
  '{ nodes(ids: ["Q291bnRyeTpLUg"]) { id } }',
  '{ country(code: "KR") { name } }',
];

function expectMasked({ errors, text }: Answer<unknown>): void {
  const message = 'The service failed to answer. It is not the query’s fault.';
  expect(errors?.length, text).toBeGreaterThan(0);
  for (const error of errors ?? []) {
    const { message: told, extensions, ...where } = error;
    expect({ told, extensions }).toEqual({
      told: message,
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
    expect(['locations', 'path']).toEqual(expect.arrayContaining(Object.keys(where)));
  }
  expect(text).not.toMatch(/hunter2|secret|DatabaseError|ECONNREFUSED|LEAKED|db\.internal/);
  expect(text).not.toMatch(/"stack"|\.ts\b|\.js\b|node_modules|\bat \w+ \(/);
}

describe.each(['production', 'development', 'test'])('in NODE_ENV=%s', (environment) => {
  const logged = vi.spyOn(console, 'error');

  beforeEach(() => {
    vi.stubEnv('NODE_ENV', environment);
    logged.mockReset().mockImplementation(() => {});
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it.each(ARCHIVES)(
    'what a resolver dies of stays inside where the archive %s',
    async (_, archive) => {
      const client = clientOf(createOnRecord({ archive }));
      for (const query of QUERIES) {
        for (const accept of [JSON_TYPE, GRAPHQL_TYPE]) {
          expectMasked(await client.ask(query, undefined, { accept }));
        }
      }
    },
  );

  it('what a resolver dies of is told to whoever runs the service', async () => {
    const client = clientOf(
      createOnRecord({ archive: archiveThat(() => Promise.reject(crash())) }),
    );
    await client.ask('{ articles { totalCount } }');
    expect(logged.mock.calls.flat().map(String).join('\n')).toContain(SECRET);
  });

  it.each([
    [
      'cannot open a session',
      {
        dataset,
        countries,
        session: () => {
          throw crash();
        },
      },
    ],
    [
      'is not there',
      () => {
        throw crash();
      },
    ],
  ])('an archive that %s is no answer, and nothing is told of it', async (_, archive) => {
    const client = clientOf(createOnRecord({ archive }));
    const answer = await client.ask('{ dataset { name } }');
    expectMasked(answer);
    expect(answer).not.toHaveProperty('data');
  });
});

describe('an archive that is not there', () => {
  it('is the service’s fault: 500, as the newer media type demands', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    const archive = () => {
      throw crash();
    };
    const client = clientOf(createOnRecord({ archive }));
    const answer = await client.ask('{ dataset { name } }', undefined, { accept: GRAPHQL_TYPE });
    logged.mockRestore();
    expect(answer.status).toBe(500);
  });
});

describe('a mistake of the client', () => {
  const client = connect(SPECIMENS);

  it.each([
    [
      'a variable of another type',
      'query ($n: Int) { articles(first: $n) { totalCount } }',
      { n: 'x' },
    ],
    ['a variable that is missing', 'query ($s: String!) { article(slug: $s) { slug } }', {}],
    ['a variable that is null', 'query ($s: String!) { article(slug: $s) { slug } }', { s: null }],
    [
      'a value an enum does not have',
      'query ($r: [CountryRole!]) { country(code: "KR") { articles(roles: $r) { totalCount } } }',
      { r: ['HERO'] },
    ],
  ])('has a code: %s', async (_, query, variables) => {
    const { status, errors, text } = await client.ask(query, variables);
    expect(status).toBe(400);
    expect(Object.keys(JSON.parse(text))).toEqual(['errors']);
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT' }]);
  });

  it.each([
    ['{ articles(', 'GRAPHQL_PARSE_FAILED'],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['query A { __typename } query B { __typename }', 'OPERATION_RESOLUTION_FAILURE'],
  ])('has a code: %s', async (query, code) => {
    const { status, errors } = await client.ask(query, undefined, { accept: GRAPHQL_TYPE });
    expect(status).toBe(400);
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual([code]);
  });

  it.each(['mutation { steal }', 'subscription { listen }'])(
    'has a code where there is no such kind of operation: %s',
    async (query) => {
      const { status, errors } = await client.ask(query, undefined, { accept: GRAPHQL_TYPE });
      expect(errors?.map(({ extensions }) => extensions?.code)).toEqual([
        expect.stringMatching(/^[A-Z_]+$/),
      ]);
      expect(status).toBe(400);
    },
  );
});
