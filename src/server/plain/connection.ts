import type { Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import type { BoundedCache } from '../bounded-cache.ts';
import type { Answer } from '../exchange.ts';
import { GRAPHQL_PATH } from '../graphql.ts';
import type { Patience } from '../node-server.ts';
import { type Known, tellingAgain } from '../observation.ts';
import type { OnRecord } from '../service.ts';
import { PlainAnswer } from './answer.ts';
import { PlainAsk } from './ask.ts';
import type { PlainHeads } from './head.ts';
import type { Repeat } from './repeats.ts';

/** What all connections of a server have in common. */
export interface Terms {
  readonly service: OnRecord;
  readonly heads: PlainHeads;
  readonly repeats: BoundedCache<Repeat>;
  readonly patience: Patience;
  /** What a client is told of how long its connection is kept; null where it is not. */
  readonly kept: () => string | null;
  /** Has Node's HTTP server take a connection, with what came and was not answered. */
  readonly handOver: (socket: Socket, bytes: Buffer) => void;
  readonly left: (connection: PlainConnection) => void;
}

const BLANK_LINE = '\r\n\r\n';
/** A longer request is for Node's HTTP server, which takes it piece by piece. */
const LONGEST = 65_536;
/** A longer head is for Node's HTTP server to take or to refuse. */
const LONGEST_HEAD = 8_192;
const NOTHING = Buffer.alloc(0);

type State = 'NEW' | 'IDLE' | 'READING' | 'ANSWERING';

/**
 * A connection whose requests are plain, one after another. With the first that is not, or that is
 * sent before the last one was answered, Node's HTTP server takes over for good.
 */
export class PlainConnection {
  readonly #socket: Socket;
  readonly #terms: Terms;
  #state: State = 'NEW';
  /** When it came into its state, or was last answered. */
  #since = performance.now();
  /** What came of a request that is not whole, or while another is answered. */
  #begun: Buffer = NOTHING;
  #ask: PlainAsk | null = null;
  #isEnded = false;

  constructor(socket: Socket, terms: Terms) {
    this.#socket = socket;
    this.#terms = terms;
    socket.on('data', this.#take).on('end', this.#end).on('error', ignore).on('close', this.#close);
  }

  /** Ends it where nobody has asked anything on it. */
  closeIdle(): void {
    if (this.#state !== 'IDLE' || this.#socket.writableLength > 0) return;
    this.#socket.destroy();
  }

  destroy(): void {
    this.#socket.destroy();
  }

  /** Ends it where whoever is on the other end takes too long. */
  hurry(now: number): void {
    const { head, idle, request, answer } = this.#terms.patience;
    const waited = now - this.#since;
    if (this.#socket.writableLength > 0) {
      if (waited > answer) this.#socket.destroy();
    } else if (this.#state === 'IDLE' && waited > idle) this.#socket.destroy();
    else if (this.#state === 'NEW' && waited > head) this.#refuse('408 Request Timeout');
    else if (this.#state === 'READING' && waited > request) this.#refuse('408 Request Timeout');
  }

  readonly #take = (piece: Buffer): void => {
    try {
      this.#hear(piece);
    } catch {
      // What is thrown here would end the process.
      this.destroy();
    }
  };

  #hear(piece: Buffer): void {
    if (this.#state === 'ANSWERING') {
      this.#begun = Buffer.concat([this.#begun, piece]);
      this.#socket.pause();
      return;
    }
    const bytes = this.#begun.length === 0 ? piece : Buffer.concat([this.#begun, piece]);
    // Whoever asks on without taking what they were answered is to be held back.
    if (this.#socket.writableLength > 0 || bytes.length > LONGEST) {
      this.#handOver(bytes);
      return;
    }
    const { service, repeats } = this.#terms;
    const started = performance.now();
    const text = bytes.toString('latin1');
    const edition = service.edition();
    if (edition !== null) repeats.turnTo(edition);
    const repeat = edition === null ? undefined : repeats.get(text);
    if (repeat === undefined) {
      this.#read(bytes, text, started);
      return;
    }
    const id = crypto.randomUUID();
    this.#begun = NOTHING;
    this.#send(repeat.answer, id, repeat.isKept);
    repeat.tell(id, performance.now() - started);
  }

  #read(bytes: Buffer, text: string, started: number): void {
    const end = text.indexOf(BLANK_LINE);
    const start = end + BLANK_LINE.length;
    const isRead = end !== -1 && end <= LONGEST_HEAD;
    const head = isRead ? this.#terms.heads.read(bytes.toString('latin1', 0, end)) : null;
    if (head === null || bytes.length > start + head.bodyLength) {
      this.#handOver(bytes);
      return;
    }
    if (bytes.length < start + head.bodyLength) {
      // Read anew with each piece, what comes in many would take longer than Node does.
      if (this.#state === 'READING' || start + head.bodyLength > LONGEST) {
        this.#handOver(bytes);
        return;
      }
      this.#since = started;
      this.#state = 'READING';
      this.#begun = bytes;
      return;
    }
    this.#begun = NOTHING;
    this.#state = 'ANSWERING';
    const ask = new PlainAsk(head, bytes.subarray(start));
    this.#ask = ask;
    const answer = this.#terms.service.answer(ask);
    if (answer instanceof Promise) {
      answer.then((late) => this.#answer(ask, late, text)).catch(() => this.destroy());
    } else this.#answer(ask, answer, text);
  }

  #answer(ask: PlainAsk, answer: Answer, text: string): void {
    const socket = this.#socket;
    this.#ask = null;
    if (socket.destroyed) return;
    const { method, head } = ask;
    const plain = new PlainAnswer(answer, method);
    if (answer.edition !== undefined && head.isNobodys) {
      const tell = tellingAgain(this.#terms.service.observe, repeated(ask, answer));
      this.#terms.repeats.set(text, answer.edition, { answer: plain, isKept: head.isKept, tell });
    }
    this.#send(plain, answer.headers['x-request-id'] ?? '', head.isKept);
    if (this.#begun.length > 0 && socket.writable) this.#handOver(this.#begun);
  }

  #send(answer: PlainAnswer, id: string, isWanted: boolean): void {
    const socket = this.#socket;
    const kept = isWanted && !answer.isLast && !this.#isEnded ? this.#terms.kept() : null;
    const sent = answer.sent(id, kept);
    socket.write(sent.bytes);
    this.#state = 'IDLE';
    this.#since = performance.now();
    if (socket.writableLength === 0) answer.takeBack(sent);
    else if (!socket.timeout) {
      socket.setTimeout(this.#terms.patience.stall, () => socket.destroy());
    }
    // Nothing that is sent after it is a request (RFC 9112, section 9.6).
    if (kept === null) socket.off('data', this.#take).destroySoon();
  }

  /** Told as Node's HTTP server tells it. */
  #refuse(status: string): void {
    this.#socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`, () => this.destroy());
  }

  /** Whoever has said all may still listen. */
  readonly #end = (): void => {
    this.#isEnded = true;
    if (this.#state === 'READING') this.#refuse('400 Bad Request');
    else if (this.#state !== 'ANSWERING') this.#socket.end();
  };

  readonly #close = (): void => {
    this.#ask?.abort();
    this.#terms.left(this);
  };

  #handOver(bytes: Buffer): void {
    const socket = this.#socket;
    socket.off('data', this.#take).off('end', this.#end).off('close', this.#close);
    socket.off('error', ignore);
    this.#terms.left(this);
    this.#terms.handOver(socket, bytes);
  }
}

/** What is told of an answer each time that it is given again. */
function repeated({ method }: PlainAsk, { status, body, report }: Answer): Known {
  return {
    lane: 'repeat',
    method,
    place: GRAPHQL_PATH,
    status,
    bytes: body instanceof Uint8Array ? body.length : null,
    operationName: report?.operationName,
    cost: report?.cost,
    cached: true,
  };
}

/** Whoever was there has gone; the connection closes. */
function ignore(): void {}
