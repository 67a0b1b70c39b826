import {
  Agent,
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** How often replicas are asked whether they are ready. */
const LOOK_EVERY = 50;
/** How often a request is sent, at most, before whoever asked is told that nobody answers. */
const MOST_TRIES = 20;
/** What belongs to one connection and is not passed on (RFC 9110, section 7.6.1). */
const OF_A_CONNECTION = ['connection', 'keep-alive', 'transfer-encoding'];

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A replica as a balancer sees it. */
class Backend {
  readonly origin: string;
  readonly #agent = new Agent({ keepAlive: true });
  isReady = false;

  constructor(origin: string) {
    this.origin = origin;
  }

  ask(method: string, path: string, headers: IncomingHttpHeaders, body: Buffer): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const asked = request(this.origin + path, { agent: this.#agent, method, headers }, (answer) =>
        read(answer).then(
          (whole) =>
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: whole }),
          reject,
        ),
      );
      asked.on('error', reject);
      asked.end(body);
    });
  }

  async look(): Promise<void> {
    const nothing = Buffer.alloc(0);
    const { status } = await this.ask('GET', '/ready', {}, nothing).catch(() => ({ status: 0 }));
    this.isReady = status === 200;
    if (this.isReady) return;
    // Those that carry a request end with its answer.
    for (const socket of Object.values(this.#agent.freeSockets).flat()) socket?.destroy();
  }

  close(): void {
    this.#agent.destroy();
  }
}

/**
 * Deals requests out to replicas in turn. Since nothing that onrecord is asked changes anything, by
 * whatever method, what got no whole answer is asked again of the next.
 */
export class Balancer {
  readonly #backends: readonly Backend[];
  readonly #server: Server;
  #turn = 0;
  #isOver = false;
  #looking: Promise<unknown> = Promise.resolve();
  /** How many requests a replica left without a whole answer. */
  broken = 0;

  private constructor(origins: readonly string[]) {
    this.#backends = origins.map((origin) => new Backend(origin));
    this.#server = createServer(async (asked, response) => {
      const { status, headers, body } = await this.#pass(asked, await read(asked));
      const passed = Object.entries(headers).filter(([name]) => !OF_A_CONNECTION.includes(name));
      response.writeHead(status, Object.fromEntries(passed)).end(body);
    });
  }

  static async over(origins: readonly string[]): Promise<Balancer> {
    const balancer = new Balancer(origins);
    await balancer.#look();
    balancer.#looking = balancer.#keepLooking();
    await new Promise<void>((resolve) => balancer.#server.listen(0, '127.0.0.1', resolve));
    return balancer;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Whether a replica is sent requests. */
  isUsing(origin: string): boolean {
    return this.#backends.some((backend) => backend.origin === origin && backend.isReady);
  }

  async close(): Promise<void> {
    this.#isOver = true;
    await this.#looking;
    this.#server.closeAllConnections();
    this.#server.close();
    for (const backend of this.#backends) backend.close();
  }

  async #pass({ method = 'GET', url = '/', headers }: IncomingMessage, body: Buffer) {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const ready = this.#backends.filter(({ isReady }) => isReady);
      const backend = ready[this.#turn++ % ready.length];
      if (backend === undefined) await sleep(LOOK_EVERY);
      else {
        try {
          const own = { ...headers };
          for (const name of OF_A_CONNECTION) delete own[name];
          return await backend.ask(method, url, own, body);
        } catch {
          this.broken += 1;
        }
      }
    }
    return { status: 502, headers: {}, body: Buffer.from('nobody answers') };
  }

  #look(): Promise<unknown> {
    return Promise.all(this.#backends.map((backend) => backend.look()));
  }

  async #keepLooking(): Promise<void> {
    while (!this.#isOver) {
      await sleep(LOOK_EVERY);
      await this.#look();
    }
  }
}

/** All of a body; rejects where the connection breaks before its end. */
async function read(message: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of message) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
