import { isDeepStrictEqual } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { Connection } from './connection.ts';
import type { Contestant } from './contestant.ts';
import type { ServerProcess } from './server-process.ts';
import type { Received } from './wire.ts';
import type { Workload } from './workload.ts';

/** So many answers of a workload are compared, at most; they are no part of what is timed. */
const MOST_COMPARED = 20;

export function comparedOf({ all, warmUp }: Workload): number {
  return Math.min(MOST_COMPARED, warmUp, all.length);
}

/**
 * How the answers of a server differ from those of onrecord that were recorded; null where they do
 * not. `requests` are those of the workload as they are sent.
 */
export async function disagreement(
  { sends }: Contestant,
  server: ServerProcess,
  workload: Workload,
  requests: readonly string[],
  recorded: ReadonlyMap<string, string>,
): Promise<string | null> {
  const { all, status } = workload;
  const connection = await Connection.open(server.port, true);
  try {
    for (const [index, { asked }] of all.slice(0, comparedOf(workload)).entries()) {
      const expected = recorded.get(asked) ?? '';
      const received = await connection.ask(Buffer.from(requests[index] ?? ''));
      if (received.status !== status) {
        return `answers ${received.status} to ${asked}: ${received.body?.subarray(0, 300)}`;
      }
      if (status === 304) continue;
      const body = textOf(received);
      if (!isSame(sends, body, expected)) {
        return `answers ${asked}\nwith ${body.slice(0, 300)}\nnot ${expected.slice(0, 300)}`;
      }
    }
    return null;
  } catch (error) {
    return String(error);
  } finally {
    connection.close();
  }
}

function textOf({ head, body }: Received): string {
  if (body === null) return '';
  return (head.includes('\r\ncontent-encoding: gzip') ? gunzipSync(body) : body).toString();
}

function isSame(sends: Contestant['sends'], body: string, expected: string): boolean {
  return sends === 'BYTES'
    ? body === expected
    : isDeepStrictEqual(JSON.parse(body), JSON.parse(expected));
}
