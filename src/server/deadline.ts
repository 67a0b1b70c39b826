/** No timer runs longer; one that should fires at once. */
const LONGEST = 2 ** 31 - 1;

/**
 * When a request has to be answered, and a signal for whatever is done for it until then. It is ended
 * once it is over: what is made by `AbortSignal.any` and listened to, Node 20 never lets go of.
 */
export class Deadline {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly #controller = new AbortController();
  readonly #gone: AbortSignal | null;
  readonly #timer: ReturnType<typeof setTimeout>;

  constructor(milliseconds: number, gone: AbortSignal | null) {
    this.at = Date.now() + milliseconds;
    this.#gone = gone;
    this.#timer = setTimeout(this.#abort, Math.min(milliseconds, LONGEST));
    if (gone?.aborted) this.#abort();
    gone?.addEventListener('abort', this.#abort);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#gone?.removeEventListener('abort', this.#abort);
  }

  readonly #abort = (): void => this.#controller.abort();
}
