import type { ArticleRecord } from '../record/article.ts';
import type { Source } from '../text/source.ts';
import { CopySearch, type Found } from './copy-search.ts';
import { CHECK_STATUSES, type QuoteCheck, type Verification } from './verification.ts';

/**
 * Holds a copy of an article against its record. Places are compared in the match form, in which
 * retyped marks, dashes, dots and spaces take no room, so that only words can move words.
 */
export function verify(article: ArticleRecord, copy: Source): Verification {
  const passages = article.quotes.map(({ segments, content }) => ({
    segments,
    contents: segments.length === 0 && content ? [content] : [],
  }));
  const search = new CopySearch(
    copy,
    passages.flatMap(({ segments }) => segments),
    passages.flatMap(({ contents }) => contents),
  );
  // Whatever stands where it should has its place before others look for theirs.
  const inPlace = passages.map(({ segments, contents }) => [
    ...segments.map((segment) => search.wordsInPlace(segment)),
    ...contents.map((content) => search.contentInPlace(content)),
  ]);
  const found = passages.map(({ segments, contents }, index) => {
    const [here = [], count] = [inPlace[index], segments.length];
    return [
      ...segments.map((segment, place) => here[place] ?? search.wordsElsewhere(segment)),
      ...contents.map((content, place) => here[count + place] ?? search.contentElsewhere(content)),
    ];
  });
  const { shift, settled } = settle(found);
  const { sha256 } = copy;
  return {
    sourceMatches: sha256 === article.source.sha256,
    sha256,
    shift,
    checks: article.quotes.map((quote, index) => ({ quote, ...combine(settled[index] ?? []) })),
  };
}

/**
 * Tells MOVED from VERIFIED: in place is what stands under the shift that most passages share. What
 * an altered passage has grown by moves those behind it, and is not held against them.
 */
function settle(found: readonly (readonly Found[])[]): {
  shift: number | null;
  settled: Found[][];
} {
  let grown = 0;
  const shifts = found.map((passages) =>
    passages.map(({ status, drift = 0, growth = 0 }) => {
      const shift = drift - grown;
      grown += growth;
      return status === 'VERIFIED' || status === 'MOVED' ? shift : null;
    }),
  );
  const shared = mostCommon(shifts.flat().filter((shift) => shift !== null));
  const settled = found.map((passages, index) =>
    passages.map((passage, place): Found => {
      const shift = shifts[index]?.[place];
      if (shift === null || shift === undefined) return passage;
      return { ...passage, status: shift === shared ? 'VERIFIED' : 'MOVED' };
    }),
  );
  return { shift: shared, settled };
}

/** Of equally common ones the smallest; null of none. */
function mostCommon(shifts: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const shift of shifts) counts.set(shift, (counts.get(shift) ?? 0) + 1);
  const ranked = [...counts].sort(
    ([a, countOfA], [b, countOfB]) => countOfB - countOfA || Math.abs(a) - Math.abs(b),
  );
  return ranked[0]?.[0] ?? null;
}

/** A quote of several segments is what its worst segment is; with one missing beside others, it is altered. */
function combine(found: readonly Found[]): Omit<QuoteCheck, 'quote'> {
  const ranks = found.map(({ status }) => CHECK_STATUSES.indexOf(status));
  const worst = CHECK_STATUSES[Math.max(...ranks)] ?? 'NOT_FOUND';
  const inPart = worst === 'NOT_FOUND' && found.some(({ status }) => status !== 'NOT_FOUND');
  const status = inPart ? 'ALTERED' : worst;
  return {
    status,
    found: found.flatMap(({ place }) => (place ? [{ start: place.start, end: place.end }] : [])),
    differences: status === 'ALTERED' ? found.flatMap(({ differences = [] }) => differences) : [],
  };
}
