import { AnswerCache } from '../server/answer-cache.ts';
import { type Answer, type Ask, vary } from '../server/exchange.ts';
import type { PageSource, Pages } from '../server/pages.ts';
import { Refusal } from '../server/refusal.ts';
import { tagOf } from '../server/request-tag.ts';
import { articleList } from './article-list.tsx';
import { articlePage } from './article-page.tsx';
import { countryList } from './country-list.tsx';
import { countryPage } from './country-page.tsx';
import { errorPage } from './error-page.tsx';
import { FEEDS, type Feed } from './feed.ts';
import { frontPage } from './front-page.tsx';
import { htmlPage } from './html-page.tsx';
import { organizationList } from './organization-list.tsx';
import { organizationPage } from './organization-page.tsx';
import { checkOrigin, originOf } from './origin.ts';
import type { Page, Visit } from './page.ts';
import { fromAddress, fromForm } from './parameters.ts';
import { withParameters } from './parts/address.ts';
import { peopleList } from './people-list.tsx';
import { personPage } from './person-page.tsx';
import * as documents from './queries/documents.ts';
import { quoteList } from './quote-list.tsx';
import { quotePage } from './quote-page.tsx';
import { searchPage } from './search-page.tsx';
import { styleFolder } from './style/style.ts';
import { verifyPage } from './verify-page.tsx';

export interface PagesOptions {
  /** Scheme, host and port at which the service is reached; else they are taken from each request. */
  readonly origin?: string;
  /** What shows GraphiQL. */
  readonly graphiql?: Pages;
}

const PAGES: readonly Page[] = [
  frontPage,
  articleList,
  articlePage,
  quoteList,
  quotePage,
  peopleList,
  personPage,
  organizationList,
  organizationPage,
  countryList,
  countryPage,
  searchPage,
  verifyPage,
];

/** Whatever else is asked below these is missing here and nowhere else. */
const OURS = /^\/(?:articles|quotes|people|organizations|countries|search|verify)(?:\/|$)/i;

/** Nothing but our own style and icon is fetched, no script runs, and no other page frames ours. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HTML_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Bytes of pages that are kept as they were sent. */
const KEPT_BYTES = 8_000_000;

const encoder = new TextEncoder();

/** The archive to be read in a browser: every page made by what GraphQL answers. */
export function pages(options: PagesOptions = {}): Pages {
  const origin = options.origin === undefined ? undefined : checkOrigin(options.origin);
  const kept = new AnswerCache(KEPT_BYTES);

  async function make(ask: Ask, source: PageSource, subject: Page | Feed): Promise<Answer> {
    const isSent = ask.method === 'POST';
    const seen = { dataset: source.dataset(), origin: originOf(ask, origin) };
    const base = {
      ...seen,
      isOriginSure: origin !== undefined,
      hasGraphiql: options.graphiql !== undefined,
    };
    try {
      const parameters = isSent
        ? await fromForm(ask, source.limits)
        : fromAddress(ask.search, subject.parameters);
      const version = seen.dataset.version;
      const key = JSON.stringify([base.origin, ask.path, [...parameters]]);
      kept.turnTo(version);
      const known = isSent ? undefined : kept.get(key);
      if (known !== undefined) return known;
      const visit: Visit = {
        ...base,
        parameters,
        groups: (subject.path.exec(ask.path) ?? []).slice(1),
        limits: source.limits,
        query: (document, variables) => source.query(document, variables, ask.signal),
      };
      if ('write' in subject) {
        const body = encoder.encode(await subject.write(visit));
        return keep(key, version, source, { status: 200, headers: subject.headers, body });
      }
      const view = await (isSent ? subject.submit : subject.show)?.(visit);
      if (view == null) throw missing();
      if ('path' in view) return moved(view.path, ask);
      // What was pasted stands in no address.
      const address = withParameters(ask.path, isSent ? {} : Object.fromEntries(parameters));
      const body = encoder.encode(htmlPage(view, base, address));
      const answer = { status: view.status ?? 200, headers: HTML_HEADERS, body };
      // What was pasted is nobody else's business.
      return isSent || answer.status !== 200 ? unkept(answer) : keep(key, version, source, answer);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const view = errorPage(error.status, error.message);
      const body = encoder.encode(htmlPage(view, base, ask.path));
      const headers = { ...HTML_HEADERS, ...error.headers };
      return unkept({ status: error.status, headers, body });
    }
  }

  function keep(
    key: string,
    version: string,
    source: PageSource,
    { status, headers, body }: Answer & { readonly body: Uint8Array },
  ): Answer {
    const etag = tagOf(new TextDecoder().decode(body));
    const whole = {
      status,
      // Asked again every time, since the archive may have grown; mostly nothing is sent then.
      headers: { ...headers, 'cache-control': 'public, no-cache', etag },
      body,
    };
    // Where the archive was changed meanwhile, it is of neither version.
    if (source.dataset().version === version) kept.set(key, version, whole);
    return whole;
  }

  return {
    documents: Object.values(documents),
    answer(ask, source) {
      const other = options.graphiql?.answer(ask, source) ?? null;
      if (other !== null) return other;
      const asset = styleFolder.answer(ask.path);
      if (asset !== null) return isReading(ask) ? asset : notDone('GET, HEAD');
      const subject = [...PAGES, ...FEEDS].find(({ path }) => path.test(ask.path));
      if (subject === undefined) {
        if (!OURS.test(ask.path)) return null;
        const meant = isReading(ask) ? meantBy(ask.path) : undefined;
        return meant === undefined ? make(ask, source, NOWHERE) : moved(meant, ask);
      }
      const takesForms = 'submit' in subject && subject.submit !== undefined;
      if (!isReading(ask) && !(takesForms && ask.method === 'POST')) {
        return notDone(takesForms ? 'GET, HEAD, POST' : 'GET, HEAD');
      }
      const answer = make(ask, source, subject);
      if (origin !== undefined) return answer;
      return answer.then((one) => {
        vary(one, 'host');
        return one;
      });
    },
  };
}

const NOWHERE: Page = { path: /^/, parameters: [], show: async () => null };

function missing(): Refusal {
  return new Refusal(404, 'NOT_FOUND', 'This address leads to nothing in the archive.');
}

/** The path of a page that is meant by one with capitals, or a slash at its end; ids keep their letters. */
function meantBy(path: string): string | undefined {
  const cut = path.replace(/\/$/, '');
  const head = cut.replace(/^\/\w+/, (folder) => folder.toLowerCase());
  return [cut, head, cut.toLowerCase()].find((one) => PAGES.some((page) => page.path.test(one)));
}

function moved(path: string, { search }: Ask): Answer {
  const headers = { location: path + search, 'cache-control': 'public, no-cache' };
  return { status: 308, headers, body: null };
}

function isReading({ method }: Ask): boolean {
  return method === 'GET' || method === 'HEAD';
}

function notDone(allow: string): Answer {
  return { status: 405, headers: { allow, 'cache-control': 'no-store' }, body: null };
}

function unkept(answer: Answer): Answer {
  return { ...answer, headers: { ...answer.headers, 'cache-control': 'no-store' } };
}
