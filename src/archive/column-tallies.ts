import { inRole } from './attribute.ts';
import type { MemoryArticles } from './memory-articles.ts';
import {
  ORGANIZATION_ROLES,
  type OrganizationRole,
  PERSON_ROLES,
  type PersonRole,
} from './node.ts';
import type { EntityTallies } from './tallies.ts';

/** What articles in memory add up to: their columns have counted it already. */
export class ColumnTallies implements EntityTallies {
  readonly #articles: Pick<MemoryArticles, 'index' | 'quoteIndex'>;

  constructor(articles: Pick<MemoryArticles, 'index' | 'quoteIndex'>) {
    this.#articles = articles;
  }

  spoken(id: string): number {
    return this.#articles.quoteIndex.attribute('speaker').nodesOf(id).length;
  }

  about(id: string): number {
    return this.#articles.quoteIndex.attribute('about').nodesOf(id).length;
  }

  rolesOfPerson(id: string): PersonRole[] {
    const column = this.#articles.index.attribute('personRole');
    return PERSON_ROLES.filter((role) => column.nodesOf(inRole(id, role)).length > 0);
  }

  rolesOfOrganization(id: string): OrganizationRole[] {
    const column = this.#articles.index.attribute('organizationRole');
    return ORGANIZATION_ROLES.filter((role) => column.nodesOf(inRole(id, role)).length > 0);
  }
}
