import type { Ask } from './exchange.ts';
import { jsonDepth } from './json-depth.ts';
import type { Limits } from './limits.ts';
import { checkContentType } from './media-type.ts';
import { Refusal } from './refusal.ts';

/** What a GraphQL request consists of (GraphQL over HTTP, section 5). */
export interface Parameters {
  readonly query: string | null;
  readonly documentId: string | null;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  /** How many bytes the body had. */
  readonly bytes: number;
}

/** Reads the parameters of a request by GET, HEAD or POST; a refusal where there are none to be read. */
export async function readParameters(ask: Ask, limits: Limits): Promise<Parameters> {
  if (ask.method !== 'POST') return parametersOf(fromAddress(ask.search), 0, limits);
  checkContentType(ask.header('content-type'));
  if ((ask.header('content-encoding') ?? 'identity').toLowerCase() !== 'identity') {
    throw new Refusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'A request body is not compressed.', {
      headers: { 'accept-encoding': 'identity' },
    });
  }
  // JSON may write a character in six, and a saved page is of characters that it does.
  const bytes = await ask.readBody(limits.body + limits.text * 3);
  return parametersOf(fromBody(bytes), bytes.length, limits);
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

function fromBody(bytes: Uint8Array): Record<string, unknown> {
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
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
  if (jsonDepth(variables, limits.variableDepth) > limits.variableDepth) {
    throw new Refusal(
      400,
      'VARIABLES_TOO_DEEP',
      `"variables" is nested more than ${limits.variableDepth} levels deep.`,
      { details: { limit: limits.variableDepth } },
    );
  }
  return {
    query: text('query', given.query),
    documentId: text('documentId', given.documentId),
    operationName: text('operationName', given.operationName),
    variables,
    bytes,
  };
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
