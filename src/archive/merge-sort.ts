import { LONG_STEP, type Work } from '../record/work.ts';
import { compareText } from '../text/fold.ts';

/** The indexes of texts in the order of the texts, by code point. */
export function sortedTexts(texts: readonly string[]): Work<Uint32Array> {
  return mergeSort(texts.length, (a, b) => compareText(texts[a] as string, texts[b] as string));
}

/**
 * Puts the numbers below a count into an order, step by step; equals stay as they were. What is
 * nearly in order already, or nearly in the opposite one, is sooner done.
 */
export function* mergeSort(
  count: number,
  compareAll: (a: number, b: number) => number,
): Work<Uint32Array> {
  let from = new Uint32Array(count);
  for (let index = 0; index < count; index += 1) from[index] = index;
  // Turned round, so that equals have to be told apart by where they stood.
  if (count > 1 && compareAll(0, count - 1) > 0) from.reverse();
  const compare = (a: number, b: number) => compareAll(a, b) || a - b;
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
  if (middle === end || compare(from[middle - 1] as number, from[middle] as number) <= 0) {
    into.set(from.subarray(start, end), start);
    yield;
    return;
  }
  let [left, right] = [start, middle];
  for (let at = start; at < end; at += 1) {
    const isLeft =
      right === end || (left < middle && compare(from[left] as number, from[right] as number) <= 0);
    into[at] = from[isLeft ? left++ : right++] as number;
    if (at % LONG_STEP === 0) yield;
  }
}
