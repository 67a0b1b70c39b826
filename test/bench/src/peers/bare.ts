import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { RecordedAnswer } from '../recording.ts';
import { listening } from './listening.ts';

interface Prepared {
  readonly body: Buffer;
  readonly etag: string | null;
}

/**
 * What Node's HTTP server can do at best: it knows nothing but bytes, finds those of the answer by
 * those of the request, and sends them. `answers` is a file of them, one a line.
 */
export function serveBare(answers: string): Promise<number> {
  const prepared = new Map<string, Prepared>();
  const recorded = readFileSync(answers);
  for (let from = 0; from < recorded.length; ) {
    const end = recorded.indexOf('\n', from);
    const { asked, body, etag } = JSON.parse(
      recorded.toString('utf8', from, end),
    ) as RecordedAnswer;
    from = end + 1;
    // Bytes are compared, not characters: it costs less to read them so.
    prepared.set(Buffer.from(asked).toString('latin1'), { body: Buffer.from(body), etag });
  }
  return listening(
    createServer((request, response) => {
      if (request.method === 'GET') {
        send(response, prepared.get(request.url ?? ''), request.headers['if-none-match']);
        return;
      }
      let text = '';
      request.setEncoding('latin1');
      request.on('data', (piece: string) => {
        text += piece;
      });
      request.on('end', () => send(response, prepared.get(text)));
    }),
  );
}

function send(response: ServerResponse, answer: Prepared | undefined, known?: string): void {
  if (answer === undefined) {
    response.writeHead(404).end();
    return;
  }
  if (known !== undefined && known === answer.etag) {
    response.writeHead(304, { etag: answer.etag }).end();
    return;
  }
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': answer.body.length,
  });
  response.end(answer.body);
}
