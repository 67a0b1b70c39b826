import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { RawFile } from './check.ts';
import { fileProblem, jsonProblem } from './file-problem.ts';
import type { Problem } from './problem.ts';

const CHUNK = 1 << 20;
/** No record is as long; a line without end is not to fill the memory. */
const LONGEST_LINE = 64 << 20;
const LINE_FEED = 0x0a;
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const BYTE_ORDER_MARK = Buffer.from('\uFEFF');

/** A line's bytes without its end; null where it is too long. */
interface Line {
  readonly number: number;
  readonly bytes: Buffer<ArrayBuffer> | null;
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
  let blank: number | undefined;
  const note = (line: number, wrong: string, right: string) =>
    problems.push({ file: `${file}:${line}`, pointer: '', wrong, right });
  try {
    for (const line of linesOf(join(folder, file))) {
      if (line.bytes !== null && isBlank(line.bytes)) {
        blank ??= line.number;
        continue;
      }
      if (blank !== undefined) note(blank, 'is blank', 'should be a record or left out');
      blank = undefined;
      if (line.bytes !== null) {
        yield new RawLine(file, line.number, line.bytes, problems);
        continue;
      }
      const megabytes = LONGEST_LINE >> 20;
      note(line.number, `has more than ${megabytes} MB`, 'should be one record');
      yield { file, line: line.number, value: undefined };
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    problems.push(fileProblem(file, error));
    // Which records the rest would have held nobody can tell.
    yield { file, value: undefined };
  }
}

/** A line that is parsed when somebody asks for what it holds: most are read from their bytes. */
class RawLine implements RawFile {
  readonly file: string;
  readonly line: number;
  readonly bytes: Buffer<ArrayBuffer> | undefined;
  readonly #bytes: Buffer;
  readonly #problems: Problem[];
  #value: unknown;
  #isParsed = false;

  constructor(file: string, line: number, bytes: Buffer<ArrayBuffer>, problems: Problem[]) {
    this.file = file;
    this.line = line;
    this.bytes = isUtf8(bytes) ? bytes : undefined;
    this.#bytes = bytes;
    this.#problems = problems;
  }

  get value(): unknown {
    if (!this.#isParsed) this.#value = this.#parse();
    this.#isParsed = true;
    return this.#value;
  }

  #parse(): unknown {
    const place = `${this.file}:${this.line}`;
    let text: string;
    try {
      text = decoder.decode(this.#bytes);
    } catch (error) {
      this.#problems.push(fileProblem(place, error));
      return undefined;
    }
    try {
      return JSON.parse(text);
    } catch (error) {
      this.#problems.push(jsonProblem(place, error));
      return undefined;
    }
  }
}

function* linesOf(path: string): Generator<Line> {
  const descriptor = openSync(path, 'r');
  try {
    let number = 1;
    let begun: Buffer<ArrayBuffer>[] = [];
    let length = 0;
    const finished = (rest: Buffer<ArrayBuffer>): Line => {
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

function withoutMark(bytes: Buffer<ArrayBuffer>, line: number): Buffer<ArrayBuffer> {
  const hasMark = line === 1 && bytes.subarray(0, 3).equals(BYTE_ORDER_MARK);
  return hasMark ? bytes.subarray(3) : bytes;
}

function isBlank(bytes: Buffer): boolean {
  for (const byte of bytes) {
    if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d) return false;
  }
  return true;
}
