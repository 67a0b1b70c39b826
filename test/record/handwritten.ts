import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Anchored, anchor } from '../../src/record/anchor.ts';
import { ArticleRecord } from '../../src/record/article.ts';
import { canonicalJson } from '../../src/record/canonical.ts';
import { HandWrittenArticle, type HandWrittenQuote } from '../../src/record/handwritten.ts';
import { Source } from '../../src/text/source.ts';
import { DATA } from './specimens.ts';

/** A specimen: its record, its text, and the record as a person wrote it. */
export interface Specimen {
  readonly json: string;
  readonly text: string;
  readonly written: HandWrittenArticle;
}

export function specimen(slug: string): Specimen {
  const read = (...path: string[]) => readFileSync(join(DATA, 'specimens', ...path), 'utf8');
  const text = read('texts', `${slug}.txt`);
  const record = ArticleRecord.parse(JSON.parse(read('articles', `${slug}.json`)));
  return { json: canonicalJson(record), text, written: handWritten(record, text) };
}

/** Takes away what anchoring adds. */
export function handWritten(record: ArticleRecord, text: string): HandWrittenArticle {
  const source = new Source(text);
  const { source: _, ...rest } = record;
  return HandWrittenArticle.parse({
    ...rest,
    figures: record.figures.map(({ start, end, occurrence, ...figure }) => ({
      ...figure,
      ...(occurrence && { occurrence: { n: occurrence.n } }),
    })),
    quotes: record.quotes.map(({ content, ...quote }) => ({
      ...quote,
      segments: quote.segments.map(({ text, occurrence }) =>
        occurrence === undefined ? { text } : { text, occurrence: { n: occurrence.n } },
      ),
      ...(content === undefined ? {} : { content: endsOf(source.cut(content)) }),
    })),
  });
}

/** A clause by its first and last three words. */
function endsOf(clause: string): { from: string; to: string } {
  const words = clause.split(' ');
  return { from: words.slice(0, 3).join(' '), to: words.slice(-3).join(' ') };
}

/** The record with another quote in the place of one. */
export function withQuote(
  written: HandWrittenArticle,
  key: string,
  change: (quote: HandWrittenQuote) => Partial<HandWrittenQuote>,
): HandWrittenArticle {
  const quotes = written.quotes.map((quote) =>
    quote.key === key ? { ...quote, ...change(quote) } : quote,
  );
  return { ...written, quotes };
}

/** Anchors in a file named `a.json`. */
export function anchored(written: HandWrittenArticle, text: string): Anchored {
  return anchor(written, text, 'text/plain', 'a.json');
}
