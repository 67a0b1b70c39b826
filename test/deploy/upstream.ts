import type { Archive } from '../../src/archive/archive.ts';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { pages } from '../../src/pages/pages.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import type { Ask } from '../../src/server/exchange.ts';
import { NODE_CODINGS } from '../../src/server/node-codings.ts';
import { type Listening, listen } from '../../src/server/node-server.ts';
import type { Observation } from '../../src/server/observation.ts';
import { createOnRecord, type OnRecord } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';
import { freePorts } from './replica.ts';

/** Three services that stand behind a proxy, and what reaches them. */
export class Upstream {
  readonly origins: readonly string[];
  readonly #service: OnRecord;
  readonly #listening = new Map<string, Listening>();
  #released: Promise<void> = Promise.resolve();
  /** What they answer from. */
  archive: Archive = new MemoryArchive(recordsOf(SPECIMENS));
  /** What was asked of them, and with which status they answered. */
  readonly observed: Observation[] = [];

  static async start(maxAge: number): Promise<Upstream> {
    const upstream = new Upstream(await freePorts(3), maxAge);
    await upstream.startAnew();
    return upstream;
  }

  private constructor(ports: readonly number[], maxAge: number) {
    this.origins = ports.map((port) => `http://127.0.0.1:${port}`);
    const service = createOnRecord({
      archive: () => this.archive,
      pages: pages(),
      codings: NODE_CODINGS,
      maxAge,
      observe: (observation) => this.observed.push(observation),
    });
    this.#service = Object.assign((request: Request) => service(request), {
      ...service,
      // Each request is held, known or not.
      limits: { ...service.limits, cache: 0 },
      answer: async (ask: Ask) => {
        await this.#released;
        return service.answer(ask);
      },
    });
  }

  async startAnew(): Promise<void> {
    for (const origin of this.origins) {
      const { hostname: host, port } = new URL(origin);
      this.#listening.set(origin, await listen(this.#service, { host, port: Number(port) }));
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#listening.values()].map((one) => one.close()));
  }

  /** What was asked of them while something was done. */
  async during(done: () => Promise<unknown>): Promise<Observation[]> {
    const before = this.observed.length;
    await done();
    return this.observed.slice(before);
  }

  /** Answers nothing from here on, until the function that comes back is called. */
  hold(): () => void {
    let release = () => {};
    this.#released = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  }
}
