import { createSha256 } from '../text/sha256.ts';
import { type Attribute, attributesOf } from './attribute.ts';
import type { ListKind } from './order.ts';

/** So many of the 64 bits of a key say which attribute it is of. */
const ATTRIBUTE_BITS = 5n;
export const ATTRIBUTE_MASK = (1n << ATTRIBUTE_BITS) - 1n;
/** Most values come again and again. */
const MOST_KEPT = 200_000;

const kept = new Map<string, string>();

/** The number of an attribute among those of its kind. */
export function attributeNumber<K extends ListKind>(kind: K, attribute: Attribute<K>): number {
  return attributesOf(kind).indexOf(attribute);
}

/**
 * What stands for a value of an attribute in the tables: 59 bits of SHA-256 and the attribute's
 * number, as a signed number of 64 bits. It is told from the value alone, so nobody has to look up
 * what number a value was given; that no two values share one is made sure of when they are loaded.
 */
export function keyOf<K extends ListKind>(kind: K, attribute: Attribute<K>, value: string): string {
  const name = `${kind}\n${attribute}\n${value}`;
  const known = kept.get(name);
  if (known !== undefined) return known;
  const hash = createSha256();
  hash.update(name);
  const bits = BigInt(`0x${hash.hex().slice(0, 16)}`) & ~ATTRIBUTE_MASK;
  const key = BigInt.asIntN(64, bits | BigInt(attributeNumber(kind, attribute))).toString();
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(name, key);
  return key;
}
