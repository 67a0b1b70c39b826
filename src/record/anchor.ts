import { NORMALIZATION } from '../text/normalize.ts';
import { Source } from '../text/source.ts';
import { ArticleRecord, type SourceText } from './article.ts';
import type { HandWrittenArticle, HandWrittenQuote } from './handwritten.ts';
import type { Segment } from './passage.ts';
import { PassageFinder } from './passage-finder.ts';
import { type Path, type Problem, pointer } from './problem.ts';
import { prove } from './prove.ts';
import type { QuoteRecord } from './quote.ts';

export interface Anchored {
  /** The record with offsets, digests and the source's description; null if the text does not bear it out. */
  readonly record: ArticleRecord | null;
  readonly problems: Problem[];
  /** Passages that stand in the text more than once, and which one was taken. */
  readonly warnings: Problem[];
}

/** Finds the words of a hand-written record in the article's text, so that nobody counts characters. */
export function anchor(
  written: HandWrittenArticle,
  text: string,
  mediaType: SourceText['mediaType'],
  file: string,
): Anchored {
  const finder = new PassageFinder(new Source(text), file);
  const quotes: { quote: QuoteRecord; start: number }[] = [];
  let reached = 0;
  for (const [index, quote] of written.quotes.entries()) {
    const found = anchorQuote(finder, quote, ['quotes', index], reached);
    const start = found.content?.start ?? found.segments[0]?.start ?? reached;
    quotes.push({ quote: found, start });
    reached = start;
  }
  const figures = written.figures.map((figure, index) => {
    const { stated, start: known, occurrence: named } = figure;
    const path = ['figures', index, 'stated'];
    const place = finder.words(stated, path, { after: 0, known, nth: named?.n });
    if (place === null) return figure;
    const { text, start, end, occurrence } = finder.segment(stated, place);
    return { ...figure, stated: text, start, end, occurrence };
  });
  const record = {
    ...written,
    figures,
    quotes: quotes.sort((a, b) => a.start - b.start).map(({ quote }) => quote),
    source: {
      sha256: finder.source.sha256,
      normalization: NORMALIZATION,
      codePoints: finder.source.codePoints,
      mediaType,
    },
  };
  const { problems, warnings } = finder;
  if (problems.length > 0) return { record: null, problems, warnings };
  // Parsed once more, because that puts the members into the order of the shape.
  const anchored = ArticleRecord.parse(record);
  prove(anchored, text, (path, wrong, right) =>
    problems.push({ file, pointer: pointer(path), wrong, right }),
  );
  return { record: problems.length === 0 ? anchored : null, problems, warnings };
}

function anchorQuote(
  finder: PassageFinder,
  { segments: written, content, ...rest }: HandWrittenQuote,
  path: Path,
  reached: number,
): QuoteRecord {
  const segments: Segment[] = [];
  for (const [index, segment] of written.entries()) {
    const place = finder.words(segment.text, [...path, 'segments', index, 'text'], {
      after: segments.at(-1)?.end ?? reached,
      known: segment.start,
      nth: segment.occurrence?.n,
      marked: true,
    });
    if (place !== null) segments.push(finder.segment(segment.text, place));
  }
  const first = segments[0]?.start;
  const last = segments.at(-1)?.end;
  const clause =
    content === undefined
      ? undefined
      : 'from' in content
        ? finder.clause(content, [...path, 'content'], { after: reached, first, last })
        : finder.sameClause(content, [...path, 'content']);
  return { ...rest, segments, ...(clause === undefined ? {} : { content: clause }) };
}
