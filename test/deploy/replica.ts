import { createServer } from 'node:net';
import { Running } from '../cli/running.ts';

/** One of several processes that serve the same; whoever starts another has its place on the network. */
export class Replica {
  readonly origin: string;
  readonly #args: readonly string[];
  #running: Running;

  private constructor(port: number, data: string) {
    const place = ['--host', '127.0.0.1', '--port', `${port}`];
    this.#args = ['serve', ...place, '--data', data, '--log', 'error'];
    this.origin = `http://127.0.0.1:${port}`;
    this.#running = new Running(this.#args);
  }

  /** So many of one archive, once all of them serve. */
  static async start(howMany: number, data: string): Promise<Replica[]> {
    const ports = await freePorts(howMany);
    const replicas = ports.map((port) => new Replica(port, data));
    await Promise.all(replicas.map((replica) => replica.#running.endpoint()));
    return replicas;
  }

  /** As a machine that loses its power. */
  async kill(): Promise<void> {
    await this.#running.end();
  }

  /** As a supervisor does it; what it said, and its exit code. */
  stop(): ReturnType<Running['finished']> {
    this.#running.kill('SIGTERM');
    return this.#running.finished();
  }

  async startAnew(): Promise<void> {
    this.#running = new Running(this.#args);
    await this.#running.endpoint();
  }

  async end(): Promise<void> {
    await this.#running.end();
  }
}

/** Ports of the loopback that nobody has; all are held at once, so that none is given twice. */
export async function freePorts(howMany: number): Promise<number[]> {
  const held = await Promise.all(
    Array.from({ length: howMany }, async () => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return server;
    }),
  );
  const ports = held.map((server) => (server.address() as { port: number }).port);
  await Promise.all(held.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
