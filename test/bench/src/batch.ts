/** Some requests of a workload that a server is sent, one after another on each connection. */
export interface Batch {
  readonly workload: string;
  readonly port: number;
  readonly connections: number;
  /** The first of them among the workload's requests; behind the last comes the first again. */
  readonly from: number;
  readonly count: number;
  /** What each is to be answered with. */
  readonly status: number;
}

/** How a batch went, as whoever sent it saw it. */
export interface Sent {
  readonly count: number;
  /** Answers that had another status, or errors instead of data. */
  readonly errors: number;
  readonly bytes: number;
  readonly seconds: number;
  /** Milliseconds from a request to the end of its answer. */
  readonly p50: number;
  readonly p99: number;
}

/** A batch that takes longer than this has failed. */
export const MOST_SECONDS = 120;
