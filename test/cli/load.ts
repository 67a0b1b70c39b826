import { Agent, request } from 'node:http';

/** An answer to one of many. */
export interface Reply {
  readonly status: number;
  readonly body: string;
  readonly headers: NodeJS.Dict<string | string[]>;
}

/** A program that asks one thing after another, each connection kept for the next. */
export class Asker {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  readonly #url: URL;

  constructor(url: string) {
    this.#url = new URL(url);
  }

  /** By POST where there is a body; nothing is sent again. */
  ask(path: string, body?: object, headers: Record<string, string> = {}): Promise<Reply> {
    const content = body && JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const asked = request(
        new URL(path, this.#url),
        {
          agent: this.#agent,
          method: content === undefined ? 'GET' : 'POST',
          headers: {
            ...(content !== undefined && { 'content-type': 'application/json' }),
            ...headers,
          },
        },
        (response) => {
          const pieces: Buffer[] = [];
          response.on('data', (piece: Buffer) => pieces.push(piece));
          response.on('error', reject);
          response.on('end', () => {
            const { statusCode: status = 0, headers: told } = response;
            resolve({ status, body: Buffer.concat(pieces).toString(), headers: told });
          });
        },
      );
      asked.on('error', reject);
      asked.end(content);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
