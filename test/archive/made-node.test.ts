import { describe, expect, it } from 'vitest';
import { ArticleAssembly } from '../../src/archive/assemble-article.ts';
import { attributesOf, valuesOf } from '../../src/archive/attribute.ts';
import type { Kind } from '../../src/archive/id.ts';
import { Ids } from '../../src/archive/ids.ts';
import { MemoryArchive } from '../../src/archive/memory.ts';
import type { Node, NodeByKind } from '../../src/archive/node.ts';
import { ordersOf } from '../../src/archive/order.ts';
import { textFieldsOf, textsOf } from '../../src/archive/searched-text.ts';
import { REAL_ARCHIVE, SPECIMENS } from '../../src/record/folder.ts';
import { PackedArticles } from '../../src/record/packed-articles.ts';
import { unpacked } from '../../src/record/packed-record.ts';
import { finish } from '../../src/record/work.ts';
import { Heap } from './heap.ts';
import { recordsOf } from './records.ts';
import { synthetic } from './synthetic.ts';

type Members = Readonly<Record<string, unknown>>;

const archives = {
  'the real archive': recordsOf(REAL_ARCHIVE),
  'the specimens': recordsOf(SPECIMENS),
  'a made-up archive': synthetic(60, 11),
};

/** A record as it is kept: where its shape is described is nobody's to ask. */
function kept({ record }: Node): Members {
  const { $schema: _, ...rest } = record as Members;
  return rest;
}

/** All that a node is filtered, counted, sorted and searched by. */
function listedBy<K extends 'Article' | 'Quote'>(kind: K, node: NodeByKind[K] | undefined) {
  if (node === undefined) throw new Error('there is no node');
  return [
    ...attributesOf(kind).map((name) => [name, valuesOf(kind, name)(node)]),
    ...ordersOf(kind).map((order) => [order.name, order.positionOf(node)]),
    ...textFieldsOf(kind).map((field) => [field, textsOf(kind, field)(node)]),
    [node.published, node.day, node.kind === 'Quote' && node.record.said?.earliest],
  ];
}

describe.each(Object.entries(archives))('a node of %s', (_, records) => {
  const { nodes } = new Heap(records);
  const made = new MemoryArchive(records);
  const loaded = new MemoryArchive({ ...records, articles: PackedArticles.of(records) });

  const restored = finish(MemoryArchive.restore(records, made.parts));

  it('is in all it has the one that its records make', () => {
    expect(nodes.length).toBeGreaterThan(200);
    for (const archive of [made, loaded, restored]) {
      for (const expected of nodes) {
        const node = archive.find<Kind>(expected.kind, expected.id) as Node;
        expect(archive.follow(expected.id).id).toBe(expected.id);
        for (const member of new Set([...Object.keys(expected), 'id', 'speaksForId'])) {
          if (member === 'record') continue;
          const value = expected[member as keyof Node];
          expect(node[member as keyof Node], `${expected.id} ${member}`).toEqual(value);
        }
      }
    }
  });

  it('has the record it was made of, member by member and as a whole', () => {
    for (const expected of nodes) {
      const { record } = made.find<Kind>(expected.kind, expected.id) as Node;
      const whole = kept(expected);
      expect(JSON.stringify(kept({ record: unpacked<object>(record) } as Node))).toBe(
        JSON.stringify(whole),
      );
      for (const [member, value] of Object.entries(whole)) {
        expect((record as unknown as Members)[member], `${expected.id} ${member}`).toEqual(value);
      }
    }
  });

  it('is in the same lists without what no list is made of', () => {
    const packed = PackedArticles.of(records);
    const assembly = new ArticleAssembly(new Ids(), records.organizations);
    for (const [number, record] of records.articles.entries()) {
      const [few, all] = [packed.listed(number), record].map((each) => assembly.assemble(each));
      expect(listedBy('Article', few?.article)).toEqual(listedBy('Article', all?.article));
      expect(few?.quotes.map((quote) => listedBy('Quote', quote))).toEqual(
        all?.quotes.map((quote) => listedBy('Quote', quote)),
      );
    }
  });

  it('is found by its own id only', () => {
    for (const { kind, id } of nodes) {
      expect(made.find(kind === 'Quote' ? 'Article' : 'Quote', id)).toBeNull();
      expect(made.find(kind, `${id}x`)).toBeNull();
    }
  });
});
