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
  const isLogged = () => logger.isLevelEnabled('info');
  const again = (known: Known): Again => {
    const line = lineOf(known, info);
    return (id, milliseconds) => {
      if (isLogged()) output.write(line(id, known.bytes, milliseconds));
    };
  };
  // Most requests are answered as the last one was, and what is told of them is mostly the same.
  let last: { readonly known: Known; readonly line: Line } | undefined;
  const observe = (observation: Observation): void => {
    if (!isLogged()) return;
    if (last === undefined || !isToldAs(observation, last.known)) {
      last = { known: observation, line: lineOf(observation, info) };
    }
    output.write(last.line(observation.id, observation.bytes, observation.milliseconds));
  };
  return {
    observe: Object.assign(observe, { again }),
    onFault: (fault) => logger.error({ err: asError(fault) }, 'failed to answer'),
    info: (message) => logger.info(message),
  };
}

/** So many characters are written at once, or what there is after so many milliseconds. */
const AT_ONCE = 32_768;
const AT_LATEST = 100;
/** So many are kept for when there is room for them again. */
const MOST = 1_000_000;

let shared: DestinationStream | undefined;

/** One for all logs of the process: it listens for the end, and many listeners are taken for a leak. */
function standardOutput(): DestinationStream {
  shared ??= openStandardOutput();
  return shared;
}

/**
 * Standard output. A line is not worth a call to the system by itself; none is lost where the process
 * ends. Where they cannot be written, as on a full disk, the service goes on without them.
 */
function openStandardOutput(): DestinationStream {
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

type Line = (id: string, bytes: number | null, milliseconds: number) => string;

/**
 * Writes lines of the log, as pino does, whose way of finding out what there is takes twice as long.
 * Which way a request came and what executed it is told by metrics, not of each.
 */
function lineOf(
  { place, operationName, method, status, cost, codes, cached }: Known,
  level: number,
): Line {
  // A name is chosen by whoever asks, and may be as long as they like.
  const operation = operationName
    ? `,"operation":${JSON.stringify(operationName.slice(0, 100))}`
    : '';
  const known =
    (cost === undefined ? '' : `,"cost":${cost}`) +
    (codes === undefined ? '' : `,"codes":${JSON.stringify(codes)}`) +
    (cached === undefined ? '' : `,"cached":${cached}`);
  const begun = `{"level":${level},"time":`;
  const what = `","place":"${place}"${operation},"method":"${method}","status":${status},"bytes":`;
  const then = `${known},"milliseconds":`;
  return (id, bytes, milliseconds) =>
    `${begun}${Date.now()},"request":"${id}${what}${bytes}${then}${thousandths(milliseconds)},"message":"answered"}\n`;
}

/** With three decimals; of whole numbers they are sooner written than of fractions. */
function thousandths(number: number): string {
  const all = Math.round(number * 1_000);
  const whole = Math.floor(all / 1_000);
  return `${whole}.${String(1_000 + all - whole * 1_000).slice(1)}`;
}

/** Whether a line is the same for both, but for what differs each time. */
function isToldAs(one: Known, other: Known): boolean {
  return (
    one.place === other.place &&
    one.operationName === other.operationName &&
    one.method === other.method &&
    one.status === other.status &&
    one.cost === other.cost &&
    one.cached === other.cached &&
    one.codes === undefined &&
    other.codes === undefined
  );
}

/** Anything may be thrown. */
function asError(fault: unknown): Error {
  return fault instanceof Error ? fault : new Error(String(fault));
}
