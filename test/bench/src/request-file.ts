import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WORKSHOP } from './generated-archive.ts';
import type { RecordedAnswer } from './recording.ts';

/** Requests by workload, for the process that sends them; the file they are in. */
export function writeRequests(
  name: string,
  requests: Iterable<readonly [string, readonly string[]]>,
): string {
  return write(`requests-${name}.json`, [JSON.stringify(Object.fromEntries(requests))]);
}

/** Answers, one a line, for the process that hands them out. */
export function writeAnswers(answers: readonly RecordedAnswer[]): string {
  return write(
    'answers.ndjson',
    answers.map((answer) => `${JSON.stringify(answer)}\n`),
  );
}

/** Piece by piece: all answers of a long run are more than one string holds. */
function write(name: string, pieces: readonly string[]): string {
  mkdirSync(WORKSHOP, { recursive: true });
  const file = join(WORKSHOP, `${process.pid}-${name}`);
  const descriptor = openSync(file, 'w');
  for (const piece of pieces) writeFileSync(descriptor, piece);
  closeSync(descriptor);
  return file;
}
