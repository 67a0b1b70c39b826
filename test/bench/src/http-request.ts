import type { Operation } from './operation.ts';
import type { Variables } from './question.ts';

/** The bytes of a request, as text; HTTP/1.1 keeps the connection without being told. */
export function postRequest(body: string, headers: readonly string[] = []): string {
  return [
    'POST /graphql HTTP/1.1',
    'host: 127.0.0.1',
    'accept: application/json',
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
    ...headers,
    '',
    body,
  ].join('\r\n');
}

export function getRequest(target: string, headers: readonly string[] = []): string {
  return [
    `GET ${target} HTTP/1.1`,
    'host: 127.0.0.1',
    'accept: application/json',
    ...headers,
    '',
    '',
  ].join('\r\n');
}

/** What an operation is asked with by POST. */
export function bodyOf({ document }: Operation, variables: Variables): string {
  return JSON.stringify({ query: document, variables });
}

/** Where an operation is asked for by GET. */
export function targetOf({ document }: Operation, variables: Variables): string {
  const search = new URLSearchParams({ query: document, variables: JSON.stringify(variables) });
  return `/graphql?${search}`;
}
