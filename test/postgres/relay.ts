import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** Passes on what goes to a port and what comes back, until it is told to swallow all of it. */
export class Relay {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #isSilent = false;

  static async to(port: number): Promise<Relay> {
    const relay = new Relay(port);
    await new Promise<void>((resolve) => relay.#server.listen(0, '127.0.0.1', resolve));
    return relay;
  }

  private constructor(port: number) {
    this.#server = createServer((near) => {
      const far = connect(port, '127.0.0.1');
      for (const [from, to] of [
        [near, far],
        [far, near],
      ] as const) {
        this.#sockets.add(from);
        from.on('data', (piece) => {
          if (!this.#isSilent) to.write(piece);
        });
        from.on('close', () => {
          this.#sockets.delete(from);
          to.destroy();
        });
        from.on('error', () => {});
      }
    });
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** From now on nothing gets through, and nobody is told. */
  silence(): void {
    this.#isSilent = true;
  }

  /** Those that lost something are cut; others get through again. */
  speak(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#isSilent = false;
  }

  close(): void {
    this.speak();
    this.#server.close();
  }
}
