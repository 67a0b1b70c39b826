import { type Kind, nodeId } from './id.ts';

/** Ids of those that many nodes point at, each made once. */
export class Ids {
  readonly #made = new Map<string, string>();

  of(kind: Exclude<Kind, 'Article' | 'Quote' | 'UnnamedSource'>, key: string): string {
    const name = `${kind}:${key}`;
    const made = this.#made.get(name);
    if (made !== undefined) return made;
    const id = nodeId(kind, key);
    this.#made.set(name, id);
    return id;
  }
}
