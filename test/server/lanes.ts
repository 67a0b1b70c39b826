import { graphiql } from '../../src/pages/graphiql.ts';
import { pages } from '../../src/pages/pages.ts';
import { NODE_CODINGS } from '../../src/server/node-codings.ts';
import { listen } from '../../src/server/node-server.ts';
import type { Observation } from '../../src/server/observation.ts';
import { readHead } from '../../src/server/plain/head.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { converse, type Heard } from './conversation.ts';
import { archive } from './serving.ts';

/** What differs between two answers that are the same: clock, id, and what a lane says of its connection. */
const OWN = ['connection', 'date', 'keep-alive', 'transfer-encoding', 'x-request-id'];

/** What HTTP servers take of a head; the Fetch API knows no bound. */
const LONGEST_HEAD = 8_192;

/** How many were answered by which lane and what. */
export const counted = new Map<string, number>();
const count = (name: string) => counted.set(name, (counted.get(name) ?? 0) + 1);

export const service = createOnRecord({
  archive,
  pages: pages({ graphiql: graphiql() }),
  codings: NODE_CODINGS,
  onFault: (fault) => count(`fault: ${fault}`),
  observe({ lane, executor }: Observation) {
    count(lane);
    if (executor !== undefined) count(executor);
  },
});
const host = '127.0.0.1';
const plain = await listen(service, { host, port: 0 });
const http = await listen(service, { host, port: 0, plain: false });

export async function close(): Promise<void> {
  await Promise.all([plain.close(), http.close()]);
}

/** What a lane answers to some bytes, in so many answers. */
export interface Opinion {
  readonly answers: readonly object[];
  readonly isClosed: boolean;
}

/** What each lane answers: Node's HTTP server, and the short way: anew, from what it keeps, and by the request's bytes. */
export async function opinionsOn(
  bytes: string | Uint8Array,
  answers: number,
): Promise<Record<string, Opinion>> {
  const ending = { answers: Math.max(1, answers), patience: answers === 0 ? 300 : 5_000 };
  const by = async (origin: string): Promise<Opinion> => {
    const { answers: heard, isClosed } = await converse(origin, bytes, ending);
    return { answers: heard.map(told), isClosed };
  };
  return {
    http: await by(http.origin),
    plain: await by(plain.origin),
    kept: await by(plain.origin),
    again: await by(plain.origin),
  };
}

function told({ status, headers, body }: Heard): object {
  const others = [...headers].filter(([name]) => !OWN.includes(name));
  return { status, headers: Object.fromEntries(others.sort()), body };
}

/** What the Fetch handler answers; null for bytes that are no request it could be given. */
export async function fetched(bytes: string | Uint8Array): Promise<object | null> {
  const text = Buffer.from(bytes).toString('latin1');
  const end = text.indexOf('\r\n\r\n');
  const isShort = end !== -1 && end <= LONGEST_HEAD;
  const head = isShort ? readHead(text.slice(0, end)) : null;
  if (head === null || text.length !== end + 4 + head.bodyLength) return null;
  const { method, search, headers } = head;
  const body = method === 'POST' ? Buffer.from(text.slice(end + 4), 'latin1') : null;
  const sent = [...headers].filter(([name]) => name !== 'host' && name !== 'connection');
  const request = new Request('http://x/graphql', { method, headers: sent, body });
  // An address is sent as it is written; the Fetch API would write some of it anew.
  Object.defineProperty(request, 'url', { value: `http://x/graphql${search}` });
  const answer = await service(request);
  const content = Buffer.from(await answer.arrayBuffer()).toString('latin1');
  const others = [...answer.headers].filter(([name]) => !OWN.includes(name));
  return { status: answer.status, headers: Object.fromEntries(others.sort()), body: content };
}

/** The same without what HTTP adds to a body. */
export function withoutLength(answer: object): object {
  const { headers, ...others } = answer as { headers: Record<string, string> };
  const { 'content-length': _, ...rest } = headers;
  return { ...others, headers: rest };
}

/** A query as the bytes of a request on a connection that is kept. */
export function post(request: object, headers: readonly string[] = []): Uint8Array {
  const body = Buffer.from(JSON.stringify(request));
  const head = ['POST /graphql HTTP/1.1', 'Host: x', 'Content-Type: application/json', ...headers];
  return Buffer.concat([
    Buffer.from(`${head.join('\r\n')}\r\nContent-Length: ${body.length}\r\n\r\n`),
    body,
  ]);
}
