import { Connection } from './connection.ts';
import { ServerProcess, type Start } from './server-process.ts';

/** What onrecord answered to a request, for those who hand out the same bytes. */
export interface RecordedAnswer {
  /** The body of the request, or its target where it has none. */
  readonly asked: string;
  readonly body: string;
  readonly etag: string | null;
}

/** Something to ask: a request, and what tells it from others. */
export interface Asked {
  readonly asked: string;
  readonly request: string;
}

/**
 * Asks onrecord each of these once, in a process of its own: the one that is measured must not know
 * any of the answers before.
 */
export async function record(start: Start, all: Iterable<Asked>): Promise<RecordedAnswer[]> {
  const server = await ServerProcess.start({ ...start, name: 'onrecord, recorded' });
  const connection = await Connection.open(server.port, true);
  try {
    const answers: RecordedAnswer[] = [];
    for (const { asked, request } of all) {
      const { status, head, start, body } = await connection.ask(Buffer.from(request));
      const text = body?.toString() ?? '';
      if (status !== 200 || start !== '{"data":{') {
        throw new Error(`onrecord answers ${status} to ${asked}: ${text.slice(0, 500)}`);
      }
      answers.push({ asked, body: text, etag: /\r\netag: (\S+)/.exec(head)?.[1] ?? null });
    }
    return answers;
  } finally {
    connection.close();
    server.end();
  }
}
