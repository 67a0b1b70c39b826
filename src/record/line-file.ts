import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { RawFile } from './check.ts';
import { fileProblem, jsonProblem } from './file-problem.ts';
import type { Problem } from './problem.ts';

const CHUNK = 1 << 20;
/** No record is as long; a line without end is not to fill the memory. */
const LONGEST_LINE = 64 << 20;
const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = Buffer.from('\uFEFF');

/** A line's bytes without its end; null where it is too long. */
interface Line {
  readonly number: number;
  readonly bytes: Buffer | null;
}

/**
 * The records of a file that has one a line (NDJSON), read as they are asked for, so that a file
 * may be larger than any text can be. What is wrong with a line is added to the problems.
 */
export function* readLineFile(
  folder: string,
  file: string,
  problems: Problem[],
): Generator<RawFile> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let blank: number | undefined;
  const note = (line: number, wrong: string, right: string) =>
    problems.push({ file: `${file}:${line}`, pointer: '', wrong, right });
  const parse = ({ number, bytes }: Line): unknown => {
    if (bytes === null) {
      const megabytes = LONGEST_LINE >> 20;
      note(number, `has more than ${megabytes} MB`, 'should be one record');
      return undefined;
    }
    let text: string;
    try {
      text = decoder.decode(bytes);
    } catch (error) {
      problems.push(fileProblem(`${file}:${number}`, error));
      return undefined;
    }
    try {
      return JSON.parse(text);
    } catch (error) {
      problems.push(jsonProblem(`${file}:${number}`, error));
      return undefined;
    }
  };
  try {
    for (const line of linesOf(join(folder, file))) {
      if (line.bytes !== null && isBlank(line.bytes)) {
        blank ??= line.number;
        continue;
      }
      if (blank !== undefined) note(blank, 'is blank', 'should be a record or left out');
      blank = undefined;
      yield { file, line: line.number, value: parse(line) };
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    problems.push(fileProblem(file, error));
    // Which records the rest would have held nobody can tell.
    yield { file, value: undefined };
  }
}

function* linesOf(path: string): Generator<Line> {
  const descriptor = openSync(path, 'r');
  try {
    let number = 1;
    let begun: Buffer[] = [];
    let length = 0;
    const finished = (rest: Buffer): Line => {
      const isTooLong = length + rest.length > LONGEST_LINE;
      const bytes = begun.length === 0 ? rest : Buffer.concat([...begun, rest]);
      const line = { number, bytes: isTooLong ? null : withoutMark(bytes, number) };
      number += 1;
      begun = [];
      length = 0;
      return line;
    };
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const read = readSync(descriptor, chunk, 0, CHUNK, null);
      if (read === 0) break;
      let start = 0;
      for (;;) {
        const end = chunk.indexOf(LINE_FEED, start);
        if (end === -1 || end >= read) break;
        yield finished(chunk.subarray(start, end));
        start = end + 1;
      }
      length += read - start;
      if (length > LONGEST_LINE) begun = [];
      else if (start < read) begun.push(chunk.subarray(start, read));
    }
    if (length > 0) yield finished(Buffer.alloc(0));
  } finally {
    closeSync(descriptor);
  }
}

function withoutMark(bytes: Buffer, line: number): Buffer {
  const hasMark = line === 1 && bytes.subarray(0, 3).equals(BYTE_ORDER_MARK);
  return hasMark ? bytes.subarray(3) : bytes;
}

function isBlank(bytes: Buffer): boolean {
  for (const byte of bytes) {
    if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d) return false;
  }
  return true;
}
