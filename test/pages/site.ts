import { MemoryArchive } from '../../src/archive/memory.ts';
import { graphiql } from '../../src/pages/graphiql.ts';
import { type PagesOptions, pages } from '../../src/pages/pages.ts';
import type { Records } from '../../src/record/check.ts';
import { createOnRecord, type OnRecordOptions } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';
import { Html } from './html.ts';

export const HOST = 'http://onrecord.test';

export interface Shown {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly html: Html;
}

/** A service with pages, visited through its Fetch handler. */
export class Site {
  readonly archive: MemoryArchive;
  readonly handler: ReturnType<typeof createOnRecord>;

  constructor(
    records: Records,
    options: PagesOptions = { graphiql: graphiql() },
    others: Partial<OnRecordOptions> = {},
  ) {
    this.archive = new MemoryArchive(records);
    this.handler = createOnRecord({ archive: this.archive, pages: pages(options), ...others });
  }

  static of(folder: string, options?: PagesOptions, others?: Partial<OnRecordOptions>): Site {
    return new Site(recordsOf(folder), options, others);
  }

  async get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Shown> {
    return this.#show(
      new Request(HOST + path, { method, headers: { host: 'onrecord.test', ...headers } }),
    );
  }

  /** Sends a form. */
  async post(path: string, fields: Record<string, string>): Promise<Shown> {
    return this.#show(
      new Request(HOST + path, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: String(new URLSearchParams(fields)),
      }),
    );
  }

  async #show(request: Request): Promise<Shown> {
    const answer = await this.handler(request);
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text, html: new Html(text) };
  }

  /** An address of every kind of page. */
  async samples(): Promise<string[]> {
    const body = JSON.stringify({
      query: `{
        articles { nodes { slug } }
        quotes { nodes { id } }
        people { nodes { slug } }
        organizations { nodes { slug } }
      }`,
    });
    const headers = { 'content-type': 'application/json' };
    const answer = await this.handler(
      new Request(`${HOST}/graphql`, { method: 'POST', headers, body }),
    );
    const { data } = (await answer.json()) as {
      data: Record<'articles' | 'people' | 'organizations', { nodes: { slug: string }[] }> & {
        quotes: { nodes: { id: string }[] };
      };
    };
    return [
      '/',
      '/articles',
      `/articles/${data.articles.nodes[0]?.slug}`,
      '/quotes',
      `/quotes/${data.quotes.nodes[0]?.id}`,
      '/people',
      `/people/${data.people.nodes.at(-1)?.slug}`,
      '/organizations',
      `/organizations/${data.organizations.nodes[0]?.slug}`,
      '/countries',
      '/countries/KR',
      '/countries/PT',
      '/search',
      '/search?q=the',
      '/search?q=nothinghasthisword',
      '/verify',
      '/articles/nope',
      '/quotes?kind=NONE',
    ];
  }
}
