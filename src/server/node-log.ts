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
  const logger: Logger = destination ? pino(options, destination) : pino(options);
  return {
    observe: (observation) => logger.info(lineOf(observation), 'answered'),
    onFault: (fault) => logger.error({ err: asError(fault) }, 'failed to answer'),
    info: (message) => logger.info(message),
  };
}

function lineOf({ id, place, operationName, milliseconds, ...others }: Observation) {
  return {
    request: id,
    place,
    // A name is chosen by whoever asks, and may be as long as they like.
    ...(operationName && { operation: operationName.slice(0, 100) }),
    ...others,
    milliseconds: Math.round(milliseconds * 1000) / 1000,
  };
}

/** Anything may be thrown. */
function asError(fault: unknown): Error {
  return fault instanceof Error ? fault : new Error(String(fault));
}
