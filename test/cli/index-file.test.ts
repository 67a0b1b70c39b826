import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import {
  DamagedIndexError,
  isIndexFile,
  readIndexFile,
  writeIndexFile,
} from '../../src/cli/index-file.ts';
import { finish } from '../../src/record/work.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
const file = join(folder, 'index');
afterAll(() => rmSync(folder, { recursive: true }));

const anyName = fc.string({ minLength: 1, maxLength: 5 }).filter((name) => name !== '__proto__');
const anyArray = fc.oneof(
  fc.uint8Array(),
  fc.uint16Array(),
  fc.uint32Array(),
  fc.int32Array(),
  fc.float64Array(),
);
const { value: anyMember } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    anyArray,
    fc.constant(null),
    fc.integer(),
    fc.array(fc.string({ unit: 'binary' })),
    fc.dictionary(anyName, tie('value'), { noNullPrototype: true }),
  ),
}));
const anyValue = fc.dictionary(anyName, anyMember, { minKeys: 1, noNullPrototype: true });

const written = (value: object, key = 'key') => finish(writeIndexFile(file, key, value));
const read = (key = 'key') => finish(readIndexFile(file, key));

describe('an index file', () => {
  it('holds what was written, whatever that was', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        written(value);
        expect(isIndexFile(file)).toBe(true);
        expect(read()).toStrictEqual(value);
      }),
    );
    expect(readdirSync(folder)).toEqual(['index']);
  });

  it('holds more than is written in one piece', () => {
    const numbers = Uint32Array.from({ length: 1_000_000 }, (_, at) => at ** 2);
    written({ numbers });
    const back = read() as { numbers: Uint32Array };
    expect(Buffer.from(back.numbers.buffer).equals(Buffer.from(numbers.buffer))).toBe(true);
  });

  it('gives nothing to whoever has another key', () => {
    written({ numbers: Uint8Array.of(1) }, 'one');
    expect(read('other')).toBeNull();
    expect(read('one')).not.toBeNull();
  });

  it('is known to be damaged, wherever a byte is another, or anything lacks at its end', () => {
    written({ numbers: Float64Array.of(1, 2, 3), texts: ['a', 'b'], one: { two: null } });
    const whole = readFileSync(file);
    const damages = (bytes: Uint8Array) => {
      writeFileSync(file, bytes);
      expect(() => read()).toThrow(DamagedIndexError);
    };
    for (let length = 0; length < whole.length; length += 1) damages(whole.subarray(0, length));
    const size = whole.indexOf('"bytes":');
    for (const [at, text] of [
      [size + 8, '-'],
      [size + 1, 'sizes'],
      [size - 1, ' 1e9,'],
    ] as const) {
      const bytes = Uint8Array.from(whole);
      bytes.set(Buffer.from(text), at);
      damages(bytes);
    }
    for (let at = 0; at < whole.length; at += 1) {
      const bytes = Uint8Array.from(whole);
      bytes[at] = (bytes[at] as number) ^ (1 << (at % 8));
      damages(bytes);
    }
  });

  it('leaves nothing beside where it cannot be put in its place', () => {
    const taken = join(folder, 'taken');
    mkdirSync(join(taken, 'inner'), { recursive: true });
    expect(() => finish(writeIndexFile(taken, 'key', { one: 1 }))).toThrow(/EISDIR|ENOTEMPTY/);
    expect(readdirSync(folder).sort()).toEqual(['index', 'taken']);
    rmSync(taken, { recursive: true });
  });

  it('is not there in part where writing it fails, and the one before stays', () => {
    written({ one: 1 });
    expect(() => written({ one: 1, circular: [1n] })).toThrow(TypeError);
    expect(read()).toEqual({ one: 1 });
    expect(readdirSync(folder)).toEqual(['index']);
  });
});
