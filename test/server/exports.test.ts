import { describe, expect, it } from 'vitest';
import type { Archive, List, Slice } from '../../src/archive/archive.ts';
import { MemoryArchive } from '../../src/archive/memory.ts';
import type { ListKind } from '../../src/archive/order.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';
import { manyArticles } from '../proof/many-articles.ts';

const ORIGIN = 'http://onrecord.test';
const records = recordsOf(SPECIMENS);
const archive = new MemoryArchive(records);
const handler = createOnRecord({ archive });
const ask = (path: string, init?: RequestInit) => handler(new Request(`${ORIGIN}${path}`, init));

const PATHS = [
  ['/export/articles.jsonl', /^application\/jsonl/],
  ['/export/articles.csv', /^text\/csv; charset=utf-8/],
  ['/export/articles.jsonld', /^application\/ld\+json$/],
  ['/export/quotes.jsonl', /^application\/jsonl/],
  ['/export/quotes.csv', /^text\/csv; charset=utf-8/],
  ['/export/quotes.jsonld', /^application\/ld\+json$/],
  [
    '/export/quotes.webannotation',
    /^application\/ld\+json; profile="http:\/\/www\.w3\.org\/ns\/anno\.jsonld"$/,
  ],
] as const;

describe.each(PATHS)('GET %s', (path, type) => {
  it('is answered with the whole export in its media type', async () => {
    const answer = await ask(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(type);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await answer.text()).toContain(archive.dataset.version);
  });

  it('is answered to HEAD with the same headers and no body', async () => {
    const [head, full] = await Promise.all([ask(path, { method: 'HEAD' }), ask(path)]);
    expect(head.status).toBe(200);
    const headers = ({ headers: all }: Response) =>
      [...all].filter(([name]) => name !== 'x-request-id');
    expect(headers(head)).toEqual(headers(full));
    expect(await head.text()).toBe('');
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    const answer = await ask(path, { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD');
  });

  it('may be read by a page of another origin, and is the same with a query', async () => {
    const answer = await ask(`${path}?fresh=1`, { headers: { origin: 'https://elsewhere.test' } });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(await answer.text()).toBe(await (await ask(path)).text());
  });
});

describe('an export there is none of', () => {
  it.each([
    '/export',
    '/export/',
    '/export/quotes',
    '/export/quotes.xml',
    '/export/people.csv',
    '/export/articles.webannotation',
    '/export/quotes.csv/',
    '/export/Quotes.csv',
    '/export/constructor.csv',
    '/export/quotes.toString',
    '/exports/quotes.csv',
  ])('is not found at %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it('is not found at a name that every object has', async () => {
    expect((await ask('/export/quotes.constructor')).status).toBe(404);
  });
});

/** An archive that counts the pages that were asked of it. */
class CountingArchive implements Archive {
  pages = 0;
  readonly #inner: Archive;

  constructor(inner: Archive) {
    this.#inner = inner;
  }

  get dataset() {
    return this.#inner.dataset;
  }

  get countries() {
    return this.#inner.countries;
  }

  session() {
    const session = this.#inner.session();
    return {
      find: session.find.bind(session),
      follow: session.follow.bind(session),
      count: session.count.bind(session),
      facet: session.facet.bind(session),
      page: <K extends ListKind>(list: List<K>, slice: Slice) => {
        this.pages += 1;
        return session.page(list, slice);
      },
    };
  }
}

describe('a reader of a long export', () => {
  const long = new MemoryArchive(manyArticles(records, 500));

  it('who reads on gets all of it', async () => {
    const counting = new CountingArchive(long);
    const answer = await createOnRecord({ archive: counting })(
      new Request(`${ORIGIN}/export/articles.csv`),
    );
    expect((await answer.text()).trim().split('\r\n')).toHaveLength(501);
    expect(counting.pages).toBe(5);
  });

  it('who takes all of it at once keeps nobody else waiting', async () => {
    const longer = createOnRecord({ archive: new MemoryArchive(manyArticles(records, 5_000)) });
    const address = (path: string) => new Request(`${ORIGIN}${path}`);
    const order: string[] = [];
    const whole = longer(address('/export/quotes.jsonld')).then((answer) => answer.text());
    const others = Array.from({ length: 5 }, async () => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      order.push(await (await longer(address('/health'))).text());
    });
    await Promise.all([whole.then(() => order.push('whole')), ...others]);
    expect(order).toEqual([...Array(5).fill('alive\n'), 'whole']);
  });

  it('who goes away early stops it', async () => {
    const counting = new CountingArchive(long);
    const { body } = await createOnRecord({ archive: counting })(
      new Request(`${ORIGIN}/export/articles.csv`),
    );
    const reader = body?.getReader();
    await reader?.read();
    await reader?.read();
    await reader?.cancel();
    const read = counting.pages;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(read).toBeLessThan(4);
    expect(counting.pages).toBe(read);
  });

  it('who asks for the head only reads no page', async () => {
    const counting = new CountingArchive(long);
    await createOnRecord({ archive: counting })(
      new Request(`${ORIGIN}/export/articles.csv`, { method: 'HEAD' }),
    );
    expect(counting.pages).toBe(0);
  });
});
