import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, Server as NetServer, type Socket } from 'node:net';
import { NodeAsk, send } from './node-adapter.ts';
import type { OnRecord } from './service.ts';

export interface Listening {
  /** Where the service is reached: scheme, host and port. */
  readonly origin: string;
  /** Stops listening, lets answers in progress finish, and closes what is idle. */
  close(): Promise<void>;
}

/** How long, in milliseconds, whoever is on the other end may take. */
export interface Patience {
  /** For the whole of a request's head, counted from when the connection was made. */
  readonly head: number;
  /** For the whole of a request. */
  readonly request: number;
  /** Between one sign of life and the next, while an answer is sent. */
  readonly stall: number;
  /** For an answer to be taken that was ready at once. */
  readonly answer: number;
  /** Between requests on one connection. */
  readonly idle: number;
  /** For requests that may be on their way in idle connections, once the service has been told to stop. */
  readonly drain: number;
  /** For answers in progress, once the service has been told to stop. */
  readonly stop: number;
}

const PATIENCE: Patience = {
  head: 5_000,
  request: 10_000,
  stall: 10_000,
  answer: 20_000,
  idle: 5_000,
  drain: 300,
  stop: 10_000,
};
/** How often Node looks for requests that take too long. */
const LOOK_EVERY = 1_000;
/** For how long the rest of a body is taken, in milliseconds, where nobody reads it. */
const LINGER = 500;
/** How often connections are closed that have become idle, once the service has been told to stop. */
const CLOSE_EVERY = 50;

/** Serves from Node's own HTTP server. Rejects where it cannot listen. */
export async function listen(
  service: OnRecord,
  { host, port, patience = {} }: { host: string; port: number; patience?: Partial<Patience> },
): Promise<Listening> {
  const bounds = { ...PATIENCE, ...patience };
  let isClosing = false;
  const server = createServer(
    {
      headersTimeout: bounds.head,
      requestTimeout: bounds.request,
      keepAliveTimeout: bounds.idle,
      connectionsCheckingInterval: Math.min(LOOK_EVERY, bounds.head),
    },
    (request, response) => void answer(service, request, response, bounds.answer, () => isClosing),
  );
  server.setTimeout(bounds.stall, (socket: Socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return {
    origin: originOf(server, host),
    close: () => {
      isClosing = true;
      return close(server, bounds);
    },
  };
}

async function answer(
  service: OnRecord,
  request: IncomingMessage,
  response: ServerResponse,
  patience: number,
  isClosing: () => boolean,
): Promise<void> {
  try {
    const answered = await service.answer(new NodeAsk(request, response));
    if (!request.complete) await rest(request);
    if (response.destroyed) return;
    const isCut = !request.complete;
    if (isCut || isClosing()) response.shouldKeepAlive = false;
    if (answered.body instanceof Uint8Array) cutOff(response, patience);
    await send(answered, request.method ?? 'GET', response);
    // What is left of a body nobody read must not be taken for the next request.
    if (isCut) response.once('finish', () => request.destroy());
  } catch {
    response.destroy();
  }
}

/**
 * The end of a body that nobody reads, thrown away as it comes; or some time. Who is still sending
 * when a connection is closed may never see what was answered.
 */
function rest(request: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    if (request.destroyed) {
      resolve();
      return;
    }
    const timer = setTimeout(resolve, LINGER);
    const done = () => {
      clearTimeout(timer);
      resolve();
    };
    request.once('end', done).once('close', done).resume();
  });
}

/** Whoever takes a whole answer a few bytes at a time is not waited for. */
function cutOff(response: ServerResponse, patience: number): void {
  const timer = setTimeout(() => response.destroy(), patience);
  timer.unref();
  response.once('close', () => clearTimeout(timer));
}

function originOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

/**
 * New connections are refused from here on. What has been sent in others is answered, and told that
 * there will be no more; idle ones are closed, and those that hang are cut in the end.
 */
function close(server: Server, { drain, stop }: Patience): Promise<void> {
  return new Promise((resolve, reject) => {
    const timers = [
      setTimeout(() => {
        timers.push(setInterval(() => server.closeIdleConnections(), CLOSE_EVERY));
      }, drain),
      setTimeout(() => server.closeAllConnections(), stop),
    ];
    // HTTP's own way to close cuts idle connections at once, with whatever is on its way in them.
    NetServer.prototype.close.call(server, (error) => {
      for (const timer of timers) clearTimeout(timer);
      if (error) reject(error);
      else resolve();
    });
  });
}
