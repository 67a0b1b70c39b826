import { LONG_STEP, type Work } from '../record/work.ts';

/** Puts the numbers below a count into an order, step by step; equals stay as they were. */
export function* mergeSort(
  count: number,
  compare: (a: number, b: number) => number,
): Work<Uint32Array> {
  let from = Uint32Array.from({ length: count }, (_, index) => index);
  for (let start = 0; start < count; start += LONG_STEP) {
    from.subarray(start, start + LONG_STEP).sort(compare);
    yield;
  }
  let into = new Uint32Array(count);
  for (let run = LONG_STEP; run < count; run *= 2) {
    for (let start = 0; start < count; start += run * 2) {
      yield* merge(from, into, start, run, compare);
    }
    [from, into] = [into, from];
  }
  return from;
}

/** Merges two runs that stand side by side. */
function* merge(
  from: Uint32Array,
  into: Uint32Array,
  start: number,
  run: number,
  compare: (a: number, b: number) => number,
): Work<void> {
  const middle = Math.min(start + run, from.length);
  const end = Math.min(middle + run, from.length);
  let [left, right] = [start, middle];
  for (let at = start; at < end; at += 1) {
    const isLeft =
      right === end || (left < middle && compare(from[left] as number, from[right] as number) <= 0);
    into[at] = from[isLeft ? left++ : right++] as number;
    if (at % LONG_STEP === 0) yield;
  }
}
