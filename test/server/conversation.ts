import { connect } from 'node:net';

/** An answer as it came over the wire. */
export interface Heard {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** What came back on a socket, and whether it is still open. */
export interface Conversation {
  readonly answers: readonly Heard[];
  readonly isClosed: boolean;
  /** What came and is no whole answer. */
  readonly rest: string;
}

interface Ending {
  /** So many answers are enough; the socket is closed then. Otherwise until the other side closes it. */
  readonly answers?: number;
  /** Milliseconds after which nothing more is waited for. */
  readonly patience?: number;
  /** Whether nothing more is sent, and that is said. */
  readonly end?: boolean;
  /** Milliseconds between one piece and the next. */
  readonly pause?: number;
  /** Whether the connection is left to the other side to end, even once it has said all. */
  readonly halfOpen?: boolean;
}

/** Sends bytes as they are, or in pieces, and hears what comes back. */
export function converse(
  origin: string,
  bytes: string | Uint8Array | readonly Uint8Array[],
  {
    answers = Number.POSITIVE_INFINITY,
    patience = 10_000,
    end = false,
    pause = 0,
    halfOpen = false,
  }: Ending = {},
): Promise<Conversation> {
  const { hostname, port } = new URL(origin);
  const pieces = typeof bytes === 'string' || bytes instanceof Uint8Array ? [bytes] : bytes;
  return new Promise((resolve) => {
    const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: halfOpen });
    let came = '';
    const stop = (isClosed: boolean) => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ ...parse(came), isClosed });
    };
    const timer = setTimeout(() => stop(false), patience);
    socket.on('data', (piece) => {
      came += piece.toString('latin1');
      if (parse(came).answers.length >= answers) stop(false);
    });
    // Whoever is cut off may be told so roughly; what was heard before counts.
    socket.on('error', () => {});
    socket.on('close', () => stop(true));
    const send = ([first, ...rest]: readonly (string | Uint8Array)[]) => {
      if (first !== undefined && socket.writable) socket.write(first);
      if (rest.length > 0) setTimeout(send, pause, rest);
      else if (end) socket.end();
    };
    send(pieces);
  });
}

function parse(text: string): { answers: Heard[]; rest: string } {
  const answers: Heard[] = [];
  let rest = text;
  for (;;) {
    const end = rest.indexOf('\r\n\r\n');
    const [, code] = /^HTTP\/1\.1 (\d{3}) /.exec(rest) ?? [];
    if (end === -1 || code === undefined) return { answers, rest };
    const headers = new Map(
      rest
        .slice(0, end)
        .split('\r\n')
        .slice(1)
        .map((line) => {
          const colon = line.indexOf(':');
          return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
        }),
    );
    const after = rest.slice(end + 4);
    const body = bodyOf(headers, after);
    if (body === null) return { answers, rest };
    rest = after.slice(body.length);
    // That one may go on is no answer yet.
    if (code !== '100') answers.push({ status: Number(code), headers, body: body.text });
  }
}

function bodyOf(
  headers: ReadonlyMap<string, string>,
  text: string,
): { text: string; length: number } | null {
  if (headers.get('transfer-encoding') !== 'chunked') {
    const length = Number(headers.get('content-length') ?? 0);
    return text.length < length ? null : { text: text.slice(0, length), length };
  }
  let [whole, at] = ['', 0];
  for (;;) {
    const [line, size] = /^([\da-f]+)\r\n/i.exec(text.slice(at)) ?? [];
    if (line === undefined || size === undefined) return null;
    const length = Number.parseInt(size, 16);
    const start = at + line.length;
    if (text.length < start + length + 2) return null;
    whole += text.slice(start, start + length);
    at = start + length + 2;
    if (length === 0) return { text: whole, length: at };
  }
}
