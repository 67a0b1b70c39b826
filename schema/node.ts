import type { Session } from '../src/archive/archive.ts';
import { type Kind, kindOfId } from '../src/archive/id.ts';
import type { MaybePromise } from '../src/archive/maybe-promise.ts';
import type { Node as ArchiveNode, NodeByKind } from '../src/archive/node.ts';
import { checkArguments } from './argument-check.ts';
import { builder } from './builder.ts';
import { codedError } from './coded-error.ts';

export const Node = builder.interfaceRef<ArchiveNode>('Node').implement({
  description: 'Anything with a global id: it can be fetched again by `node(id:)`.',
  resolveType: ({ kind }) => kind,
  fields: (t) => ({
    id: t.exposeID('id', {
      description: 'Global, opaque and stable: it outlives every release and is never reused.',
    }),
  }),
});

builder.queryFields((t) => ({
  node: t.field({
    type: Node,
    nullable: true,
    description: 'The node with this id; null if there is none. `BAD_ID` if it is no id at all.',
    args: { id: t.arg.id({ required: true, description: 'An id that this service gave.' }) },
    extensions: checkArguments(({ id }: { id: string }) => void kindOf(id)),
    resolve: (_, { id }, { session }) => session.find(kindOf(id), id),
  }),
  nodes: t.field({
    type: [Node],
    nullable: { list: false, items: true },
    description: 'The nodes with these ids, in the order asked for, null where there is none.',
    args: {
      ids: t.arg.idList({ required: true, description: 'Ids that this service gave.' }),
    },
    extensions: {
      ...checkArguments(({ ids }: { ids: string[] }) => ids.forEach(kindOf)),
      listSize: ({ ids }: { ids: string[] }) => ids.length,
    },
    resolve: (_, { ids }, { session }) => ids.map((id) => session.find(kindOf(id), id)),
  }),
}));

/** The id, if it is one of this kind; `BAD_ID` if it is malformed or another kind's. */
export function checkedId(kind: Kind, id: string): string {
  const actual = kindOf(id);
  if (actual === kind) return id;
  throw codedError('BAD_ID', `"${id}" is the id of another type: ${actual}, not ${kind}.`);
}

/** The id, if it is one of somebody who can speak. */
export function checkedSpeakerId(id: string): string {
  const kind = kindOf(id);
  if (kind !== 'Article' && kind !== 'Quote') return id;
  throw codedError('BAD_ID', `"${id}" is the id of another type: ${kind}, which does not speak.`);
}

/** A node that a relation leads to; the archive guarantees that it is there. */
export function follow<K extends Kind>(
  session: Session,
  kind: K,
  id: string,
): MaybePromise<NodeByKind[K]> {
  return session.find(kind, id) as MaybePromise<NodeByKind[K]>;
}

/** The same where the relation may lead to several kinds: the id says which. */
export function followAny<N extends ArchiveNode>(session: Session, id: string): MaybePromise<N> {
  return session.follow(id) as MaybePromise<ArchiveNode> as MaybePromise<N>;
}

function kindOf(id: string): Kind {
  const kind = kindOfId(id);
  if (kind !== null) return kind;
  const shown = id.length > 40 ? `${id.slice(0, 40)}…` : id;
  throw codedError('BAD_ID', `"${shown}" is not an id of this service; ids come from its answers.`);
}
