import { inRole } from './attribute.ts';
import { kindOfId } from './id.ts';
import {
  ORGANIZATION_ROLES,
  type OrganizationRole,
  PERSON_ROLES,
  type PersonRole,
} from './node.ts';
import { keyOf } from './postgres-key.ts';
import { Parameters, type Sql } from './postgres-sql.ts';
import type { Tables } from './postgres-tables.ts';
import type { EntityTallies } from './tallies.ts';

const AT_ONCE = 10_000;

/** What the articles and quotes of a loaded dataset add up to, for some of those who have a part in them. */
export class PostgresTallies implements EntityTallies {
  readonly #counts: ReadonlyMap<string, number>;

  private constructor(counts: ReadonlyMap<string, number>) {
    this.#counts = counts;
  }

  static async read(sql: Sql, tables: Tables, ids: readonly string[]): Promise<PostgresTallies> {
    const counts = new Map<string, number>();
    const read = async (table: string, keys: readonly string[]) => {
      for (let at = 0; at < keys.length; at += AT_ONCE) {
        const parameters = new Parameters();
        const wanted = parameters.keys(keys.slice(at, at + AT_ONCE));
        const { rows } = await sql(
          ...parameters.of(
            `SELECT key::text AS key, count FROM ${table} WHERE key = ANY(${wanted})`,
          ),
        );
        for (const { key, count } of rows) counts.set(key as string, count as number);
      }
    };
    await read(
      tables.values('Quote'),
      ids.flatMap((id) => [speakerKey(id), aboutKey(id)]),
    );
    await read(
      tables.values('Article'),
      ids.flatMap((id) => {
        const kind = kindOfId(id);
        const roles =
          kind === 'Person' ? PERSON_ROLES : kind === 'Organization' ? ORGANIZATION_ROLES : [];
        return roles.map((role) => roleKey(id, role));
      }),
    );
    return new PostgresTallies(counts);
  }

  spoken(id: string): number {
    return this.#counts.get(speakerKey(id)) ?? 0;
  }

  about(id: string): number {
    return this.#counts.get(aboutKey(id)) ?? 0;
  }

  rolesOfPerson(id: string): PersonRole[] {
    return this.#roles(id, PERSON_ROLES);
  }

  rolesOfOrganization(id: string): OrganizationRole[] {
    return this.#roles(id, ORGANIZATION_ROLES);
  }

  #roles<Role extends string>(id: string, order: readonly Role[]): Role[] {
    return order.filter((role) => this.#counts.has(roleKey(id, role)));
  }
}

function speakerKey(id: string): string {
  return keyOf('Quote', 'speaker', id);
}

function aboutKey(id: string): string {
  return keyOf('Quote', 'about', id);
}

function roleKey(id: string, role: string): string {
  const attribute = kindOfId(id) === 'Person' ? 'personRole' : 'organizationRole';
  return keyOf('Article', attribute, inRole(id, role));
}
