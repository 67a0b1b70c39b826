import { nodeId } from './id.ts';

type Shared = 'Person' | 'Organization' | 'Country';

/** Ids of those that many nodes point at, each made once. */
export class Ids {
  readonly #made: { readonly [K in Shared]: Map<string, string> } = {
    Person: new Map(),
    Organization: new Map(),
    Country: new Map(),
  };

  of(kind: Shared, key: string): string {
    const made = this.#made[kind];
    let id = made.get(key);
    if (id === undefined) {
      id = nodeId(kind, key);
      made.set(key, id);
    }
    return id;
  }
}
