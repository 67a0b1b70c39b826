import { createServer } from 'node:http';
import { readArchive } from './archive.ts';
import { answersByHand } from './by-hand.ts';
import { listening } from './listening.ts';

/** One function for each operation, told by the operation's name; no GraphQL is read or executed. */
export function serveHandWritten(folder: string): Promise<number> {
  const answers = answersByHand(readArchive(folder));
  return listening(
    createServer((request, response) => {
      let text = '';
      request.setEncoding('utf8');
      request.on('data', (piece: string) => {
        text += piece;
      });
      request.on('end', () => {
        const { query, variables } = JSON.parse(text);
        // Clients of such a service name what they want; here the name stands in the document.
        const answer = answers[/^query (\w+)/.exec(query)?.[1] ?? ''];
        const body = Buffer.from(JSON.stringify({ data: answer?.(variables) }));
        response.writeHead(200, {
          'content-type': 'application/json; charset=utf-8',
          'content-length': body.length,
        });
        response.end(body);
      });
    }),
  );
}
