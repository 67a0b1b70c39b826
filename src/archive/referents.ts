import { splitReference } from '../record/identifier.ts';
import type { OrganizationRecord } from '../record/organization.ts';
import type { QuoteRecord } from '../record/quote.ts';
import type { Ids } from './ids.ts';
import type { SpeakerType } from './node.ts';

export type Reference = QuoteRecord['speakers'][number];

/** Whom a reference names, and what a quote is by being theirs. */
export interface Referent {
  readonly id: string;
  readonly speakerType: SpeakerType;
  /** The countries on whose behalf somebody speaks who speaks for them. */
  readonly countryIds: readonly string[];
}

export const NOBODY: readonly never[] = [];

/** Those who have names: few beside the references to them, so that what follows is found once. */
export class Referents {
  readonly #ids: Ids;
  readonly #organizations: ReadonlyMap<string, OrganizationRecord>;
  readonly #named = new Map<string, Referent>();

  constructor(ids: Ids, organizations: readonly OrganizationRecord[]) {
    this.#ids = ids;
    this.#organizations = new Map(organizations.map((record) => [record.slug, record]));
  }

  /** Unnamed sources are their articles' own, and not found here. */
  of(reference: Reference): Referent {
    let referent = this.#named.get(reference);
    if (referent === undefined) {
      referent = this.#find(reference);
      this.#named.set(reference, referent);
    }
    return referent;
  }

  #find(reference: Reference): Referent {
    const [kind, name] = splitReference(reference);
    if (kind === 'organization') {
      const id = this.#ids.of('Organization', name);
      return { id, speakerType: 'ORGANIZATION', countryIds: this.#governed(name) };
    }
    if (kind === 'country') {
      const id = this.#ids.of('Country', name);
      return { id, speakerType: 'COUNTRY', countryIds: [id] };
    }
    return { id: this.#ids.of('Person', name), speakerType: 'PERSON', countryIds: NOBODY };
  }

  /** A government body speaks for its country; any other organization for itself alone. */
  #governed(slug: string): readonly string[] {
    const { kind, country } = this.#organizations.get(slug) ?? {};
    const isGoverning = kind === 'GOVERNMENT' && country !== undefined;
    return isGoverning ? [this.#ids.of('Country', country)] : NOBODY;
  }
}
