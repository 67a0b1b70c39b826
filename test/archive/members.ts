import type { Node } from '../../src/archive/node.ts';
import { unpacked } from '../../src/record/packed-record.ts';

/** All that one node has that another is made of, read of it; where a record's shape is described is left out. */
export function membersOf(node: Node | null, like: Node): object | null {
  if (node === null) return null;
  const members = Object.keys(like).map((name) => [name, node[name as keyof Node]]);
  const { $schema: _, ...record } = unpacked(node.record) as Record<string, unknown>;
  return { ...Object.fromEntries(members), record };
}

/** The same of several nodes, one by one; what has no counterpart stays as it is. */
export function membersOfAll(nodes: readonly (Node | null)[], like: readonly Node[]): unknown[] {
  return nodes.map((node, at) => {
    const other = like[at];
    return other === undefined ? node : membersOf(node, other);
  });
}
