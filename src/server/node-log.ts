import { type DestinationStream, type Logger, pino } from 'pino';
import type { Observation, Observer } from './observation.ts';

/** What is logged, one line of JSON each: what happened, never what was sent. */
export interface Log {
  readonly observe: Observer;
  readonly onFault: (fault: unknown) => void;
  readonly info: (message: string) => void;
}

/** A log on standard output, or elsewhere; `silent` where nobody wants one. */
export function openLog(level: string, destination?: DestinationStream): Log {
  const options = { level, base: null, messageKey: 'message' };
  const logger: Logger = pino(options, destination ?? standardOutput());
  return {
    observe: (observation) => logger.info(lineOf(observation), 'answered'),
    onFault: (fault) => logger.error({ err: asError(fault) }, 'failed to answer'),
    info: (message) => logger.info(message),
  };
}

/** So many characters are written at once, or what there is after so many milliseconds. */
const AT_ONCE = 8_192;
const AT_LATEST = 100;

/** Standard output. A line is not worth a call to the system by itself; none is lost where the process ends. */
function standardOutput(): DestinationStream {
  const output = pino.destination({ dest: 1, sync: true, minLength: AT_ONCE });
  setInterval(() => output.flush(), AT_LATEST).unref();
  process.once('exit', () => output.flushSync());
  return output;
}

/** What stands in a line; which way it came and what executed it is told by metrics, not of each request. */
function lineOf(observation: Observation) {
  return {
    request: observation.id,
    place: observation.place,
    // A name is chosen by whoever asks, and may be as long as they like.
    operation: observation.operationName?.slice(0, 100),
    method: observation.method,
    status: observation.status,
    bytes: observation.bytes,
    cost: observation.cost,
    codes: observation.codes,
    cached: observation.cached,
    milliseconds: Math.round(observation.milliseconds * 1000) / 1000,
  };
}

/** Anything may be thrown. */
function asError(fault: unknown): Error {
  return fault instanceof Error ? fault : new Error(String(fault));
}
