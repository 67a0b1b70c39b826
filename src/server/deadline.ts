/** No timer runs longer; one that should fires at once. */
const LONGEST = 2 ** 31 - 1;

/**
 * When a request has to be answered, and a signal for whatever is done for it until then. Most are
 * answered at once: the signal is made for the first that asks for it. It is ended once it is over:
 * what is made by `AbortSignal.any` and listened to, Node 20 never lets go of.
 */
export class Deadline {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly #milliseconds: number;
  readonly #asked: { readonly signal: AbortSignal | null };
  #controller: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `asked` has a signal that fires when whoever asked has gone. */
  constructor(milliseconds: number, asked: { readonly signal: AbortSignal | null }) {
    this.at = Date.now() + milliseconds;
    this.#milliseconds = milliseconds;
    this.#asked = asked;
  }

  get signal(): AbortSignal {
    if (this.#controller === undefined) {
      this.#controller = new AbortController();
      this.#timer = setTimeout(this.#abort, Math.min(this.#milliseconds, LONGEST));
      const gone = this.#asked.signal;
      if (gone?.aborted) this.#abort();
      gone?.addEventListener('abort', this.#abort);
    }
    return this.#controller.signal;
  }

  get isOver(): boolean {
    return this.#controller?.signal.aborted ?? false;
  }

  end(): void {
    if (this.#controller === undefined) return;
    clearTimeout(this.#timer);
    this.#asked.signal?.removeEventListener('abort', this.#abort);
  }

  readonly #abort = (): void => this.#controller?.abort();
}
