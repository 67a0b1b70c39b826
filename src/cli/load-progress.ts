import type { Loaded } from '../archive/postgres-load.ts';
import { count } from './count.ts';

const CLEAR_LINE = '\r\u001B[K';

interface Terminal {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** How far a load has come and how fast it goes, in one line of a terminal; elsewhere nothing is said. */
export class LoadProgress {
  readonly #terminal: Terminal | undefined;
  readonly #start = performance.now();
  readonly #before: number;

  /** `before` is what had been loaded when it began. */
  constructor(terminal: Terminal, before: Loaded) {
    this.#terminal = terminal.isTTY ? terminal : undefined;
    this.#before = before.taken;
  }

  /** Seconds since it began. */
  get seconds(): number {
    return (performance.now() - this.#start) / 1000;
  }

  loaded({ taken, articles, quotes, refused }: Loaded): void {
    const rate = Math.round((taken - this.#before) / Math.max(this.seconds, 0.001));
    const bad = refused === 0 ? '' : `, ${count(refused, 'record')} refused`;
    this.#say(
      `${count(articles, 'article')}, ${count(quotes, 'quote')}${bad}, ${count(rate, 'article')} a second`,
    );
  }

  step(what: string): void {
    this.#say(`${Math.round(this.seconds)} s: ${what}`);
  }

  /** Leaves the line to what comes after. */
  end(): void {
    this.#terminal?.write(CLEAR_LINE);
  }

  #say(text: string): void {
    this.#terminal?.write(`${CLEAR_LINE}${text}`);
  }
}
