import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OnRecordClient, Refused } from './fetch.ts';
import { type Service, startService } from './service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

interface Headline {
  readonly article: { readonly headline: string } | null;
}

const HEADLINE = 'query Headline($slug: String!) { article(slug: $slug) { headline } }';
const FERRY = { slug: '2009-02-06-later-ferry-on-summer-evenings' };

const statuses = (from: number) => service.observed.slice(from).map(({ status }) => status);

describe('a client of nothing but fetch', () => {
  it('asks, and asks again only whether anything changed', async () => {
    const client = new OnRecordClient(service.endpoint);
    const from = service.observed.length;
    const first = await client.ask<Headline>(HEADLINE, FERRY);
    expect(first.article?.headline).toBe('Island ferry to sail later on summer evenings');
    expect(await client.ask<Headline>(HEADLINE, FERRY)).toEqual(first);
    const other = await client.ask<Headline>(HEADLINE, { slug: 'no-such-article' });
    expect(other.article).toBeNull();
    expect(statuses(from)).toEqual([200, 304, 200]);
  });

  it('tells what was wrong, all of it, by its codes', async () => {
    const client = new OnRecordClient(service.endpoint);
    const mistaken = '{ country(code: "KS") { name } articles(first: 0) { totalCount } }';
    for (const asked of [client.ask(mistaken), client.send(mistaken)]) {
      const refused = await asked.catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(Refused);
      const { status, mistakes, message } = refused as Refused;
      expect(status).toBe(400);
      expect(mistakes.map(({ extensions }) => extensions)).toEqual([
        { code: 'UNKNOWN_COUNTRY', likely: { code: 'KR', name: 'South Korea' } },
        { code: 'BAD_PAGE_SIZE', limit: 100 },
      ]);
      expect(message).toContain('In FIPS 10-4 it is South Korea');
    }
  });

  it('keeps no answer to what was refused', async () => {
    const client = new OnRecordClient(service.endpoint);
    const from = service.observed.length;
    const asks = () => client.ask('{ articles(first: 101) { totalCount } }');
    await expect(asks()).rejects.toThrow(Refused);
    await expect(asks()).rejects.toThrow(Refused);
    expect(statuses(from)).toEqual([400, 400]);
  });

  it('sends a sentence by POST, and is refused where it puts one in an address', async () => {
    const client = new OnRecordClient(service.endpoint);
    const match = 'query ($text: String!) { matchQuote(text: $text) { status quote { key } } }';
    const sentence = { text: 'Last boat leaves' };
    const refused = await client.ask(match, sentence).catch((error: unknown) => error);
    expect((refused as Refused).status).toBe(405);
    expect((refused as Refused).mistakes[0]?.extensions.code).toBe('POST_ONLY');
    expect(await client.send(match, sentence)).toHaveProperty('matchQuote');
  });

  it('says so where there is no such service', async () => {
    const client = new OnRecordClient(`${service.origin}/nothing`);
    await expect(client.ask('{ dataset { kind } }')).rejects.toThrow(
      /nothing\S* answered 404 with text\/plain/u,
    );
  });
});
