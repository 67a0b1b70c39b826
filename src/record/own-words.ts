import type { Source } from '../text/source.ts';
import type { ArticleRecord } from './article.ts';
import type { Note, Path } from './problem.ts';

/** So many words in a row that are the article's too are not the curator's own any more. */
const COPIED_WORDS = 10;

/** Finds the article's prose where the curator's own words should stand; spoken words may be repeated. */
export function checkOwnWords(article: ArticleRecord, source: Source, note: Note): void {
  const printed = new Set(proseOf(article, source).flatMap(runs));
  for (const [path, text] of ownWords(article)) {
    const copied = runs(text).find((run) => printed.has(run));
    if (copied === undefined) continue;
    note(path, `repeats the article: "${copied}"`, 'should be in your own words');
  }
}

/** The text without its headline and without the words in marks. */
function proseOf({ headline, quotes }: ArticleRecord, source: Source): string[] {
  const spoken = quotes
    .flatMap(({ segments }) => segments)
    .concat(source.find(headline).map((stretch) => ({ text: headline, ...stretch })))
    .filter(({ start, end }) => start <= end && end <= source.codePoints)
    .sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  let reached = 0;
  for (const { start, end } of spoken) {
    if (start > reached) parts.push(source.cut({ start: reached, end: start }));
    reached = Math.max(reached, end);
  }
  parts.push(source.cut({ start: reached, end: source.codePoints }));
  return parts;
}

function runs(text: string): string[] {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .slice(0, Math.max(0, words.length - COPIED_WORDS + 1))
    .map((_, index) => words.slice(index, index + COPIED_WORDS).join(' '));
}

function* ownWords(article: ArticleRecord): Generator<[Path, string]> {
  if (article.summary !== undefined) yield [['summary'], article.summary];
  for (const [index, { note }] of article.corrections.entries()) {
    yield [['corrections', index, 'note'], note];
  }
  for (const [index, { anonymity }] of article.unnamedSources.entries()) {
    if (anonymity?.reason === undefined) continue;
    yield [['unnamedSources', index, 'anonymity', 'reason'], anonymity.reason];
  }
  for (const [index, { measures }] of article.figures.entries()) {
    yield [['figures', index, 'measures'], measures];
  }
  for (const [index, { paraphrase }] of article.quotes.entries()) {
    if (paraphrase !== undefined) yield [['quotes', index, 'paraphrase'], paraphrase];
  }
}
