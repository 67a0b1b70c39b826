import type { Article, Quote } from './node.ts';

/** What articles and quotes add up to for those who have a part in them. */
export class Tallies {
  readonly #spoken = new Map<string, number>();
  readonly #about = new Map<string, number>();
  readonly #roles = new Map<string, Set<string>>();

  addArticle({ people, organizations }: Article): void {
    for (const { id, roles } of [...people, ...organizations]) {
      const known = this.#roles.get(id) ?? new Set();
      for (const role of roles) known.add(role);
      this.#roles.set(id, known);
    }
  }

  addQuote({ speakerIds, aboutIds }: Quote): void {
    for (const id of speakerIds) this.#spoken.set(id, (this.#spoken.get(id) ?? 0) + 1);
    for (const id of aboutIds) this.#about.set(id, (this.#about.get(id) ?? 0) + 1);
  }

  /** How many quotes somebody spoke, alone or with others. */
  spoken(id: string): number {
    return this.#spoken.get(id) ?? 0;
  }

  /** How many quotes are about a country. */
  about(id: string): number {
    return this.#about.get(id) ?? 0;
  }

  /** The parts somebody has in articles, in their own order. */
  roles<Role extends string>(id: string, order: readonly Role[]): Role[] {
    const roles = this.#roles.get(id);
    return order.filter((role) => roles?.has(role));
  }
}
