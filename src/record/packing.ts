/**
 * JSON in few bytes that can be read in part. A value is a head, which is a number of seven bits a
 * byte, low ones first (its low three bits are the type, the others a length or the value itself),
 * and what follows it. The same value makes the same bytes, and no value's bytes begin another's.
 */
export const WORD = 0;
export const ASCII = 1;
export const UTF8 = 2;
export const HEX = 3;
export const INTEGER = 4;
export const ARRAY = 5;
export const OBJECT = 6;
export const OTHER = 7;

/** What a value of the last type is. */
export const NULL = 0;
export const TRUE = 1;
export const FALSE = 2;
export const DOUBLE = 3;
/** A text that UTF-8 has no bytes for: its code units. */
export const UNITS = 4;
/** A member that is kept elsewhere. */
export const ELSEWHERE = 5;

/** What fits into a head beside the type. */
export const MOST = 2 ** 28 - 1;

/** Stands for a member that is kept elsewhere. */
export const APART = Symbol('apart');
