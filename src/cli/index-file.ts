import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import type { Work } from '../record/work.ts';
import { arrayParts, type Path, putPart } from './array-parts.ts';

/** What an index file begins with, whatever its version. */
const MAGIC = 'onrecord index\n';
/** So many bytes are read or written in one step. */
const PIECE = 1 << 20;
const DIGEST_BYTES = 32;
const LONGEST_HEAD = 1_000;

const ARRAYS = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float64Array } as const;
type ArrayName = keyof typeof ARRAYS;

/** What stands before each section: where in the whole it belongs, and what it is. */
interface Head {
  readonly path: Path;
  readonly type: ArrayName | 'JSON' | 'END';
  readonly bytes: number;
}

/** The file is not what was written there. */
export class DamagedIndexError extends Error {
  override name = 'DamagedIndexError';
}

/**
 * Writes a value under a key: members within members, of which each typed array, and each that has
 * none, is a section of its own, with a digest of what it is and holds. Written beside and put in its
 * place when it is whole, so that there is never a part of one.
 */
export function* writeIndexFile(path: string, key: string, value: object): Work<void> {
  // What a process of this name left behind when it was killed is written over.
  const unfinished = `${path}.${hostname()}-${process.pid}`;
  const descriptor = openSync(unfinished, 'w', 0o600);
  let isInPlace = false;
  try {
    yield* writeSections(descriptor, key, value);
    renameSync(unfinished, path);
    isInPlace = true;
  } finally {
    closeSync(descriptor);
    if (!isInPlace) rmSync(unfinished, { force: true });
  }
}

function* writeSections(descriptor: number, key: string, value: object): Work<void> {
  write(descriptor, Buffer.from(MAGIC));
  yield* writeSection(descriptor, { path: ['key'], type: 'JSON' }, jsonBytes(key));
  for (const [at, part] of arrayParts(value)) {
    const isArray = ArrayBuffer.isView(part);
    const type = isArray ? (part.constructor.name as ArrayName) : 'JSON';
    const bytes = isArray
      ? new Uint8Array(part.buffer, part.byteOffset, part.byteLength)
      : jsonBytes(part);
    yield* writeSection(descriptor, { path: at, type }, bytes);
  }
  yield* writeSection(descriptor, { path: [], type: 'END' }, Buffer.alloc(0));
}

/** Whether a file was written so, or begins as if it was. */
export function isIndexFile(path: string): boolean {
  const begin = Buffer.alloc(MAGIC.length);
  const descriptor = openSync(path, 'r');
  try {
    readSync(descriptor, begin);
  } finally {
    closeSync(descriptor);
  }
  return begin.toString('latin1') === MAGIC;
}

/** The value that was written under a key; null where it was another. `DamagedIndexError` where it was something else. */
export function* readIndexFile(path: string, key: string): Work<unknown> {
  const descriptor = openSync(path, 'r');
  try {
    const file = new SectionReader(descriptor);
    file.skip(MAGIC);
    const [, written] = yield* file.section();
    if (written !== key) return null;
    const whole: Record<string, unknown> = {};
    for (;;) {
      const [{ path: at, type }, part] = yield* file.section();
      if (type === 'END') return whole;
      putPart(whole, at, part);
    }
  } finally {
    closeSync(descriptor);
  }
}

class SectionReader {
  readonly #descriptor: number;
  #left: number;

  constructor(descriptor: number) {
    this.#descriptor = descriptor;
    this.#left = fstatSync(descriptor).size;
  }

  skip(text: string): void {
    if (this.#take(text.length).toString('latin1') !== text) throw damaged();
  }

  *section(): Work<readonly [Head, unknown]> {
    const length = this.#take(4).readUInt32LE();
    if (length > LONGEST_HEAD) throw damaged();
    const begin = this.#take(length);
    const hash = createHash('sha256').update(begin);
    const head = parsed(begin) as Head | null;
    const bytes = head?.bytes ?? -1;
    if (head === null || !Number.isInteger(bytes) || bytes < 0 || bytes > this.#left) {
      throw damaged();
    }
    const body = new Uint8Array(bytes);
    for (let at = 0; at < body.length; at += PIECE) {
      const piece = body.subarray(at, at + PIECE);
      this.#fill(piece);
      hash.update(piece);
      yield;
    }
    if (!this.#take(DIGEST_BYTES).equals(hash.digest())) throw damaged();
    return [head, read(head.type, body)];
  }

  #take(bytes: number): Buffer {
    const taken = Buffer.alloc(bytes);
    this.#fill(taken);
    return taken;
  }

  #fill(into: Uint8Array): void {
    for (let at = 0; at < into.length; ) {
      const read = readSync(this.#descriptor, into, at, into.length - at, null);
      if (read === 0) throw damaged();
      at += read;
    }
    this.#left -= into.length;
  }
}

function read(type: Head['type'], body: Uint8Array<ArrayBuffer>): unknown {
  if (type === 'JSON') return parsed(body);
  if (type === 'END') return undefined;
  const made = ARRAYS[type];
  return new made(body.buffer, 0, body.length / made.BYTES_PER_ELEMENT);
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString());
  } catch {
    throw damaged();
  }
}

function jsonBytes(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}

function damaged(): DamagedIndexError {
  return new DamagedIndexError('the index is damaged');
}

function* writeSection(
  descriptor: number,
  head: Omit<Head, 'bytes'>,
  body: Uint8Array,
): Work<void> {
  const begin = jsonBytes({ ...head, bytes: body.length });
  const length = Buffer.alloc(4);
  length.writeUInt32LE(begin.length);
  const hash = createHash('sha256').update(begin);
  write(descriptor, length);
  write(descriptor, begin);
  for (let at = 0; at < body.length; at += PIECE) {
    const piece = body.subarray(at, at + PIECE);
    hash.update(piece);
    write(descriptor, piece);
    yield;
  }
  write(descriptor, hash.digest());
}

function write(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}
