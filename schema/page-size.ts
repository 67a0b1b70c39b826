import { codedError } from './coded-error.ts';

export const DEFAULT_PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;

/** A number of things that were asked for; `BAD_PAGE_SIZE` where nobody gets so many. */
export function checkPageSize(
  name: string,
  size: number | null | undefined,
): number | null | undefined {
  if (size == null || (size >= 1 && size <= MAX_PAGE_SIZE)) return size;
  throw codedError('BAD_PAGE_SIZE', `"${name}" is ${size}; it can be 1 to ${MAX_PAGE_SIZE}.`, {
    limit: MAX_PAGE_SIZE,
  });
}
