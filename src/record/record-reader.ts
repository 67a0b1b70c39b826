import type { z } from 'zod';
import type { Dictionary } from './dictionary.ts';
import { KnownTexts } from './known-texts.ts';
import { type LineBytes, type Wanted, wanted } from './line-bytes.ts';
import type { Packer } from './packer.ts';
import { APART, ARRAY, OBJECT, WORD } from './packing.ts';
import { presenceOf, type Read, readerOf, type Test, testsOf } from './shape-reader.ts';

/** Reads what comes next in a line, and packs it; undefined where it says nothing of it. */
export type LineRead = (line: LineBytes) => unknown;

interface Member {
  readonly name: string;
  /** As it stands in a line. */
  readonly opening: Wanted;
  /** As it is packed. */
  readonly number: number;
  readonly read: LineRead;
  readonly isApart: boolean;
  readonly isRequired: boolean;
  readonly absent: (() => unknown) | undefined;
}

const COMMA = 0x2c;
const QUOTE = 0x22;
const LETTER_T = 0x74;
const LETTER_F = 0x66;
const [OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const encoder = new TextEncoder();
const YES = wanted(encoder.encode('true'));
const NO = wanted(encoder.encode('false'));

/**
 * Makes, of shapes, what reads their JSON from its bytes and packs it on the way, so that nothing is
 * gone through twice. It takes what nearly all records are: right, with members in the order of the
 * shape. All else is wrong to it, and others have to say whether it is, and how.
 */
export class RecordReading {
  readonly #packer: Packer;
  readonly #dictionary: Dictionary;

  constructor(packer: Packer, dictionary: Dictionary) {
    this.#packer = packer;
    this.#dictionary = dictionary;
  }

  /** Members that are kept apart are read, and packed, by others. */
  of(shape: z.core.$ZodType, apart: Readonly<Record<string, LineRead>> = {}): LineRead {
    const { def } = (shape as z.core.$ZodTypes)._zod;
    if (def.type === 'array') return tested(this.#array(this.of(def.element)), testsOf(shape));
    if (def.type !== 'object') return this.#plain(readerOf(shape));
    const members = Object.entries(def.shape).map(([name, inner]) =>
      this.#member(name, inner, apart[name]),
    );
    const isClosed = def.catchall?._zod.def.type === 'never';
    if (!isClosed || !members.every((member) => member !== undefined)) return () => undefined;
    return tested(this.#object(members), testsOf(shape));
  }

  /** Undefined for one that is read in no way yet. */
  #member(name: string, shape: z.core.$ZodType, apart: LineRead | undefined): Member | undefined {
    const presence = presenceOf(shape);
    const number = this.#dictionary.names.get(name);
    if (presence === undefined || number === undefined) return undefined;
    const { inner, isRequired, absent } = presence;
    const opening = wanted(encoder.encode(`${JSON.stringify(name)}:`));
    const read = apart ?? this.of(inner);
    return { name, opening, number, read, isApart: apart !== undefined, isRequired, absent };
  }

  #object(members: readonly Member[]): LineRead {
    const packer = this.#packer;
    return (line) => {
      if (!line.take(OPEN_OBJECT)) return undefined;
      const place = packer.open();
      const object: Record<string, unknown> = {};
      let count = 0;
      let isOpen = !line.take(CLOSE_OBJECT);
      for (let index = 0; index < members.length; index += 1) {
        const member = members[index] as Member;
        const { name, number, absent } = member;
        if (isOpen && line.takeAll(member.opening)) {
          packer.head(WORD, number);
          if (member.isApart) packer.add(APART);
          const value = member.read(line);
          if (value === undefined) return undefined;
          object[name] = value;
          isOpen = line.take(COMMA);
          if (isOpen) line.next();
          else if (!line.take(CLOSE_OBJECT)) return undefined;
        } else if (absent !== undefined) {
          packer.head(WORD, number);
          object[name] = absent();
          packer.add(member.isApart ? APART : object[name]);
        } else if (member.isRequired) return undefined;
        else continue;
        count += 1;
      }
      if (isOpen) return undefined;
      packer.close(place, OBJECT, count);
      return object;
    };
  }

  #array(read: LineRead): LineRead {
    const packer = this.#packer;
    return (line) => {
      const place = packer.open();
      const items = itemsOf(line, read);
      if (items === undefined) return undefined;
      packer.close(place, ARRAY, items.length);
      return items;
    };
  }

  /** What is neither an array nor an object. */
  #plain(read: Read): LineRead {
    const packer = this.#packer;
    const dictionary = this.#dictionary;
    const texts = new KnownTexts();
    return (line) => {
      const byte = line.next();
      if (byte === QUOTE) {
        if (!line.takeText()) return undefined;
        const known = texts.take(line, packer);
        if (known !== undefined) return known;
        const text = line.text();
        if (text === undefined || read(text) !== text) return undefined;
        const from = packer.length;
        packer.addText(text, line);
        if (!texts.isFor(line)) return text;
        const word = dictionary.own(text);
        texts.add(word, line, packer, from);
        return word;
      }
      const isWord = byte === LETTER_T || byte === LETTER_F;
      const value = isWord ? wordOf(line) : line.number();
      if (value === undefined || read(value) !== value) return undefined;
      packer.add(value);
      return value;
    };
  }
}

/** The items of the array that comes next. */
export function itemsOf(line: LineBytes, read: LineRead): unknown[] | undefined {
  if (!line.take(OPEN_ARRAY)) return undefined;
  const items: unknown[] = [];
  if (line.take(CLOSE_ARRAY)) return items;
  do {
    const item = read(line);
    if (item === undefined) return undefined;
    items.push(item);
  } while (line.take(COMMA));
  return line.take(CLOSE_ARRAY) ? items : undefined;
}

function wordOf(line: LineBytes): boolean | undefined {
  if (line.takeAll(YES)) return true;
  return line.takeAll(NO) ? false : undefined;
}

function tested(read: LineRead, tests: readonly Test[]): LineRead {
  if (tests.length === 0) return read;
  return (line) => {
    const value = read(line);
    if (value === undefined) return undefined;
    for (const test of tests) if (!test(value as never)) return undefined;
    return value;
  };
}
