import { describe, expect, it } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';
import { ENDPOINT, JSON_TYPE } from './client.ts';

const handler = createOnRecord({ archive: new MemoryArchive(recordsOf(SPECIMENS)) });
const QUERY = encodeURIComponent('{ dataset { name } }');

const post = (body: string): Request =>
  new Request(ENDPOINT, { method: 'POST', headers: { 'content-type': JSON_TYPE }, body });

async function answerTo(request: Request) {
  const answer = await handler(request);
  const body = (await answer.json()) as { errors?: { extensions: Record<string, unknown> }[] };
  return { status: answer.status, errors: body.errors };
}

describe('a request that cannot be read', () => {
  it.each([
    ['variables that are broken JSON', `${ENDPOINT}?query=${QUERY}&variables={xx`],
    ['variables that are a list', `${ENDPOINT}?query=${QUERY}&variables=[1]`],
    ['variables that are a number', `${ENDPOINT}?query=${QUERY}&variables=7`],
    ['extensions that are broken JSON', `${ENDPOINT}?query=${QUERY}&extensions={`],
    ['no query', `${ENDPOINT}?x=/health`],
  ])('is refused with its code for %s', async (_, address) => {
    const { status, errors } = await answerTo(new Request(address));
    expect(status).toBe(400);
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_REQUEST' }]);
  });

  it.each(['{"query": ', '', '[', '"a"', '{"query": 5}'])(
    'is refused as a body: %j',
    async (body) => {
      const { status, errors } = await answerTo(post(body));
      expect(status).toBe(400);
      expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_REQUEST' }]);
    },
  );

  it.each([
    ['too many tokens', `{${'a '.repeat(5000)}}`],
    ['nested deeper than can be followed', '{a'.repeat(1990)],
  ])('is refused as a document of %s', async (_, query) => {
    const { errors } = await answerTo(post(JSON.stringify({ query })));
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['GRAPHQL_PARSE_FAILED']);
  });

  it('may have variables that are empty or null', async () => {
    for (const variables of ['', 'null', '{}']) {
      const answer = await answerTo(
        new Request(`${ENDPOINT}?query=${QUERY}&variables=${variables}`),
      );
      expect(answer).toEqual({ status: 200, errors: undefined });
    }
  });
});

describe('a request to look at texts', () => {
  it('may hold one of them', async () => {
    const query =
      '{ a: verify(article: "a", text: "b") { shift } b: verify(article: "a", text: "c") { shift } }';
    const { status, errors } = await answerTo(post(JSON.stringify({ query })));
    expect(status).toBe(400);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['ONE_TEXT_ONLY']);
  });

  it('is refused by GET, even where it does not fit the schema', async () => {
    const query = encodeURIComponent('{ verify(article: "a", text: "b") { nothing } }');
    const { status, errors } = await answerTo(new Request(`${ENDPOINT}?query=${query}`));
    expect(status).toBe(405);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['POST_ONLY']);
  });
});
