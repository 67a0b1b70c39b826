import { connect, type Socket } from 'node:net';
import { type Received, Wire } from './wire.ts';

/** Read at once; a large answer comes in few pieces. */
const BUFFER = 256 * 1024;

/** A connection that is kept, and asked one thing after another. */
export class Connection {
  readonly #socket: Socket;
  #received: ((received: Received) => void) | null = null;
  #failed: ((error: Error) => void) | null = null;

  private constructor(port: number, keep: boolean) {
    const wire = new Wire((received) => {
      const told = this.#received;
      this.#received = null;
      told?.(received);
    }, keep);
    // One buffer for all that is read: nothing is allocated for a piece that comes.
    this.#socket = connect({
      host: '127.0.0.1',
      port,
      noDelay: true,
      onread: {
        buffer: Buffer.allocUnsafe(BUFFER),
        callback: (length, buffer) => {
          wire.feed((buffer as Buffer).subarray(0, length));
          return true;
        },
      },
    });
    this.#socket.on('error', (error) => this.#failed?.(error));
    this.#socket.on('close', () => this.#failed?.(new Error('the server closed a connection')));
  }

  static open(port: number, keep = false): Promise<Connection> {
    const connection = new Connection(port, keep);
    return new Promise((resolve, reject) => {
      connection.#failed = reject;
      connection.#socket.once('connect', () => resolve(connection));
    });
  }

  /** Sends a request and calls back with its answer; with `failed` where there will be none. */
  send(request: Buffer, received: (received: Received) => void, failed: (error: Error) => void) {
    this.#received = received;
    this.#failed = failed;
    this.#socket.write(request);
  }

  ask(request: Buffer): Promise<Received> {
    return new Promise((resolve, reject) => this.send(request, resolve, reject));
  }

  close(): void {
    this.#failed = null;
    this.#socket.destroy();
  }
}
