import type { FACET_ORDERS, Facet as FacetShape, Session } from '../src/archive/archive.ts';
import type { Attribute } from '../src/archive/attribute.ts';
import { type MaybePromise, whenReady } from '../src/archive/maybe-promise.ts';
import type { Node as ArchiveNode } from '../src/archive/node.ts';
import type { ListKind } from '../src/archive/order.ts';
import { checkArguments } from './argument-check.ts';
import { builder, type Context } from './builder.ts';
import type { Connection } from './connection.ts';
import { COSTS, type ListCost } from './cost.ts';
import { describedEnum } from './described-enum.ts';
import { followAny, Node } from './node.ts';
import { checkPageSize, MAX_PAGE_SIZE } from './page-size.ts';

const DEFAULT_BUCKETS = 10;

const FacetOrder = describedEnum<(typeof FACET_ORDERS)[number]>(
  'FacetOrder',
  'How the values of a facet are sorted.',
  {
    COUNT: 'The most frequent first; of equally frequent ones the first by value.',
    VALUE: 'By value: months in their course.',
  },
);

/** What is counted: an attribute of a kind's nodes, and how its values are told. */
export interface FacetField<K extends ListKind> {
  readonly attribute: Attribute<K>;
  readonly description: string;
  /** Where the values are nodes: what a filter names the node by. */
  readonly nameNode?: (node: ArchiveNode) => string;
  /** What to call a value that is no node, where that is not the value itself. */
  readonly label?: (value: string, context: Context) => MaybePromise<string>;
}

class Bucket {
  readonly value: string;
  readonly count: number;
  readonly field: FacetField<ListKind>;
  #node: MaybePromise<ArchiveNode> | undefined;

  constructor(value: string, count: number, field: FacetField<ListKind>) {
    this.value = value;
    this.count = count;
    this.field = field;
  }

  /** The node that the value names, where it names one. */
  node(session: Session): MaybePromise<ArchiveNode> {
    this.#node ??= followAny<ArchiveNode>(session, this.value);
    return this.#node;
  }
}

const FacetBucket = builder.objectRef<Bucket>('FacetBucket').implement({
  description: 'One value, and how many nodes of the list have it.',
  fields: (t) => ({
    value: t.string({
      description: 'The value, as the filter of the same name takes it.',
      resolve: (bucket, _, { session }) => {
        const { nameNode } = bucket.field;
        return nameNode === undefined ? bucket.value : whenReady(bucket.node(session), nameNode);
      },
    }),
    label: t.string({
      description: 'What to show for it.',
      resolve: (bucket, _, context) => {
        const { value, field } = bucket;
        if (field.label !== undefined) return field.label(value, context);
        if (field.nameNode === undefined) return value;
        return whenReady(bucket.node(context.session), labelOf);
      },
    }),
    count: t.exposeInt('count', { description: 'How many nodes of the list have it.' }),
    node: t.field({
      type: Node,
      nullable: true,
      description: 'The speaker, country or organization it is, if it is one.',
      resolve: (bucket, _, { session }) =>
        bucket.field.nameNode === undefined ? null : bucket.node(session),
    }),
  }),
});

interface CountedShape {
  readonly counts: FacetShape;
  readonly field: FacetField<ListKind>;
}

const Facet = builder.objectRef<CountedShape>('Facet').implement({
  description:
    'How many nodes of the whole list, on all pages, have which value. A node that has several counts for each of them.',
  fields: (t) => ({
    buckets: t.field({
      type: [FacetBucket],
      description: 'The values that are told.',
      resolve: ({ counts, field }) =>
        counts.buckets.map(({ value, count }) => new Bucket(value, count, field)),
    }),
    other: t.int({
      description: 'The sum of the counts of all other values.',
      resolve: ({ counts }) => counts.other,
    }),
    missing: t.int({
      description: 'How many nodes have no value.',
      resolve: ({ counts }) => counts.missing,
    }),
  }),
});

/** The type that holds a kind's facets, a field for each. Nothing is counted that is not selected. */
export function facetsOf<K extends ListKind>(
  kind: K,
  fields: Readonly<Record<string, FacetField<K>>>,
) {
  return builder.objectRef<Connection<K>>(`${kind}Facets`).implement({
    description: `What the ${kind} nodes of a list have in common, counted over the whole list.`,
    fields: (t) =>
      Object.fromEntries(
        Object.entries(fields).map(([name, field]) => [
          name,
          t.field({
            type: Facet,
            description: field.description,
            args: {
              first: t.arg.int({
                defaultValue: DEFAULT_BUCKETS,
                description: `How many values are told, 1 to ${MAX_PAGE_SIZE}.`,
              }),
              orderBy: t.arg({
                type: FacetOrder,
                defaultValue: 'COUNT',
                description: 'How they are sorted.',
              }),
            },
            extensions: {
              ...checkArguments(
                ({ first }: { first?: number | null }) => void checkPageSize('first', first),
              ),
              wholeListCost: ({ find, share }: ListCost) => find + share * COSTS.facet,
              // What is on a page of it are its buckets.
              listCost: ({ first }: { first?: number | null }): ListCost => ({
                pageSize: first ?? DEFAULT_BUCKETS,
                find: 0,
                share: 0,
              }),
            },
            resolve: (parent, { first, orderBy }) =>
              whenReady<FacetShape, CountedShape>(
                parent.facet({
                  attribute: field.attribute,
                  by: orderBy ?? 'COUNT',
                  first: first ?? DEFAULT_BUCKETS,
                }),
                (counts) => ({ counts, field: field as unknown as FacetField<ListKind> }),
              ),
          }),
        ]),
      ),
  });
}

function labelOf(node: ArchiveNode): string {
  switch (node.kind) {
    case 'UnnamedSource':
      return node.record.description;
    case 'Article':
      return node.record.headline;
    case 'Quote':
      return node.record.key;
    default:
      return node.record.name;
  }
}
