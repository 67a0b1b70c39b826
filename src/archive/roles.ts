import type { Involvement } from './node.ts';

/** Collects the roles each node plays, in the order in which the nodes turn up. */
export class Roles<Role extends string> {
  readonly #order: readonly Role[];
  readonly #roles = new Map<string, Set<Role>>();

  constructor(order: readonly Role[]) {
    this.#order = order;
  }

  add(id: string, role: Role | undefined): void {
    const roles = this.#roles.get(id) ?? new Set();
    if (role !== undefined) roles.add(role);
    this.#roles.set(id, roles);
  }

  /** Each node's roles in their own order; `rest` for a node that has none. */
  list(rest?: Role): Involvement<Role>[] {
    return [...this.#roles].map(([id, roles]) => ({
      id,
      roles:
        roles.size > 0 || rest === undefined
          ? this.#order.filter((role) => roles.has(role))
          : [rest],
    }));
  }
}
