import { describe, expect, it } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import type { ArticleRecord } from '../../src/record/article.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { fold } from '../../src/text/fold.ts';
import { normalizeSource } from '../../src/text/normalize.ts';
import { recordsOf } from '../archive/records.ts';
import { EXPORTS, exported } from './exported.ts';
import { bySlug, replaced } from './specimen-copy.ts';

const RUN = 10;

/** All runs of ten words in which the publisher alone speaks. */
function proseOf(article: ArticleRecord, saved: string): string[] {
  const text = normalizeSource(saved);
  const segments = article.quotes.flatMap((quote) => quote.segments);
  const silent = replaced(text, segments, '\u0000').replace(article.headline, '\u0000');
  return silent.split('\u0000').flatMap((stretch) => runsIn(fold(stretch)));
}

function runsIn(folded: string): string[] {
  const words = folded.split(' ');
  return words.slice(RUN - 1).map((_, first) => ` ${words.slice(first, first + RUN).join(' ')} `);
}

async function exportsOf(folder: string): Promise<string> {
  const archive = new MemoryArchive(recordsOf(folder));
  const all = await Promise.all(
    EXPORTS.map(([subject, format]) => exported(archive, subject, format)),
  );
  return ` ${fold(all.join('\n').replaceAll('\\"', '"'))} `;
}

describe('the exports of the specimens', async () => {
  const everything = await exportsOf(SPECIMENS);

  it.each(bySlug)('hold no prose of %s', (_, { article, text }) => {
    const prose = proseOf(article, text);
    expect(prose.length).toBeGreaterThan(20);
    expect(prose.filter((run) => everything.includes(run))).toEqual([]);
  });

  it.each(bySlug)('hold the words spoken in %s', (_, { article }) => {
    const spoken = article.quotes.flatMap(({ segments }) =>
      segments.map(({ text }) => ` ${fold(text)} `),
    );
    expect(spoken.filter((words) => !everything.includes(words))).toEqual([]);
  });
});
