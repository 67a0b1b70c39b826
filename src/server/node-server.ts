import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { NodeAsk, send } from './node-adapter.ts';
import { closeServer } from './node-closing.ts';
import { linger, takeWhatCame } from './node-linger.ts';
import { PlainLane } from './plain/lane.ts';
import type { OnRecord } from './service.ts';

export interface Listening {
  /** Where the service is reached: scheme, host and port. */
  readonly origin: string;
  /**
   * Stops listening, lets answers in progress finish, and closes what is idle: soon, or no sooner
   * than clients were told, so that nothing they ask on a connection they keep is lost.
   */
  close(manner?: { readonly asTold?: boolean }): Promise<void>;
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
  /** For requests that may be on their way in idle connections, where these are closed soon. */
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
/** Clients are told to give up a connection so much sooner than it is closed: what they send by then arrives. */
const MARGIN = 1_000;

export interface ListenOptions {
  readonly host: string;
  readonly port: number;
  readonly patience?: Partial<Patience>;
  /** Whether plain requests of GraphQL go past Node's HTTP server, which makes them cheaper and no other; true. */
  readonly plain?: boolean;
}

/** Serves from Node's own HTTP server. Rejects where it cannot listen. */
export async function listen(
  service: OnRecord,
  { host, port, patience = {}, plain: goesPlain = true }: ListenOptions,
): Promise<Listening> {
  const bounds = { ...PATIENCE, ...patience };
  let isClosing = false;
  const told = `timeout=${Math.max(0, Math.floor((bounds.idle - MARGIN) / 1000))}`;
  const kept = () => (isClosing ? null : told);
  const serve = (request: IncomingMessage, response: ServerResponse, isAwaited: boolean) =>
    answer(service, new NodeAsk(request, response, isAwaited), request, response, {
      patience: bounds.answer,
      kept,
    });
  const server = createServer(
    {
      headersTimeout: bounds.head,
      requestTimeout: bounds.request,
      keepAliveTimeout: bounds.idle,
      connectionsCheckingInterval: Math.min(LOOK_EVERY, bounds.head),
    },
    (request, response) => void serve(request, response, false),
  );
  // Left to itself, Node says so whatever is sent, and before anybody has looked at the head.
  server.on('checkContinue', (request, response) => void serve(request, response, true));
  server.setTimeout(bounds.stall, (socket: Socket) => socket.destroy());
  const toHttp = takingOver(server);
  const plain = new PlainLane({ service, patience: bounds, kept, toHttp });
  server.on('connection', goesPlain ? (socket: Socket) => plain.take(socket) : toHttp);
  const hurrying = setInterval(() => plain.hurry(), Math.min(LOOK_EVERY, bounds.head)).unref();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return {
    origin: originOf(server, host),
    async close({ asTold = false } = {}) {
      isClosing = true;
      await closeServer(server, plain, bounds, asTold);
      clearInterval(hurrying);
    },
  };
}

/** What Node's HTTP server does with a new connection, which it does no longer by itself. */
function takingOver(server: Server): (socket: Socket) => void {
  const listeners = server.listeners('connection');
  server.removeAllListeners('connection');
  return (socket) => {
    for (const listener of listeners) listener.call(server, socket);
  };
}

/** How a connection is treated. */
interface Manner {
  /** For how long an answer may be on its way that was ready at once. */
  readonly patience: number;
  /** What a client is told of how long its connection is kept; null where it is not. */
  readonly kept: () => string | null;
}

async function answer(
  service: OnRecord,
  ask: NodeAsk,
  request: IncomingMessage,
  response: ServerResponse,
  { patience, kept }: Manner,
): Promise<void> {
  try {
    const answered = await service.answer(ask);
    if (!request.complete) await takeWhatCame(request);
    if (response.destroyed) return;
    const isCut = !request.complete;
    const told = isCut || answered.headers.connection === 'close' ? null : kept();
    // What is left of a body nobody read must not be taken for the next request.
    if (told === null) response.shouldKeepAlive = false;
    else if (response.shouldKeepAlive) response.setHeader('keep-alive', told);
    if (answered.body instanceof Uint8Array) cutOff(response, patience);
    await send(answered, ask.method, response, isCut ? () => linger(request) : undefined);
    if (isCut) response.once('finish', () => request.destroy());
  } catch {
    response.destroy();
  }
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
