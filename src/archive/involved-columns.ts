import type { Work } from '../record/work.ts';
import { inRole } from './attribute.ts';
import type { Column } from './column.ts';
import { ColumnBuilder } from './column-builder.ts';
import type { Involvement } from './node.ts';

/** One of those involved, by codes. */
interface Known {
  readonly code: number;
  /** The roles it has had, and the codes of it in them. */
  readonly roles: string[];
  readonly codes: number[];
}

/**
 * Makes two columns of who is involved: one of them, and one of them in their roles. Each is looked
 * up once for both, and what to call it in a role is asked once.
 */
export class InvolvedColumns {
  readonly #ids: ColumnBuilder;
  readonly #inRoles: ColumnBuilder;
  readonly #known = new Map<string, Known>();

  constructor(count: number) {
    this.#ids = new ColumnBuilder(count);
    this.#inRoles = new ColumnBuilder(count);
  }

  /** Adds those involved in the next node. */
  add(involved: readonly Involvement<string>[]): void {
    for (const { id, roles } of involved) {
      const known = this.#knownAs(id);
      this.#ids.push(known.code);
      for (const role of roles) this.#inRoles.push(this.#codeOf(id, role, known));
    }
    this.#ids.end();
    this.#inRoles.end();
  }

  *finish(): Work<{ ids: Column; inRoles: Column }> {
    return { ids: yield* this.#ids.finish(), inRoles: yield* this.#inRoles.finish() };
  }

  #knownAs(id: string): Known {
    let known = this.#known.get(id);
    if (known === undefined) {
      known = { code: this.#ids.codeOf(id), roles: [], codes: [] };
      this.#known.set(id, known);
    }
    return known;
  }

  #codeOf(id: string, role: string, { roles, codes }: Known): number {
    const place = roles.indexOf(role);
    if (place !== -1) return codes[place] as number;
    const code = this.#inRoles.codeOf(inRole(id, role));
    roles.push(role);
    codes.push(code);
    return code;
  }
}
