import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Dictionary } from '../../src/record/dictionary.ts';
import { packedRecordOf, unpacked } from '../../src/record/packed-record.ts';
import { Packer } from '../../src/record/packer.ts';
import { Unpacker } from '../../src/record/unpacker.ts';
import { KeptText } from '../../src/text/kept-text.ts';
import { TextBytes } from '../../src/text/text-bytes.ts';

const DICTIONARY = new Dictionary(['key', 'kind', 'text', 'DIRECT', 'start']).with([
  'person:ada',
  'person:bo',
]);

function packed(value: unknown): Uint8Array<ArrayBuffer> {
  const packer = new Packer(DICTIONARY);
  packer.begin();
  packer.add(value);
  return packer.packed.slice();
}

const read = (bytes: Uint8Array<ArrayBuffer>, leftOut?: readonly string[]) =>
  new Unpacker(DICTIONARY, leftOut).goTo(new TextBytes(bytes), 0);

const anyName = fc.oneof(fc.constantFrom('key', 'kind', 'text', 'start'), fc.string());
const anyText = fc.oneof(
  fc.constantFrom(...DICTIONARY.words, '', '0'.repeat(64), 'f'.repeat(64), 'F'.repeat(64)),
  fc.string({ unit: 'binary' }),
  // Half of a surrogate pair may stand alone, which UTF-8 has no bytes for.
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
);
const { tree: anyValue } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(anyText, fc.integer(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null)),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(
      anyName.filter((name) => name !== '__proto__'),
      tie('tree'),
      { maxKeys: 4, noNullPrototype: true },
    ),
  ),
}));

describe('packed JSON', () => {
  it('is what was packed, whatever that was', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const back = read(packed(value)).value();
        expect(back).toStrictEqual(value);
        expect(JSON.stringify(back)).toBe(JSON.stringify(value));
      }),
    );
  });

  it('is other bytes for another value, and never the beginning of its bytes', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other));
        const [a, b] = [packed(one), packed(other)];
        const shared = Math.min(a.length, b.length);
        expect([...a.slice(0, shared)]).not.toEqual([...b.slice(0, shared)]);
      }),
    );
  });

  it('gives members as it gives the whole, in whatever order they are asked for', () => {
    const shape = z.object({
      ...{ key: z.unknown(), text: z.unknown(), kind: z.unknown(), start: z.unknown() },
    });
    const Packed = packedRecordOf<Record<string, unknown>>(shape, DICTIONARY);
    const anyRecord = fc.record(
      { key: anyValue, text: anyValue, other: anyValue, kind: anyValue, start: anyValue },
      { requiredKeys: [], noNullPrototype: true },
    );
    const anyNames = fc.array(
      fc.tuple(fc.constantFrom('key', 'text', 'kind', 'start'), fc.boolean()),
    );
    fc.assert(
      fc.property(anyRecord, anyNames, (record, names) => {
        const texts = new TextBytes(packed(record));
        const back = new Packed({ unpacker: new Unpacker(DICTIONARY), texts, start: 0 });
        for (const [name, isKept] of names) {
          const value = isKept ? back.kept(DICTIONARY.names.get(name) as number) : back[name];
          const told = value instanceof KeptText ? String(value) : value;
          expect(told).toStrictEqual(record[name as keyof typeof record]);
        }
        expect(unpacked(back)).toStrictEqual(record);
      }),
    );
  });

  it('gives a member of each item of a list, and goes on behind it', () => {
    const shape = z.object({ key: z.unknown(), text: z.unknown(), kind: z.unknown() });
    const Packed = packedRecordOf<Record<string, unknown>>(shape, DICTIONARY);
    const anyItem = fc.record(
      { other: anyValue, text: anyText, start: anyValue },
      { requiredKeys: ['text'], noNullPrototype: true },
    );
    const numberOf = (name: string) => DICTIONARY.names.get(name) as number;
    fc.assert(
      fc.property(fc.array(anyItem), anyValue, anyValue, (key, text, kind) => {
        const texts = new TextBytes(packed({ text, key, kind }));
        const back = new Packed({ unpacker: new Unpacker(DICTIONARY), texts, start: 0 });
        for (const next of ['kind', 'text']) {
          const found = back.keptOfEach(numberOf('key'), numberOf('text'));
          expect(found.map(String)).toEqual(key.map((item) => item.text));
          expect(back[next]).toStrictEqual({ text, kind }[next]);
        }
        expect(back.keptOfEach(numberOf('start'), numberOf('text'))).toEqual([]);
      }),
    );
  });

  it('goes past what is left out, wherever it stands', () => {
    const value = { key: [{ text: 'é', start: { text: -1.5 } }], text: ['\ud800'], kind: null };
    expect(read(packed(value), ['text']).value()).toEqual({ key: [{ start: {} }], kind: null });
  });

  it('does not hold what says nothing', () => {
    expect(read(packed({ key: undefined, kind: 'DIRECT' })).value()).toEqual({ kind: 'DIRECT' });
  });

  it('takes a byte or two for a word that is known, in whatever order the words were given', () => {
    expect(packed('DIRECT').length).toBe(1);
    expect(packed({ key: 'person:ada' }).length).toBe(3);
    const turned = new Dictionary(DICTIONARY.names.keys()).with(['person:bo', 'person:ada']);
    expect(turned.words).toEqual(DICTIONARY.words);
  });
});
