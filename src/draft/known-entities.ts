import type { OrganizationRecord } from '../record/organization.ts';
import type { PersonRecord } from '../record/person.ts';
import { fold } from '../text/fold.ts';
import type { NamedOrganization } from './frame/named-organization.ts';
import { keyOf } from './word-key.ts';

/** The entry of an archive that a name means; null where it may mean several, which the warnings say. */
export interface Entry {
  readonly slug: string | null;
  readonly isNew: boolean;
  readonly warnings: readonly string[];
}

/** The people and organizations of an archive, and those that a draft proposes for it. */
export class KnownEntities {
  readonly newPeople: PersonRecord[] = [];
  readonly newOrganizations: OrganizationRecord[] = [];
  readonly #people: Shelf<PersonRecord>;
  readonly #organizations: Shelf<OrganizationRecord>;

  constructor(people: readonly PersonRecord[], organizations: readonly OrganizationRecord[]) {
    this.#people = new Shelf(people);
    this.#organizations = new Shelf(organizations);
  }

  /** By any form of the name; a single word is none that could tell people of an archive apart. */
  person(name: string): Entry {
    const found = this.#people.find([name]);
    if (found !== null) return found;
    const slug = this.#people.freeSlug(name, 'person');
    const person = {
      slug,
      name,
      alternateNames: [],
      nationalities: [],
      positions: [],
      sameAs: [],
    };
    const similar = this.#people.similar(name);
    this.#people.add(person);
    this.newPeople.push(person);
    const warnings = similar.map((other) => `may be "${other}", who is called almost so`);
    return { slug, isNew: true, warnings };
  }

  organization({ name, alternateNames, kind, country }: NamedOrganization): Entry {
    const found = this.#organizations.find([name, ...alternateNames]);
    if (found !== null) return found;
    const slug = this.#organizations.freeSlug(name.replace(/^the\s+/i, ''), 'organization');
    const organization = {
      slug,
      name,
      alternateNames: [...alternateNames],
      kind,
      ...(country === undefined ? {} : { country }),
      sameAs: [],
    };
    this.#organizations.add(organization);
    this.newOrganizations.push(organization);
    const warnings = kind === 'OTHER' ? ['what kind of organization it is was not found'] : [];
    return { slug, isNew: true, warnings };
  }

  /** Whether a name is that of an organization the archive has. */
  hasOrganization(slug: string): boolean {
    return this.#organizations.has(slug);
  }

  /** Takes back what no record refers to after all. */
  keepOnly(isUsed: (reference: string) => boolean): void {
    const kept = <T extends { slug: string }>(list: T[], prefix: string): void => {
      list.splice(0, list.length, ...list.filter(({ slug }) => isUsed(`${prefix}:${slug}`)));
    };
    kept(this.newPeople, 'person');
    kept(this.newOrganizations, 'organization');
  }
}

interface Named {
  readonly slug: string;
  readonly name: string;
  readonly alternateNames: readonly string[];
}

class Shelf<T extends Named> {
  readonly #old: ReadonlySet<T>;
  readonly #slugs = new Set<string>();
  /** By every form of the name. */
  readonly #byName = new Map<string, Set<T>>();
  /** By first and last word. */
  readonly #byEnds = new Map<string, Set<T>>();

  constructor(records: readonly T[]) {
    this.#old = new Set(records);
    for (const record of records) this.add(record);
  }

  add(record: T): void {
    this.#slugs.add(record.slug);
    for (const name of [record.name, ...record.alternateNames]) {
      put(this.#byName, bare(name), record);
      put(this.#byEnds, endsOf(name), record);
    }
  }

  has(slug: string): boolean {
    return this.#slugs.has(slug);
  }

  /** Null where nobody is called so. */
  find(names: readonly string[]): Entry | null {
    const owners = [...new Set(names.flatMap((name) => [...(this.#byName.get(bare(name)) ?? [])]))];
    const [owner] = owners;
    if (owner === undefined) return null;
    if (owners.length === 1) {
      return { slug: owner.slug, isNew: !this.#old.has(owner), warnings: [] };
    }
    const slugs = owners.map(({ slug }) => slug).join(' or ');
    return { slug: null, isNew: false, warnings: [`"${names[0]}" may be ${slugs}; left open`] };
  }

  /** Slugs of those with the same first and last word. */
  similar(name: string): string[] {
    return [...(this.#byEnds.get(endsOf(name)) ?? [])].map(({ slug }) => slug);
  }

  freeSlug(name: string, fallback: string): string {
    const base = slugOf(name) || fallback;
    let slug = base;
    for (let number = 2; this.has(slug); number += 1) slug = `${base}-${number}`;
    return slug;
  }
}

function put<T>(shelf: Map<string, Set<T>>, key: string, record: T): void {
  const known = shelf.get(key);
  if (known === undefined) shelf.set(key, new Set([record]));
  else known.add(record);
}

const endsOf = (name: string): string => {
  const words = bare(name).split(' ');
  return `${words[0]} ${words.at(-1)}`;
};

const bare = (name: string): string => fold(name.replace(/^the\s+/i, ''));

function slugOf(name: string): string {
  const whole = fold(name)
    .split(' ')
    .filter((word) => /^[a-z0-9]+$/.test(word))
    .join('-');
  return (whole || keyOf(name, 8)).slice(0, 80).replace(/-+$/, '');
}
