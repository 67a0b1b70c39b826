import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServerAdapter } from '@whatwg-node/server';
import type { FetchHandler } from './service.ts';

export interface Listening {
  /** Where the service is reached: scheme, host and port. */
  readonly origin: string;
  /** Stops listening, lets answers in progress finish, and closes what is idle. */
  close(): Promise<void>;
}

/** Serves a Fetch handler from Node's own HTTP server. Rejects where it cannot listen. */
export async function listen(
  handler: FetchHandler,
  { host, port }: { host: string; port: number },
): Promise<Listening> {
  const server = createServer(createServerAdapter(handler));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return { origin: originOf(server, host), close: () => close(server) };
}

function originOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeIdleConnections();
  });
}
