import type { Position } from '../src/archive/order.ts';
import { decodeBase64Url, encodeBase64Url } from '../src/text/base64url.ts';
import { codedError } from './coded-error.ts';

/**
 * A position as clients see it. The order's name goes with it, so that a cursor is good under any
 * filter of that order and refused under any other.
 */
export function encodeCursor(order: string, position: Position): string {
  return encodeBase64Url(JSON.stringify([order, ...position]));
}

/** The position again; `BAD_CURSOR` for anything this order did not write. */
export function decodeCursor(
  order: string,
  cursor: string,
  isPosition: (values: readonly unknown[]) => boolean,
): Position {
  const [name, ...position] = parse(cursor);
  if (typeof name === 'string' && name !== order) {
    throw codedError('BAD_CURSOR', 'The cursor comes from a list of another type or order.');
  }
  if (name !== order || !isPosition(position)) {
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
