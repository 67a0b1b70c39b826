import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { getIntrospectionQuery } from 'graphql';
import { schema } from '../schema/index.ts';
import { TOUR } from '../src/pages/tour.ts';
import { SPECIMENS } from '../src/record/folder.ts';
import type { Asker } from './cli/load.ts';
import { fittingRequest, nearlyFitting } from './server/any-document.ts';
import type { Attack } from './server/attack.ts';
import { AMPLIFICATION, EXTREMES } from './server/attacks-graphql.ts';
import {
  CROSS_SITE,
  HEADERS,
  JSON_BODIES,
  METHODS,
  PATHS,
  PIPELINES,
  SMUGGLING,
} from './server/attacks-http.ts';
import { NAMES, UNICODE } from './server/attacks-names.ts';
import { converse } from './server/conversation.ts';

/** Something a client does; what was wrong with what came of it, or null. */
export type Deed = (asker: Asker, origin: string) => Promise<string | null>;

const number = (below: number) => Math.floor(Math.random() * below);
const one = <T>(values: readonly T[]): T => values[number(values.length)] as T;

const SLUG = '2025-03-27-tram-makes-first-trial-run';
const COPY = readFileSync(join(SPECIMENS, 'texts', `${SLUG}.txt`), 'utf8');
const VERIFY = `query ($text: String!) { verify(article: "${SLUG}", text: $text) { checks { status } } }`;

/** What an honest client asks; most of it again and again, some of it never before. */
const QUESTIONS: readonly (() => object)[] = [
  () => ({ query: TOUR }),
  () => ({ query: '{ dataset { name version counts { articles quotes } } }' }),
  () => ({
    query:
      'query Page($first: Int!) { articles(first: $first) { nodes { slug headline quotes { nodes { text } } } pageInfo { endCursor } } }',
    variables: { first: 1 + number(12) },
  }),
  () => ({
    query:
      'query Country($code: CountryRef!) { country(code: $code) { name quotesAbout(first: 10) { totalCount nodes { kind text } } } }',
    variables: { code: one(['KR', 'kor', '410', 'Portugal', 'IE', 'UY', 'Ivory Coast']) },
  }),
  () => ({
    query:
      'query Search($text: String!) { search(query: $text) { totalCount edges { highlights { text } } } }',
    variables: { text: one(['ferry', 'tram', 'the last boat', `word${number(1_000_000)}`]) },
  }),
  () => ({
    query:
      '{ quotes { facets { kind { buckets { value count } } speaker { buckets { label count } } } } }',
  }),
  () => ({ query: `query Q${number(1_000_000)} { dataset { kind } }` }),
  () => ({ query: getIntrospectionQuery() }),
  () => ({ query: VERIFY, variables: { text: COPY } }),
  () => ({
    query: '{ matchQuote(text: "The last boat leaves at ten") { status quote { text } } }',
  }),
];
const PLACES = [
  '/health',
  '/ready',
  '/metrics',
  '/schema.graphql',
  '/export/quotes.csv',
  '/export/articles.jsonl',
];

/** The first answer to each question; all others have to be the same. */
const known = new Map<string, string>();

const ask: Deed = async (asker) => {
  const question = one(QUESTIONS)();
  const key = JSON.stringify(question);
  const { status, body } = await asker.ask('/graphql', question, {
    'accept-encoding': one(['identity', 'br, gzip']),
  });
  // What is compressed is another body; that it is the same once decoded is tested elsewhere.
  if (status !== 200) return `${status} to ${key}: ${body.slice(0, 300)}`;
  if (!body.startsWith('{')) return null;
  if (body.includes('"errors"')) return `errors to ${key}: ${body.slice(0, 300)}`;
  if (known.size < 1_000) known.set(key, known.get(key) ?? body);
  return (known.get(key) ?? body) === body
    ? null
    : `another answer to ${key}: ${body.slice(0, 300)}`;
};

const revalidate: Deed = async (asker) => {
  const query = one(['{ dataset { name } }', '{ countries(first: 100) { nodes { name } } }']);
  const path = `/graphql?${new URLSearchParams({ query })}`;
  const first = await asker.ask(path);
  const again = await asker.ask(path, undefined, { 'if-none-match': String(first.headers.etag) });
  return first.status === 200 && again.status === 304
    ? null
    : `${first.status}, ${again.status} to ${path}`;
};

const visit: Deed = async (asker) => {
  const path = one(PLACES);
  const { status, body } = await asker.ask(path);
  return status === 200 && body.length > 0 ? null : `${status} to ${path}`;
};

/** Attacks are answered as they have to be. */
const ATTACKS: readonly Attack[] = [
  ...[AMPLIFICATION, EXTREMES, NAMES, UNICODE, JSON_BODIES],
  ...[CROSS_SITE, METHODS, SMUGGLING, PATHS, HEADERS, PIPELINES],
].flat();

const attack: Deed = async (_, origin) => {
  const { name, bytes, statuses } = one(ATTACKS);
  const { answers } = await converse(origin, bytes);
  const heard = answers.map(({ status }) => status).join();
  return heard === statuses.join() ? null : `${heard} to the attack: ${name}`;
};

const fuzz: Deed = async (asker) => {
  const [draw] = fc.sample(fc.gen(), 1);
  if (draw === undefined) return null;
  const fitting = fittingRequest(schema, draw);
  const { status, body } = await asker.ask(
    '/graphql',
    number(2) ? nearlyFitting(fitting, draw) : fitting,
  );
  return [200, 400].includes(status)
    ? null
    : `${status} to ${fitting.query}: ${body.slice(0, 300)}`;
};

/** Begins, and never ends; whoever does so is cut off, and asks for nothing more. */
const dawdle: Deed = async (_, origin) => {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => {}).resume();
  socket.write(
    one(['', 'GET /gra', 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{']),
  );
  const closed = new Promise<boolean>((resolve) => socket.once('close', () => resolve(true)));
  const isClosed = await Promise.race([closed, sleep(30_000, false)]);
  socket.destroy();
  return isClosed ? null : 'a slow client was not cut off';
};

/** What honest clients do, and what others do; the first are timed. */
export const HONEST: readonly Deed[] = [ask, ask, ask, ask, ask, revalidate, visit];
export const DISHONEST: readonly Deed[] = [attack, attack, fuzz, fuzz, fuzz];
export const SLOW: Deed = dawdle;
