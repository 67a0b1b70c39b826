import { isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../schema/index.ts';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';
import { clientOf, ENDPOINT, type GivenError, JSON_TYPE } from '../server/client.ts';
import { codesOf, refusal } from '../server/refusal.ts';

const handler = createOnRecord({ archive: new MemoryArchive(recordsOf(SPECIMENS)) });
const client = clientOf(handler);
const SENTENCE = 'We are ready';
const LITERAL = `{ matchQuote(text: "${SENTENCE}") { status } }`;
const VARIABLE =
  'query ($text: String!, $first: Int) { matchQuote(text: $text, first: $first) { status } }';

function get(query: string, variables = {}): Promise<Response> {
  const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  return handler(new Request(`${ENDPOINT}?${search}`, { headers: { accept: JSON_TYPE } }));
}

describe('a sentence sent by GET', () => {
  it.each([
    ['as a literal', LITERAL, {}],
    ['as a variable', VARIABLE, { text: SENTENCE }],
    ['under another name', `{ mine: ${LITERAL.slice(2)}`, {}],
    ['by a fragment', `{ ...asked } fragment asked on Query ${LITERAL}`, {}],
    ['at a length that is too long', VARIABLE, { text: 'a'.repeat(2_001) }],
  ])('is refused, %s', async (_, query, variables) => {
    const answer = await get(query, variables);
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('POST');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const { data, errors } = (await answer.json()) as {
      readonly data?: unknown;
      readonly errors: readonly GivenError[];
    };
    expect(data ?? null).toBeNull();
    expect(codesOf(errors)).toEqual(['POST_ONLY']);
  });
});

describe('a sentence sent by POST', () => {
  it.each([
    ['as a literal', LITERAL, {}],
    ['as a variable', VARIABLE, { text: SENTENCE }],
    ['under another name', `{ mine: ${LITERAL.slice(2)}`, {}],
    ['at a length that is too long', VARIABLE, { text: 'a'.repeat(2_001) }],
    ['in a document that does not fit the schema', LITERAL.replace('status', 'state'), {}],
  ])('is answered by what nobody may store, %s', async (_, query, variables) => {
    const { headers } = await client.ask(query, variables);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('is marked as private, like a copy that is verified, and nothing else is', () => {
    const marked = Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type))
      .flatMap((type) => Object.values(type.getFields()))
      .filter(({ extensions }) => extensions.takesPrivateText);
    expect(marked.map(({ name }) => name).sort()).toEqual(['matchQuote', 'verify']);
  });
});

describe('a request', () => {
  const verify = 'verify(article: "a", text: "b") { shift }';
  it.each([
    ['two sentences', `{ a: ${LITERAL.slice(2, -2)} b: ${LITERAL.slice(2, -2)} }`],
    ['a sentence and a copy', `{ ${verify} ${LITERAL.slice(2, -2)} }`],
    [
      'a sentence and a copy in a fragment',
      `{ ...c ${LITERAL.slice(2)} fragment c on Query { ${verify} }`,
    ],
  ])('has one text alone, not %s', async (_, query) => {
    expect(codesOf(await refusal(client, query))).toEqual(['ONE_TEXT_ONLY']);
  });

  it('may ask for anything else beside it', async () => {
    const query = `{ dataset { name } ${LITERAL.slice(2)}`;
    expect(await client.read(query)).toMatchObject({
      matchQuote: [{ status: 'VERBATIM' }, { status: 'VERBATIM' }],
    });
  });

  it.each(['a'.repeat(2_000), ' '.repeat(2_000), 'we '.repeat(666), '🪁'.repeat(1_000)])(
    'has a sentence of up to 2000 characters: %#',
    async (text) => {
      expect(await client.read(VARIABLE, { text })).toHaveProperty('matchQuote');
    },
  );

  it.each([2_001, 2_500])('has no sentence of %d characters', async (length) => {
    const [error, ...others] = await refusal(client, VARIABLE, { text: 'a'.repeat(length) });
    expect(others).toEqual([]);
    expect(error?.extensions).toMatchObject({ code: 'TEXT_TOO_LONG', limit: 2_000 });
    expect(error?.message).toContain(`${length} characters`);
  });

  it.each([0, 101, -1, 2_147_483_647])('does not ask for %d matches', async (first) => {
    const [error, ...others] = await refusal(client, VARIABLE, { text: SENTENCE, first });
    expect(others).toEqual([]);
    expect(error?.extensions).toMatchObject({ code: 'BAD_PAGE_SIZE', limit: 100 });
  });

  it('gets ten matches at most where it says null', async () => {
    const query = VARIABLE;
    expect(await client.read(query, { text: 'the', first: null })).toEqual({
      matchQuote: Array(10).fill({ status: 'VERBATIM' }),
    });
  });
});
