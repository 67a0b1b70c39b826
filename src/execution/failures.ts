import type { GraphQLError } from 'graphql';

/** What went wrong in one execution. */
export class Failures {
  errors: GraphQLError[] | undefined;
  /** Where null stands for it. */
  #places: Set<string> | undefined;

  /** Tells of an error for which null stands at a path; nothing more is told of what is null already. */
  add(error: GraphQLError, path: readonly (string | number)[]): void {
    this.#places ??= new Set();
    let place = '';
    for (const key of path) {
      if (this.#places.has(place)) return;
      place += `.${key}`;
    }
    if (this.#places.has(place)) return;
    this.#places.add(place);
    this.errors ??= [];
    this.errors.push(error);
  }
}
