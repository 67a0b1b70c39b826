import { afterEach, describe, expect, it, vi } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { LIST_KINDS } from '../../src/archive/order.ts';
import { type Hit, Search, searchCount, searchPage } from '../../src/archive/search.ts';
import { Vocabulary } from '../../src/archive/vocabulary.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { parseTextQuery } from '../../src/text/text-query.ts';
import { tokenWords } from '../../src/text/token.ts';
import { recordsOf } from './records.ts';

const records = recordsOf(SPECIMENS);
const archive = new MemoryArchive(records);
const searchFor = (typed: string) => new Search(typed, parseTextQuery(typed), LIST_KINDS);
const spokenWords = records.articles
  .flatMap(({ quotes }) => quotes.flatMap(({ segments }) => segments))
  .flatMap(({ text }) => tokenWords(text));
const everyName = (kind: 'Person' | 'Organization') =>
  records[kind === 'Person' ? 'people' : 'organizations'].map(({ name }) => name);
const nameWords = new Set(
  [
    ...everyName('Person'),
    ...everyName('Organization'),
    ...records.countries.countries.map((country) => JSON.stringify(country)),
  ].flatMap(tokenWords),
);

afterEach(() => vi.restoreAllMocks());

describe('a search that is counted before its page is asked for', () => {
  it('looks for its words once in each kind, where no name has them', () => {
    const asked = vi.spyOn(Vocabulary.prototype, 'setsOf');
    const session = archive.session();
    const [word = ''] = spokenWords.filter((one) => !nameWords.has(one));
    const search = searchFor(word);
    expect(searchCount(session, search)).toBeGreaterThan(0);
    expect(asked).toHaveBeenCalledTimes(LIST_KINDS.length);
    expect(searchPage(session, search, 10)).not.toEqual([]);
    expect(asked).toHaveBeenCalledTimes(LIST_KINDS.length);
  });

  it.each(['Person', 'Organization'] as const)('finds what only a %s is called', (kind) => {
    for (const name of everyName(kind)) {
      const word = name.split(' ').at(-1) as string;
      const page = (isCounted: boolean) => {
        const session = archive.session();
        const search = searchFor(word);
        if (isCounted) searchCount(session, search);
        return (searchPage(session, search, 100) as Hit[]).map(({ node }) => node.id);
      };
      expect(page(true)).toEqual(page(false));
      expect(page(true).length).toBeGreaterThan(0);
    }
  });
});
