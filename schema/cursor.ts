import type { ListKind, Order, Position } from '../src/archive/order.ts';
import { decodeBase64Url, encodeBase64Url } from '../src/text/base64url.ts';
import { codedError } from './coded-error.ts';

/**
 * A position as clients see it. The order's name goes with it, so that a cursor is good under any
 * filter of that order and refused under any other.
 */
export function encodeCursor<K extends ListKind>(order: Order<K>, position: Position): string {
  return encodeBase64Url(JSON.stringify([order.name, ...position]));
}

/** The position again; `BAD_CURSOR` for anything this order did not write. */
export function decodeCursor<K extends ListKind>(order: Order<K>, cursor: string): Position {
  const [name, ...position] = parse(cursor);
  if (typeof name === 'string' && name !== order.name) {
    throw codedError('BAD_CURSOR', 'The cursor comes from a list of another type or order.');
  }
  const fits =
    name === order.name &&
    position.length === order.shape.length &&
    order.shape.every((type, index) => typeof position[index] === type);
  if (!fits) {
    throw codedError('BAD_CURSOR', 'The cursor is damaged; cursors come from the pages of a list.');
  }
  return position as Position;
}

function parse(cursor: string): unknown[] {
  const text = decodeBase64Url(cursor);
  if (text === null) return [];
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
