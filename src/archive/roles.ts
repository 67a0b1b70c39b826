import type { Involvement } from './node.ts';

/** Collects the roles each node plays, in the order in which the nodes turn up. */
export class Roles<Role extends string> {
  readonly #order: readonly Role[];
  /** For each node its roles, a bit for each by its place in the order. */
  readonly #roles = new Map<string, number>();

  constructor(order: readonly Role[]) {
    this.#order = order;
  }

  add(id: string, role: Role | undefined): void {
    const bit = role === undefined ? 0 : 1 << this.#order.indexOf(role);
    this.#roles.set(id, (this.#roles.get(id) ?? 0) | bit);
  }

  /** One node's roles in their own order. */
  of(id: string): Role[] {
    return this.#listed(this.#roles.get(id) ?? 0);
  }

  /** Each node's roles in their own order; `rest` for a node that has none. */
  list(rest?: Role): Involvement<Role>[] {
    const list: Involvement<Role>[] = [];
    for (const [id, bits] of this.#roles) {
      list.push({ id, roles: bits === 0 && rest !== undefined ? [rest] : this.#listed(bits) });
    }
    return list;
  }

  #listed(bits: number): Role[] {
    const roles: Role[] = [];
    for (let place = 0; place < this.#order.length; place += 1) {
      if ((bits & (1 << place)) !== 0) roles.push(this.#order[place] as Role);
    }
    return roles;
  }
}
