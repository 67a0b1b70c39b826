import stringify from 'json-stringify-pretty-compact';

/** Left-out means "as the article's SUBJECT countries", empty means "none": the one list where both exist. */
const MEANS_SOMETHING_EMPTY = new Set(['about']);

/**
 * The one way a record is written: members in the order of its shape, nothing that says nothing
 * (no empty list, no undefined member), small things on one line. Expects the value a shape parsed,
 * which puts the members into order.
 */
export function canonicalJson(record: object): string {
  return `${stringify(prune(record), { maxLength: 100 })}\n`;
}

/** What `canonicalJson` writes, before it is laid out. */
export function prune(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(prune);
  if (typeof value !== 'object' || value === null) return value;
  const pruned: Record<string, unknown> = {};
  for (const name of Object.keys(value)) {
    const member = (value as Record<string, unknown>)[name];
    if (member !== undefined && !isNothing(name, member)) pruned[name] = prune(member);
  }
  return pruned;
}

function isNothing(name: string, member: unknown): boolean {
  return Array.isArray(member) && member.length === 0 && !MEANS_SOMETHING_EMPTY.has(name);
}
