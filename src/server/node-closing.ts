import type { Server } from 'node:http';
import { Server as NetServer } from 'node:net';
import type { Patience } from './node-server.ts';
import type { PlainLane } from './plain/lane.ts';

/** How often connections are closed that have become idle. */
const CLOSE_EVERY = 50;

/**
 * New connections are refused from here on. What has been sent in others is answered, and told that
 * there will be no more; idle ones are closed or run out, and those that hang are cut in the end.
 */
export async function closeServer(
  server: Server,
  plain: PlainLane,
  { drain, stop }: Pick<Patience, 'drain' | 'stop'>,
  asTold: boolean,
): Promise<void> {
  await letIn(server, drain);
  const closeAll = () => {
    server.closeAllConnections();
    plain.closeAll();
  };
  const closeIdle = () => {
    server.closeIdleConnections();
    plain.closeIdle();
  };
  await new Promise<void>((resolve, reject) => {
    const timers = [setTimeout(closeAll, stop)];
    if (!asTold) {
      timers.push(setTimeout(() => timers.push(setInterval(closeIdle, CLOSE_EVERY)), drain));
    }
    // HTTP's own way to close cuts idle connections at once, with whatever is on its way in them.
    NetServer.prototype.close.call(server, (error) => {
      for (const timer of timers) clearTimeout(timer);
      if (error) reject(error);
      else resolve();
    });
  });
}

/** Accepts the connections that the system has made already, which it would cut; one comes in a turn. */
async function letIn(server: Server, patience: number): Promise<void> {
  const end = performance.now() + patience;
  let turnsLeft = 2;
  const stay = () => {
    turnsLeft = 2;
  };
  server.on('connection', stay);
  while (turnsLeft > 0 && performance.now() < end) {
    turnsLeft -= 1;
    await new Promise((resolve) => setImmediate(resolve));
  }
  server.off('connection', stay);
}
