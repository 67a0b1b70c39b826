import { whenReady } from '../archive/maybe-promise.ts';
import type { Ask, Handler, Lane, MaybeAnswer, Report } from './exchange.ts';
import { isExportPath } from './exports.ts';

/** What is told of each request that was answered; nothing of what was sent in it. */
export interface Observation extends Report {
  readonly id: string;
  readonly lane: Lane;
  readonly method: string;
  /** Which of the service's places was asked: `/graphql`, `/articles/…`; `other` for what is none. */
  readonly place: string;
  readonly status: number;
  /** Bytes of the body; null for what is sent piece by piece. */
  readonly bytes: number | null;
  readonly milliseconds: number;
}

/** What is the same whenever one request is answered again. */
export type Known = Omit<Observation, 'id' | 'milliseconds'>;
/** Told of each time that this happens. */
export type Again = (id: string, milliseconds: number) => void;

/** Told of each request that was answered. */
export interface Observer {
  (observation: Observation): void;
  /** For an observer that has something to make once of what is the same each time. */
  readonly again?: (known: Known) => Again;
}

/** What an observer is told by of a request that is answered again and again. */
export function tellingAgain(observe: Observer, known: Known): Again {
  if (observe.again) return observe.again(known);
  const { lane, method, place, status, bytes, operationName, cost, codes, cached, executor } =
    known;
  // Written out: to spread it takes longer than to answer.
  return (id, milliseconds) =>
    observe({
      id,
      lane,
      method,
      place,
      status,
      bytes,
      milliseconds,
      operationName,
      cost,
      codes,
      cached,
      executor,
    });
}

/** Tells several observers of the same. */
export function allOf(...observers: readonly Observer[]): Observer {
  return Object.assign(
    (observation: Observation) => {
      for (const observe of observers) observe(observation);
    },
    {
      again(known: Known): Again {
        const tellings = observers.map((observe) => tellingAgain(observe, known));
        return (id, milliseconds) => {
          for (const tell of tellings) tell(id, milliseconds);
        };
      },
    },
  );
}

const GIVEN_ID = /^[\w.:-]{1,64}$/;
const PLACES =
  /^\/(?:graphql|health|ready|metrics|schema\.graphql|articles|quotes|people|organizations|countries|search|verify|feed\.atom|feed\.json)?$/;
/** Places with many of a kind below them. */
const FOLDERS = /^(\/(?:articles|quotes|people|organizations|countries|pages|graphiql)\/)./;

/** Gives each request an id, or keeps the one it comes with, and tells an observer how it was answered. */
export function observation(observe: Observer, handler: Handler): Handler {
  return function observed(ask: Ask): MaybeAnswer {
    const start = performance.now();
    const given = ask.header('x-request-id');
    const id = given !== null && GIVEN_ID.test(given) ? given : crypto.randomUUID();
    return whenReady(handler(ask), (answer) => {
      answer.headers['x-request-id'] = id;
      observe({
        id,
        lane: ask.lane,
        method: ask.method,
        place: placeOf(ask.path),
        status: answer.status,
        bytes: answer.body instanceof Uint8Array ? answer.body.length : answer.body && null,
        milliseconds: performance.now() - start,
        operationName: answer.report?.operationName,
        cost: answer.report?.cost,
        codes: answer.report?.codes,
        cached: answer.report?.cached,
        executor: answer.report?.executor,
      });
      return answer;
    });
  };
}

/** A place, or the kind of it; one that is none is not told: clients make up as many as they like. */
function placeOf(path: string): string {
  if (PLACES.test(path) || isExportPath(path)) return path;
  const [, folder] = FOLDERS.exec(path) ?? [];
  return folder === undefined ? 'other' : `${folder}…`;
}
