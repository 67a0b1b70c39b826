import { type MaybePromise, whenReady } from '../archive/maybe-promise.ts';
import type { Ask } from './exchange.ts';
import { excessOf } from './json-extent.ts';
import type { Limits } from './limits.ts';
import { checkContentType } from './media-type.ts';
import { Refusal } from './refusal.ts';

/** What a GraphQL request consists of (GraphQL over HTTP, section 5). */
export interface Parameters {
  readonly query: string | null;
  readonly documentId: string | null;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  /** How many bytes the body had, its longest text left out if it is over the limit. */
  readonly bytes: number;
  /** Whether it is within the limit only because of that. */
  readonly bringsText: boolean;
}

/** Reads the parameters of a request by GET, HEAD or POST; a refusal where there are none to be read. */
export function readParameters(ask: Ask, limits: Limits): MaybePromise<Parameters> {
  if (ask.method !== 'POST') return parametersOf(fromAddress(ask.search), 0, limits);
  checkContentType(ask.header('content-type'));
  if ((ask.header('content-encoding') ?? 'identity').toLowerCase() !== 'identity') {
    throw new Refusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'A request body is not compressed.', {
      headers: { 'accept-encoding': 'identity' },
    });
  }
  // JSON may write a character in six, and a saved page is of characters that it does.
  return whenReady(ask.readBody(limits.body + limits.text * 3), (bytes) =>
    parametersOf(fromBody(bytes), bytes.length, limits),
  );
}

function fromAddress(search: string): Record<string, unknown> {
  const given = new URLSearchParams(search);
  const one = (name: string): string | null => {
    const values = given.getAll(name);
    if (values.length > 1) throw badRequest(`"${name}" is given more than once.`);
    return values[0] ?? null;
  };
  return {
    query: one('query'),
    documentId: one('documentId'),
    operationName: one('operationName') || null,
    variables: parseObject('variables', one('variables')),
    extensions: parseObject('extensions', one('extensions')),
  };
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function fromBody(bytes: Uint8Array): Record<string, unknown> {
  let body: unknown;
  try {
    body = JSON.parse(decoder.decode(bytes));
  } catch {
    throw badRequest('The body is not JSON in UTF-8.');
  }
  if (Array.isArray(body)) throw badRequest('One request at a time: the body is a list.');
  if (!isObject(body)) throw badRequest('The body is not a JSON object with a "query".');
  return body;
}

function parametersOf(given: Record<string, unknown>, bytes: number, limits: Limits): Parameters {
  const variables = given.variables ?? {};
  if (!isObject(variables)) throw badRequest('"variables" is not a JSON object.');
  if (!isObject(given.extensions ?? {})) throw badRequest('"extensions" is not a JSON object.');
  checkExtent(variables, limits);
  const bringsText = bytes > limits.body;
  return {
    query: text('query', given.query),
    documentId: text('documentId', given.documentId),
    operationName: text('operationName', given.operationName),
    variables,
    bytes: bringsText ? bytesBesideText(given.query, variables) : bytes,
    bringsText,
  };
}

function checkExtent(variables: object, { variableDepth, variableValues }: Limits): void {
  const excess = excessOf(variables, variableDepth, variableValues);
  if (excess === 'DEPTH') {
    throw new Refusal(
      400,
      'VARIABLES_TOO_DEEP',
      `"variables" is nested more than ${variableDepth} levels deep.`,
      { details: { limit: variableDepth } },
    );
  }
  if (excess === 'VALUES') {
    throw new Refusal(
      400,
      'VARIABLES_TOO_LARGE',
      `"variables" has more than ${variableValues} values. Ask in several requests.`,
      { details: { limit: variableValues } },
    );
  }
  // JSON would write it as null, and what is kept of answers is known by that.
  if (excess === 'NUMBER') {
    throw new Refusal(400, 'BAD_USER_INPUT', '"variables" has a number that is too large.');
  }
}

/** A text may stand in the document or in a variable of its own; one of them is the longest. */
function bytesBesideText(query: unknown, variables: Readonly<Record<string, unknown>>): number {
  const entries = Object.entries({ ...variables, '': query });
  const longest = entries.reduce((max, [, value]) => Math.max(max, lengthOf(value)), 0);
  const rest = entries.filter(([, value]) => lengthOf(value) !== longest);
  return new TextEncoder().encode(JSON.stringify(rest)).length;
}

function lengthOf(value: unknown): number {
  return typeof value === 'string' ? value.length : 0;
}

function text(name: string, value: unknown): string | null {
  if (value == null) return null;
  if (typeof value === 'string') return value;
  throw badRequest(`"${name}" is not a string.`);
}

function parseObject(name: string, json: string | null): unknown {
  if (json === null || json === '') return null;
  try {
    return JSON.parse(json);
  } catch {
    throw badRequest(`"${name}" is not JSON.`);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function badRequest(message: string): Refusal {
  return new Refusal(400, 'BAD_REQUEST', message);
}
