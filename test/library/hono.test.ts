import { Hono } from 'hono';
import { createOnRecord, MemoryArchive } from 'onrecord';
import { loadArchive, SPECIMENS } from 'onrecord/node';
import { describe, expect, it } from 'vitest';
import { createSite } from './hono.ts';

const { records } = loadArchive(SPECIMENS);
if (records === null) throw new Error('the specimens are bad');
const archive = new MemoryArchive(records);
const site = createSite(archive);

const get = (query: string, headers: Record<string, string> = {}) =>
  site.request(`/archive/graphql?${new URLSearchParams({ query })}`, { headers });

const post = (body: object | string) =>
  site.request('/archive/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

async function refusalOf(asked: Response | Promise<Response>): Promise<[number, string]> {
  const response = await asked;
  const { errors } = (await response.json()) as { errors: [{ extensions: { code: string } }] };
  return [response.status, errors[0].extensions.code];
}

describe('below a path of a site of Hono', () => {
  it('questions are answered, by GET and by POST', async () => {
    const query = '{ dataset { kind counts { articles } } }';
    const data = { dataset: { kind: 'INVENTED', counts: { articles: 12 } } };
    expect(await (await get(query)).json()).toEqual({ data });
    expect(await (await post({ query })).json()).toEqual({ data });
  });

  it('so is all else that onrecord answers, and nothing of the site’s own', async () => {
    expect(await (await site.request('/archive/health')).text()).toBe('alive\n');
    expect((await site.request('/archive/export/quotes.csv')).status).toBe(200);
    expect(await (await site.request('/archive/schema.graphql')).text()).toContain('type Query');
    expect(await (await site.request('/')).text()).toBe('The Harbour Courier');
    expect((await site.request('/graphql')).status).toBe(404);
    expect((await site.request('/archive/nothing')).status).toBe(404);
  });

  it('a question is bounded as anywhere', async () => {
    const within = (inner: string) => `quotes(first: 100) { nodes { article { ${inner} } } }`;
    const costly = `{ ${within(within(within('slug')))} }`;
    const accept = { accept: 'application/graphql-response+json' };
    expect(await refusalOf(get(costly, accept))).toEqual([400, 'TOO_COSTLY']);
    expect(await refusalOf(get('{ quotes(first: 101) { totalCount } }'))).toEqual([
      400,
      'BAD_PAGE_SIZE',
    ]);
    const long = { query: '{ dataset { kind } }', variables: { a: 'a'.repeat(100_000) } };
    expect(await refusalOf(post(long))).toEqual([413, 'BODY_TOO_LARGE']);
    const fields = Array.from({ length: 51 }, (_, n) => `a${n}: __typename`).join(' ');
    expect(await refusalOf(get(`{ dataset { ${fields} } }`, accept))).toEqual([
      400,
      'DOCUMENT_TOO_LARGE',
    ]);
  });

  it('an answer that is still good is not sent again; a sentence comes by POST', async () => {
    const tag = (await get('{ dataset { kind } }')).headers.get('etag');
    expect((await get('{ dataset { kind } }', { 'if-none-match': String(tag) })).status).toBe(304);
    const match = '{ matchQuote(text: "Back with the tide") { status } }';
    expect(await refusalOf(get(match))).toEqual([405, 'POST_ONLY']);
    expect(await (await post({ query: match })).json()).toEqual({
      data: { matchQuote: [{ status: 'VERBATIM' }] },
    });
  });
});

describe('as a handler of a route', () => {
  it('onrecord sees the whole path, and answers at its own only', async () => {
    const onrecord = createOnRecord({ archive });
    const routed = new Hono()
      .all('/graphql', (context) => onrecord(context.req.raw))
      .all('/archive/graphql', (context) => onrecord(context.req.raw));
    const search = `?${new URLSearchParams({ query: '{ dataset { kind } }' })}`;
    expect((await routed.request(`/graphql${search}`)).status).toBe(200);
    const elsewhere = await routed.request(`/archive/graphql${search}`);
    expect([elsewhere.status, await elsewhere.text()]).toEqual([
      404,
      expect.stringContaining('/graphql'),
    ]);
  });
});
