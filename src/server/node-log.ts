import { type DestinationStream, type Logger, pino } from 'pino';
import type { Again, Known, Observation, Observer } from './observation.ts';

/** What is logged, one line of JSON each: what happened, never what was sent. */
export interface Log {
  readonly observe: Observer;
  readonly onFault: (fault: unknown) => void;
  readonly info: (message: string) => void;
}

/** A log on standard output, or elsewhere; `silent` where nobody wants one. */
export function openLog(level: string, destination?: DestinationStream): Log {
  const options = { level, base: null, messageKey: 'message' };
  const output = destination ?? standardOutput();
  const logger: Logger = pino(options, output);
  const info = logger.levels.values.info as number;
  const again = (known: Known): Again => {
    // Written as pino writes it, whose way of finding out what there is takes twice as long.
    const line = lineOf(known, info);
    return (id, milliseconds) => {
      if (logger.isLevelEnabled('info')) output.write(line(id, milliseconds));
    };
  };
  return {
    observe: Object.assign(
      (observation: Observation) => again(observation)(observation.id, observation.milliseconds),
      { again },
    ),
    onFault: (fault) => logger.error({ err: asError(fault) }, 'failed to answer'),
    info: (message) => logger.info(message),
  };
}

/** So many characters are written at once, or what there is after so many milliseconds. */
const AT_ONCE = 32_768;
const AT_LATEST = 100;
/** So many are kept for when there is room for them again. */
const MOST = 1_000_000;

/**
 * Standard output. A line is not worth a call to the system by itself; none is lost where the process
 * ends. Where they cannot be written, as on a full disk, the service goes on without them.
 */
function standardOutput(): DestinationStream {
  const output = pino.destination({ dest: 1, sync: true, maxLength: MOST });
  let isStuck = false;
  output.on('error', () => {
    isStuck = true;
  });
  let lines = '';
  const flush = () => {
    if (lines === '') return;
    isStuck = false;
    output.write(lines);
    lines = '';
  };
  setInterval(flush, AT_LATEST).unref();
  process.once('exit', () => {
    flush();
    // It would try for ever.
    if (!isStuck) output.flushSync();
  });
  return {
    write(line) {
      lines += line;
      if (lines.length >= AT_ONCE) flush();
    },
  };
}

/** A line of the log; which way a request came and what executed it is told by metrics, not of each. */
function lineOf(
  { place, operationName, method, status, bytes, cost, codes, cached }: Known,
  level: number,
): (id: string, milliseconds: number) => string {
  // A name is chosen by whoever asks, and may be as long as they like.
  const operation = operationName
    ? `,"operation":${JSON.stringify(operationName.slice(0, 100))}`
    : '';
  const known =
    (cost === undefined ? '' : `,"cost":${cost}`) +
    (codes === undefined ? '' : `,"codes":${JSON.stringify(codes)}`) +
    (cached === undefined ? '' : `,"cached":${cached}`);
  const begun = `{"level":${level},"time":`;
  const what = `","place":"${place}"${operation},"method":"${method}","status":${status},"bytes":${bytes}${known},"milliseconds":`;
  return (id, milliseconds) =>
    `${begun}${Date.now()},"request":"${id}${what}${Math.round(milliseconds * 1000) / 1000},"message":"answered"}\n`;
}

/** Anything may be thrown. */
function asError(fault: unknown): Error {
  return fault instanceof Error ? fault : new Error(String(fault));
}
