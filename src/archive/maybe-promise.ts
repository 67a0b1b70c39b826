/** A value, or the promise of one: memory answers at once, a database later. */
export type MaybePromise<T> = T | Promise<T>;

/** Goes on with a value at once where it is there, so that nothing pays for promises it does not need. */
export function whenReady<T, U>(
  value: MaybePromise<T>,
  use: (value: T) => MaybePromise<U>,
): MaybePromise<U> {
  return value instanceof Promise ? value.then(use) : use(value);
}
