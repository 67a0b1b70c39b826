import type { z } from 'zod';
import type { TextBytes } from '../text/text-bytes.ts';
import type { Dictionary } from './dictionary.ts';
import { APART } from './packing.ts';
import type { Unpacker } from './unpacker.ts';

/** Where a record is packed, and what unpacks it. */
export interface PackedAt {
  readonly unpacker: Unpacker;
  readonly texts: TextBytes;
  readonly start: number;
}

/** A record of which only what is asked for is unpacked, each time it is asked for. */
export class PackedRecord {
  readonly #unpacker: Unpacker;
  readonly #texts: TextBytes;
  readonly #start: number;
  readonly #first: number;
  readonly #count: number;
  /** Members are mostly asked for in their order, so each is looked for from behind the last. */
  #next: number;
  #left: number;

  constructor({ unpacker, texts, start }: PackedAt) {
    this.#unpacker = unpacker;
    this.#texts = texts;
    this.#start = start;
    this.#count = unpacker.goTo(texts, start).open();
    this.#first = unpacker.at;
    this.#next = this.#first;
    this.#left = this.#count;
  }

  /** One member, by the number of its name; undefined where it has none of that name. */
  member(name: number): unknown {
    const left = this.#seek(name);
    if (left === -1) return undefined;
    const value = this.#unpacker.value();
    this.#goOn(left);
    return value;
  }

  /** The same, but for a text the text as it is kept. */
  kept(name: number): unknown {
    const left = this.#seek(name);
    if (left === -1) return undefined;
    const value = this.#unpacker.kept();
    this.#goOn(left);
    return value;
  }

  /** A member of each item of the list that a member is, all of which have it. */
  keptOfEach(name: number, inner: number): unknown[] {
    const left = this.#seek(name);
    if (left === -1) return [];
    const unpacker = this.#unpacker;
    const values: unknown[] = [];
    for (let items = unpacker.open(); items > 0; items -= 1) {
      const rest = unpacker.seek(inner, unpacker.open());
      values.push(unpacker.kept());
      unpacker.passMembers(rest);
    }
    this.#goOn(left);
    return values;
  }

  #seek(name: number): number {
    const unpacker = this.#unpacker.goTo(this.#texts, this.#next);
    const left = unpacker.seek(name, this.#left);
    if (left !== -1) return left;
    const before = this.#count - this.#left;
    const found = unpacker.goTo(this.#texts, this.#first).seek(name, before);
    return found === -1 ? -1 : found + this.#left;
  }

  #goOn(left: number): void {
    this.#next = this.#unpacker.at;
    this.#left = left;
  }

  /** All of it, in an object of its own. */
  whole(): object {
    return this.#unpacker.goTo(this.#texts, this.#start).value() as object;
  }

  toJSON(): object {
    return this.whole();
  }
}

/** The class of packed records of a shape: they have its members, but none that is their own. */
export function packedRecordOf<T extends object>(
  shape: z.ZodObject & z.ZodType<T>,
  { names }: Dictionary,
): new (
  at: PackedAt,
) => T & PackedRecord {
  const OfShape = class extends PackedRecord {};
  for (const name of Object.keys(shape.shape)) {
    const number = names.get(name) as number;
    Object.defineProperty(OfShape.prototype, name, {
      get(this: PackedRecord) {
        const value = this.member(number);
        return value === APART ? this.whole()[name as never] : value;
      },
    });
  }
  return OfShape as unknown as new (
    at: PackedAt,
  ) => T & PackedRecord;
}

/** A record with members of its own, for those who go through them: a packed one is unpacked. */
export function unpacked<T extends object>(record: T): T {
  return record instanceof PackedRecord ? (record.whole() as T) : record;
}
