import { type IncomingMessage, request } from 'node:http';
import type { Reply } from '../cli/load.ts';

export const addressOf = (query: string): string => `/graphql?query=${encodeURIComponent(query)}`;

let number = 0;
/** The address of a question that nobody has asked yet. */
export const fresh = (query = '{ dataset { name version } }'): string =>
  addressOf(`query Q${number++} ${query}`);

/** What nginx says of where it has an answer from; undefined where it never keeps any. */
export const told = ({ headers }: Reply): unknown => headers['x-cache-status'];

/** The code of the one error that a body tells of. */
export function codeIn(body: string): unknown {
  const { errors } = JSON.parse(body) as { errors: { extensions: { code: string } }[] };
  return errors.length === 1 ? errors[0]?.extensions.code : errors;
}

/** What is answered to a path that no client would write so. */
export function asWritten(origin: string, method: string, path: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const sent = request({ hostname, port, method, path }, (answer) => resolve(answer.resume()));
    sent.on('error', reject).end();
  });
}
