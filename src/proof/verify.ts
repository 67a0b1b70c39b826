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
  const checks = article.quotes.map((quote, index) => ({ quote, ...combine(found[index] ?? []) }));
  const { sha256 } = copy;
  const verified = checks.some(({ status }) => status === 'VERIFIED');
  return {
    sourceMatches: sha256 === article.source.sha256,
    sha256,
    shift: verified ? search.shift : null,
    checks,
  };
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
