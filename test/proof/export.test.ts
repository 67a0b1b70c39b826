import { describe, expect, it } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { exportDataset } from '../../src/proof/export.ts';
import { REAL_ARCHIVE, SPECIMENS } from '../../src/record/folder.ts';
import { recordsOf } from '../archive/records.ts';
import { connect } from '../server/client.ts';
import { EXPORTS, exported } from './exported.ts';
import { manyArticles } from './many-articles.ts';

interface Totals {
  readonly dataset: { readonly version: string };
  readonly articles: { readonly totalCount: number };
  readonly quotes: { readonly totalCount: number };
}

const folders = [REAL_ARCHIVE, SPECIMENS];

describe.each(folders)('of %s', async (folder) => {
  const records = recordsOf(folder);
  const archive = new MemoryArchive(records);
  const totals = await connect(folder).read<Totals>(
    '{ dataset { version } articles { totalCount } quotes { totalCount } }',
  );

  describe.each(EXPORTS)('the %s as %s', (subject, format) => {
    it('are the same bytes again, and in whichever order the files came', async () => {
      const once = await exported(archive, subject, format);
      expect(await exported(archive, subject, format)).toBe(once);
      const reversed = new MemoryArchive({
        ...records,
        articles: records.articles.toReversed(),
        people: records.people.toReversed(),
        organizations: records.organizations.toReversed(),
      });
      expect(await exported(reversed, subject, format)).toBe(once);
    });

    it('tell the version of the dataset', async () => {
      expect(await exported(archive, subject, format)).toContain(totals.dataset.version);
    });

    it('are as many as there are', async () => {
      const text = await exported(archive, subject, format);
      expect(text.endsWith('\n')).toBe(true);
      expect(rowsIn(text, format)).toBe(totals[subject].totalCount);
    });
  });

  it.each(['articles', 'quotes'] as const)('%s as lines are JSON, each line', async (subject) => {
    const lines = (await exported(archive, subject, 'jsonl')).trimEnd().split('\n');
    for (const line of lines) {
      const { dataset, id } = JSON.parse(line) as { dataset: string; id: string };
      expect(dataset).toBe(totals.dataset.version);
      expect(line).toContain(`"id":"${id}"`);
    }
  });
});

function rowsIn(text: string, format: string): number {
  if (format === 'csv') return text.trimEnd().split('\r\n').length - 1;
  if (format === 'jsonl') return text.trimEnd().split('\n').length;
  const document = JSON.parse(text) as Record<string, unknown[]>;
  return (document.hasPart ?? document.items ?? []).length;
}

describe('an export of many articles', () => {
  const archive = new MemoryArchive(manyArticles(recordsOf(SPECIMENS), 500));

  it.each(EXPORTS)('comes in pieces, the %s as %s', async (subject, format) => {
    const pieces: string[] = [];
    for await (const piece of exportDataset(archive, subject, format)) pieces.push(piece);
    const total = archive.dataset.counts[subject === 'articles' ? 'Article' : 'Quote'];
    expect(pieces.length).toBe(Math.ceil(total / 100) + 2);
    expect(rowsIn(pieces.join(''), format)).toBe(total);
    const ids = pieces.join('').match(/"(?:@id|id)":"[^"]+"/g) ?? [];
    if (format === 'jsonl') expect(new Set(ids).size).toBeGreaterThanOrEqual(total);
  });
});

describe('an export of nothing', () => {
  const archive = new MemoryArchive({ ...recordsOf(SPECIMENS), articles: [] });

  it.each(EXPORTS)('has no rows, for %s as %s', async (subject, format) => {
    const text = await exported(archive, subject, format);
    if (format === 'jsonl') expect(text).toBe('');
    else expect(rowsIn(text, format)).toBe(0);
  });
});
