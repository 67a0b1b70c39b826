import type { Work } from '../record/work.ts';
import { inRole } from './attribute.ts';
import type { Column } from './column.ts';
import { ColumnBuilder } from './column-builder.ts';
import type { Involvement } from './node.ts';

/** Makes a column of who is involved in what roles: what to call it is asked once for each and role. */
export class RoleColumnBuilder {
  readonly #column: ColumnBuilder;
  /** For each of those involved the codes of the roles they have had. */
  readonly #codes = new Map<string, Map<string, number>>();

  constructor(count: number) {
    this.#column = new ColumnBuilder(count);
  }

  add(involved: readonly Involvement<string>[]): void {
    for (const { id, roles } of involved) {
      let codes = this.#codes.get(id);
      if (codes === undefined) {
        codes = new Map();
        this.#codes.set(id, codes);
      }
      for (const role of roles) {
        let code = codes.get(role);
        if (code === undefined) {
          code = this.#column.codeOf(inRole(id, role));
          codes.set(role, code);
        }
        this.#column.push(code);
      }
    }
    this.#column.end();
  }

  finish(): Work<Column> {
    return this.#column.finish();
  }
}
