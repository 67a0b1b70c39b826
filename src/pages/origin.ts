import type { Ask } from '../server/exchange.ts';

/** A host and perhaps a port, and nothing that could end an attribute or an address. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]{0,252}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;

/** Where a service is reached: as it is told, or else as whoever asks reached it. */
export function originOf(ask: Ask, configured: string | undefined): string | null {
  if (configured !== undefined) return configured;
  const host = ask.header('host');
  return host !== null && HOST.test(host) ? `http://${host.toLowerCase()}` : null;
}

/** Scheme, host and port as they are written in addresses; an error for what is more or less. */
export function checkOrigin(origin: string): string {
  if (/^https?:/.test(origin) && URL.canParse(origin) && new URL(origin).origin === origin) {
    return origin;
  }
  throw new TypeError(`"${origin}" is no origin such as https://news.example.org`);
}
