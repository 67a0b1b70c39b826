import {
  type Article,
  type Involvement,
  ORGANIZATION_ROLES,
  type OrganizationRole,
  PERSON_ROLES,
  type PersonRole,
  type Quote,
} from './node.ts';
import { Roles } from './roles.ts';

/** What is told of those who have a part in articles. */
export type EntityTallies = Pick<
  Tallies,
  'spoken' | 'about' | 'rolesOfPerson' | 'rolesOfOrganization'
>;

/** What articles and quotes add up to for those who have a part in them. */
export class Tallies {
  readonly #spoken = new Map<string, number>();
  readonly #about = new Map<string, number>();
  readonly #people = new Roles<PersonRole>(PERSON_ROLES);
  readonly #organizations = new Roles<OrganizationRole>(ORGANIZATION_ROLES);

  addArticle({ people, organizations }: Article): void {
    addAll(this.#people, people);
    addAll(this.#organizations, organizations);
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

  /** The parts a person has in articles, in their own order. */
  rolesOfPerson(id: string): PersonRole[] {
    return this.#people.of(id);
  }

  /** The parts an organization has in articles, in their own order. */
  rolesOfOrganization(id: string): OrganizationRole[] {
    return this.#organizations.of(id);
  }
}

function addAll<Role extends string>(
  all: Roles<Role>,
  involved: readonly Involvement<Role>[],
): void {
  for (const { id, roles } of involved) for (const role of roles) all.add(id, role);
}
