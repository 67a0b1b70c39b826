import { count } from './count.ts';

const WIDTH = 30;
/** The bar is drawn anew when it has so much more to say. */
const STEPS = 500;
const CLEAR_LINE = '\r\u001B[K';

interface Terminal {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** How much of a number of things is done, in one line of a terminal; elsewhere nothing is said. */
export class Progress {
  readonly #whole: number;
  readonly #what: string;
  readonly #terminal: Terminal | undefined;
  readonly #step: number;
  #done = 0;

  constructor(whole: number, one: string, terminal: Terminal) {
    this.#whole = whole;
    this.#what = count(whole, one);
    this.#terminal = terminal.isTTY ? terminal : undefined;
    this.#step = Math.ceil(whole / STEPS);
  }

  advance(): void {
    this.#done += 1;
    if (this.#done % this.#step !== 0) return;
    const part = this.#done / this.#whole;
    const bar = '█'.repeat(Math.floor(part * WIDTH)).padEnd(WIDTH, '░');
    this.#terminal?.write(`\r${bar} ${Math.floor(part * 100)}% of ${this.#what}`);
  }

  /** Leaves the line to what comes after. */
  end(): void {
    this.#terminal?.write(CLEAR_LINE);
  }
}
