import type { IncomingMessage } from 'node:http';

/** For how long a body that nobody wants is taken all the same, in milliseconds. */
const LONGEST = 5_000;
/** And how much of it. */
const MOST = 64_000_000;
/** Nothing more is waited for once nothing has come for so many milliseconds. */
const QUIET = 1_000;

/**
 * Takes the rest of a body and throws it away. Whoever is still sending when a connection is closed
 * may never see what they were answered (RFC 9112, section 9.6).
 */
export function linger(request: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    if (request.complete || request.destroyed) {
      resolve();
      return;
    }
    let taken = 0;
    const done = () => {
      clearTimeout(end);
      clearTimeout(quiet);
      request.off('data', take).off('end', done).off('close', done);
      resolve();
    };
    const end = setTimeout(done, LONGEST);
    const quiet = setTimeout(done, QUIET);
    const take = (piece: Uint8Array) => {
      taken += piece.length;
      quiet.refresh();
      if (taken > MOST) done();
    };
    request.on('data', take).once('end', done).once('close', done).resume();
  });
}

/** An answer may be there sooner than the body that came along with its head has been looked at. */
export function takeWhatCame(request: IncomingMessage): Promise<void> {
  request.resume();
  return new Promise((resolve) => setImmediate(resolve));
}
