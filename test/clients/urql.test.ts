import { CombinedError } from '@urql/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Service, startService } from './service.ts';
import { articleLines, findOnRecord } from './urql.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

describe('a client of urql, typed from the schema', () => {
  it('shows who said what, each kind of speaker as what it is', async () => {
    const lines = (slug: string) => articleLines(service.endpoint, { slug });
    expect((await lines('2009-02-06-later-ferry-on-summer-evenings'))?.slice(2)).toEqual([
      'Lyngkyst Ferries (company): “publish when the ink is dry.”',
      'Ragnhild Solvik: From June on, the quay will be lit until twelve at night.',
      'Storvåg Harbour Office (government): “Back with the tide,”',
    ]);
    expect((await lines('2025-08-14-lighthouse-museum-borrows-lamps'))?.slice(0, 2)).toEqual([
      'the government of New Zealand: “a pleasure, and a light one,”',
      'lighthouse official from Estonia, unnamed (no reason stated): “before the nights grow long again.”',
    ]);
    expect((await lines('2025-03-27-tram-makes-first-trial-run'))?.[1]).toMatch(/^nobody named: /u);
    expect(await lines('no-such-article')).toBeNull();
  });

  it('narrows a list by an enum’s values', async () => {
    const slug = '2024-10-11-choirs-share-one-song';
    expect(await articleLines(service.endpoint, { slug, kind: ['INDIRECT'] })).toEqual([
      'Genkai School Choir League (association) and Southern Sea Youth Choirs (association): ' +
        'On 23 November pupils of both countries will sing one piece simultaneously, connected by telephone.',
    ]);
  });

  it('sends a sentence by POST, everything else by GET', async () => {
    const from = service.observed.length;
    const sentence = 'my pupils learned the Korean vowels by laughing at mine';
    const found = await findOnRecord(service.endpoint, sentence);
    expect(found).toMatchObject({ status: 'NEAR', quote: { key: 'vowels' } });
    await articleLines(service.endpoint, { slug: 'no-such-article' });
    expect(service.observed.slice(from).map(({ method }) => method)).toEqual(['POST', 'GET']);
  });

  it('is told by a code what is wrong', async () => {
    const refused = await findOnRecord(service.endpoint, 'word '.repeat(500)).catch(
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(CombinedError);
    const { graphQLErrors, response } = refused as CombinedError;
    expect(response.status).toBe(400);
    expect(graphQLErrors.map(({ extensions }) => extensions)).toEqual([
      { code: 'TEXT_TOO_LONG', limit: 2000 },
    ]);
  });
});
