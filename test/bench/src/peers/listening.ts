import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The port of a server, once it listens. */
export function listening(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
