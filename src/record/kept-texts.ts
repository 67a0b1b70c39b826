import type { z } from 'zod';
import type { Text } from '../text/kept-text.ts';
import { DICTIONARY } from './article-packer.ts';
import { PackedRecord } from './packed-record.ts';

type TextOf<Value> = Value extends undefined ? undefined : Text;

/** Reads a text of records of a shape, as it is kept. */
export function textReader<T extends object, Name extends keyof T & string>(
  _shape: z.ZodType<T>,
  name: Name,
): (record: T) => TextOf<T[Name]> {
  const number = numberOf(name);
  return (record) =>
    (record instanceof PackedRecord ? record.kept(number) : record[name]) as TextOf<T[Name]>;
}

/** The same, of each item of a list that a record has. */
export function textsReader<Name extends string, Inner extends string>(
  name: Name,
  inner: Inner,
): (
  record: {
    readonly [N in Name]: readonly { readonly [I in Inner]: string }[];
  },
) => readonly Text[] {
  const [number, innerNumber] = [numberOf(name), numberOf(inner)];
  return (record) =>
    record instanceof PackedRecord
      ? (record.keptOfEach(number, innerNumber) as Text[])
      : record[name].map((item) => item[inner]);
}

function numberOf(name: string): number {
  return DICTIONARY.names.get(name) as number;
}
