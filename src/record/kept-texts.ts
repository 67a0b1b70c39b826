import type { z } from 'zod';
import type { Text } from '../text/kept-text.ts';
import { DICTIONARY } from './article-packer.ts';
import { PackedRecord } from './packed-record.ts';

/** The members of a record that are texts. */
type TextMember<T> = {
  [N in keyof T & string]-?: T[N] extends string | undefined ? N : never;
}[keyof T & string];
type TextOf<Value> = Value extends undefined ? undefined : Text;

/** Reads a text of records, as it is kept; the shape tells whose. */
export function textReader<T extends object, Name extends TextMember<T>>(
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
  const number = DICTIONARY.names.get(name);
  if (number === undefined) throw new Error(`no record has a member "${name}"`);
  return number;
}
