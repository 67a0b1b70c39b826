import { whenReady } from '../archive/maybe-promise.ts';
import { preferred } from './accepts.ts';
import { type Answer, type Ask, type Handler, type MaybeAnswer, vary } from './exchange.ts';

/** Content codings by name, the best first, and what encodes a body in them. */
export type Codings = Readonly<Record<string, (body: Uint8Array) => Promise<Uint8Array>>>;

/** Shorter bodies fit into one packet anyway. */
const WORTH_IT = 1_400;
const COMPRESSIBLE = /^(?:text\/|image\/svg|application\/(?:[\w.-]+\+)?(?:json|xml|jsonl))/;

/** What every platform with the Fetch API can do. */
export const WEB_CODINGS: Codings = {
  gzip: async (body) => {
    const stream = new Blob([body as BlobPart]).stream().pipeThrough(new CompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  },
};

/**
 * Compresses what gains by it, for whoever takes it (RFC 9110, section 8.4). A body that is answered
 * again is not compressed again. The entity tag tells the coding, since other bytes are another
 * representation (section 8.8.3.3).
 */
export function compression(codings: Codings, handler: Handler): Handler {
  const done = new WeakMap<Uint8Array, Map<string, Promise<Uint8Array>>>();
  const encode = (body: Uint8Array, coding: string): Promise<Uint8Array> => {
    const encoded = done.get(body) ?? new Map<string, Promise<Uint8Array>>();
    done.set(body, encoded);
    const known = encoded.get(coding);
    if (known !== undefined) return known;
    const made = codings[coding]?.(body) ?? Promise.resolve(body);
    encoded.set(coding, made);
    // What failed once need not fail again.
    made.catch(() => encoded.delete(coding));
    return made;
  };
  const compressed = (ask: Ask, answer: Answer): MaybeAnswer => {
    const { body, headers } = answer;
    if (!(body instanceof Uint8Array) || body.length < WORTH_IT) return answer;
    if (headers['content-encoding'] || !COMPRESSIBLE.test(headers['content-type'] ?? '')) {
      return answer;
    }
    vary(answer, 'accept-encoding');
    const accepted = ask.header('accept-encoding');
    // Nobody has to be sent what is compressed, and whoever says nothing is not.
    const coding =
      accepted === null ? null : preferred(accepted, [...Object.keys(codings), 'identity']);
    if (coding === null || coding === 'identity') return answer;
    headers['content-encoding'] = coding;
    if (headers.etag !== undefined) headers.etag = headers.etag.replace(/"$/, `-${coding}"`);
    // To HEAD as well, which is told the length of what a GET would be sent.
    return encode(body, coding).then((encoded) => ({ ...answer, body: encoded }));
  };
  return function compress(ask: Ask): MaybeAnswer {
    return whenReady(handler(ask), (answer) => compressed(ask, answer));
  };
}
