import { describe, expect, it } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';
import { clientOf } from '../server/client.ts';
import { CountingArchive, LateArchive } from './counting-archive.ts';

const archive = new MemoryArchive(recordsOf(SPECIMENS));

/** What the archive is asked for to answer a query. */
async function asked(query: string): Promise<string[]> {
  const counting = new CountingArchive(archive);
  await clientOf(createOnRecord({ archive: counting })).read(query);
  return counting.asked;
}

describe('an archive is asked for what is selected and for nothing else', () => {
  it.each([
    ['a page', '{ quotes { nodes { id } } }', ['page of Quote']],
    [
      'a page once, however it is told',
      '{ quotes { nodes { id } edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }',
      ['page of Quote'],
    ],
    ['a total', '{ quotes(filter: { kind: DIRECT }) { totalCount } }', ['count of Quote']],
    ['a facet', '{ quotes { facets { kind { other } } } }', ['kind of Quote']],
    [
      'two facets',
      '{ quotes { facets { kind { other } month { buckets { value } } } } }',
      ['kind of Quote', 'month of Quote'],
    ],
    ['no facet', '{ quotes { facets { __typename } } }', []],
    ['nothing', '{ quotes { __typename } articles { facets { __typename } } }', []],
    [
      'what is not skipped',
      '{ quotes { totalCount @skip(if: true) nodes { id } } }',
      ['page of Quote'],
    ],
    [
      'a page and a total of a nested list',
      '{ country(code: "KE") { articles { totalCount nodes { slug } } } }',
      ['count of Article', 'page of Article'],
    ],
    [
      'a total of each of two nested lists',
      '{ country(code: "KE") { quotes { totalCount } people { totalCount } } }',
      ['count of Quote', 'count of Person'],
    ],
  ])('%s', async (_, query, expected) => expect(await asked(query)).toEqual(expected));
});

describe('an archive that answers later', () => {
  it.each([
    [
      'a page',
      '{ quotes(first: 3, filter: { text: "the" }) { nodes { id } pageInfo { endCursor } totalCount } }',
    ],
    [
      'facets with labels and nodes',
      `{ quotes { facets { speaker { buckets { value label count node { id } } other missing } } }
         articles { facets {
           topic { buckets { value label } } country { buckets { value label node { id } } }
         } } }`,
    ],
    [
      'nested lists',
      '{ articles { nodes { slug quotes(filter: { kind: DIRECT }) { totalCount nodes { key } } } } }',
    ],
  ])('gives the same answer: %s', async (_, query) => {
    const read = (from: MemoryArchive | LateArchive) =>
      clientOf(createOnRecord({ archive: from })).read(query);
    expect(await read(new LateArchive(archive))).toEqual(await read(archive));
  });
});
