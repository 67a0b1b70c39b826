import { MemoryArchive } from '../../src/archive/memory.ts';
import type { Limits } from '../../src/server/limits.ts';
import { createOnRecord, type OnRecord } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';

export const ENDPOINT = 'http://onrecord.test/graphql';
/** The two media types a GraphQL answer can be asked for in; they differ in when an error is a 400. */
export const JSON_TYPE = 'application/json';
export const GRAPHQL_TYPE = 'application/graphql-response+json';

export interface GivenError {
  readonly message: string;
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly [name: string]: unknown };
}

export interface Answer<Data> {
  readonly status: number;
  readonly headers: Headers;
  /** The body as it was sent. */
  readonly text: string;
  /** Left out where the body has none. */
  readonly data?: Data;
  readonly errors?: readonly GivenError[];
}

export type Variables = Readonly<Record<string, unknown>>;

/** What can be said of a request besides its query and variables. */
export interface Manner {
  readonly accept?: string;
  readonly operationName?: string;
}

/** Asks a service as a program elsewhere would: by HTTP requests, through its Fetch handler. */
export interface Client {
  ask<Data = unknown>(query: string, variables?: Variables, manner?: Manner): Promise<Answer<Data>>;
  /** The data of an answer that has to be without errors. */
  read<Data>(query: string, variables?: Variables): Promise<Data>;
}

export function clientOf(handler: OnRecord): Client {
  const ask = async <Data>(query: string, variables?: Variables, manner: Manner = {}) => {
    const { accept = JSON_TYPE, operationName } = manner;
    const body = JSON.stringify({ query, variables, operationName });
    const headers = { accept, 'content-type': JSON_TYPE };
    const response = await handler(new Request(ENDPOINT, { method: 'POST', headers, body }));
    const text = await response.text();
    const answer = JSON.parse(text) as Pick<Answer<Data>, 'data' | 'errors'>;
    return { ...answer, status: response.status, headers: response.headers, text };
  };
  const read = async <Data>(query: string, variables?: Variables) => {
    const { data, errors, status, text } = await ask<Data>(query, variables);
    if (errors !== undefined || data === undefined) throw new Error(`${status}: ${text}`);
    return data;
  };
  return { ask, read };
}

/** A client of a service that answers from the archive in a folder. */
export function connect(folder: string, limits: Partial<Limits> = {}): Client {
  return clientOf(createOnRecord({ archive: new MemoryArchive(recordsOf(folder)), limits }));
}
