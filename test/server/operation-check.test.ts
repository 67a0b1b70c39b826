import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { getOperationAST, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../schema/index.ts';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { REAL_ARCHIVE, SPECIMENS } from '../../src/record/folder.ts';
import { limitsOf } from '../../src/server/limits.ts';
import { OperationCheck } from '../../src/server/operation-check.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';
import { clientOf } from './client.ts';

const archives = [SPECIMENS, REAL_ARCHIVE].map((folder) => new MemoryArchive(recordsOf(folder)));

/** Documents in which variables stand everywhere they may, and next to what depends on none. */
const DOCUMENTS = [
  'query ($n: Int, $m: Int) { articles(first: $n) { totalCount nodes { slug quotes(first: $m) { nodes { text speakers { name } } } credits { role } } } }',
  'query ($n: Int, $m: Int) { a: quotes(first: 3) { ...Q } b: quotes(first: 3) { ...Q } c: quotes(first: $n) { ...Q } people(last: $m) { nodes { name } } } fragment Q on QuoteConnection { totalCount nodes { text article { quotes(first: $m) { nodes { key } } } } facets { kind { buckets { value } } } }',
  'query ($n: Int, $s: Boolean = false) { articles(first: 2) { nodes { headline @skip(if: $s) quotes { nodes { key @include(if: $s) ...F @skip(if: $s) } } } } articles2: articles(first: $n) { pageInfo { hasNextPage } } } fragment F on Quote { paraphrase about { name } }',
  'query ($w: String, $n: Int) { quotes(first: $n, filter: { words: $w, about: ["KR", "nowhere"] }) { totalCount nodes { text } } }',
  'query ($w: String, $c: CountryRef) { quotes(filter: { text: $w, about: [$c] }) { totalCount facets { speaker(first: 3) { buckets { count } } } nodes { article { slug } } } }',
  'query ($s: Boolean = false) { a: articles(first: 1) @skip(if: $s) { ...A } b: articles(first: 1) { ...A } } fragment A on ArticleConnection { nodes { quotes(filter: { words: "fer*" }) { totalCount } } }',
  'query ($w: String = "2009-02-06-later-ferry-on-summer-evenings") { article(slug: $w) { slug } }',
].map((text) => {
  const document = parse(text);
  return { document, operation: getOperationAST(document) as OperationDefinitionNode };
});

describe('what an operation costs, and what is wrong with it', () => {
  it('is the same, whatever was asked with the same document before', () => {
    const check = new OperationCheck(schema);
    const limits = [limitsOf(), limitsOf({ cost: 500 })] as const;
    const variables = fc.record(
      {
        n: fc.option(fc.integer({ min: -1, max: 120 })),
        m: fc.option(fc.integer({ min: 1, max: 100 })),
        s: fc.boolean(),
        w: fc.constantFrom('ferry', '"last boat"', 'a*', ''),
        c: fc.constantFrom('KR', 'Korea', 'NO'),
      },
      { requiredKeys: [] },
    );
    const property = fc.property(
      fc.constantFrom(...DOCUMENTS),
      variables,
      fc.constantFrom(...archives),
      fc.constantFrom(...limits),
      ({ document, operation }, given, archive, limit) => {
        const told = [check, new OperationCheck(schema)].map((one) => {
          const { cost, errors } = one.check(document, operation, given, archive, limit);
          return { cost, errors: errors.map((error) => error.toJSON()) };
        });
        expect(told[0]).toEqual(told[1]);
      },
    );
    fc.assert(property, { numRuns: 1000 });
  });
});

describe('an archive that is served no longer', () => {
  it('is let go of, though what was asked of it is not asked again', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const records = recordsOf(SPECIMENS);
    let archive: MemoryArchive;
    const { read } = clientOf(createOnRecord({ archive: () => archive }));
    const served: WeakRef<MemoryArchive>[] = [];
    for (const name of ['a', 'b', 'c', 'd']) {
      archive = new MemoryArchive(records);
      served.push(new WeakRef(archive));
      await read(`{ ${name}: dataset { name } }`);
    }
    // What is held weakly goes in a later turn.
    for (let time = 0; time < 3; time += 1) {
      await turn();
      collect();
    }
    const held = served.map((one) => one.deref() !== undefined);
    expect(held).toEqual([false, false, false, true]);
  });
});
