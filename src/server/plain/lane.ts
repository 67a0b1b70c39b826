import type { Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import type { Patience } from '../node-server.ts';
import type { OnRecord } from '../service.ts';
import { PlainConnection, type Terms } from './connection.ts';
import { PlainHeads } from './head.ts';
import { repeatsWithin } from './repeats.ts';

interface LaneOptions {
  readonly service: OnRecord;
  readonly patience: Patience;
  readonly kept: Terms['kept'];
  /** How Node's HTTP server takes a connection. */
  readonly toHttp: (socket: Socket) => void;
}

/**
 * The short way: plain requests of GraphQL are read from their connection and answered on it, without
 * the streams and events that Node's HTTP server makes of each. What is answered is the same.
 */
export class PlainLane {
  readonly #connections = new Set<PlainConnection>();
  readonly #terms: Terms;

  constructor({ service, patience, kept, toHttp }: LaneOptions) {
    this.#terms = {
      service,
      patience,
      kept,
      heads: new PlainHeads(),
      repeats: repeatsWithin(service.limits.cache / 2),
      handOver: (socket, bytes) => {
        socket.pause();
        toHttp(socket);
        if (bytes.length > 0) socket.unshift(bytes);
        process.nextTick(() => socket.resume());
      },
      left: (connection) => this.#connections.delete(connection),
    };
  }

  take(socket: Socket): void {
    this.#connections.add(new PlainConnection(socket, this.#terms));
  }

  /** Looks for those who take too long. */
  hurry(): void {
    const now = performance.now();
    for (const connection of this.#connections) connection.hurry(now);
  }

  closeIdle(): void {
    for (const connection of this.#connections) connection.closeIdle();
  }

  closeAll(): void {
    for (const connection of this.#connections) connection.destroy();
  }
}
