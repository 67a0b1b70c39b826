import type { Records } from '../record/check.ts';
import type { CountryTable } from '../record/country.ts';
import type { Manifest } from '../record/manifest.ts';
import type { OrganizationRecord } from '../record/organization.ts';
import type { PersonRecord } from '../record/person.ts';
import { GENERATOR, type SyntheticArticle, syntheticArticle } from './synthetic-article.ts';
import { World } from './world.ts';

/**
 * An archive made by a program, as large as is wished and the same for the same size and seed.
 * Nothing of it is held: each record is made when it is its turn.
 */
export class SyntheticArchive {
  readonly manifest: Manifest;
  readonly #articles: number;
  readonly #world: World;

  constructor(articles: number, seed: number, { countries }: CountryTable) {
    this.#articles = articles;
    this.#world = new World(articles, seed, countries);
    this.manifest = {
      name: `Synthetic archive of ${articles} articles, seed ${seed}`,
      kind: 'SYNTHETIC',
      notice:
        'Made by a program, for measuring and trying out: nobody wrote these articles and nobody ' +
        'said these words. People and organizations are made up; only the countries are real. ' +
        'Nothing here is evidence of anything.',
      licence: 'CC0-1.0',
      curators: [{ key: GENERATOR, name: 'onrecord generate' }],
    };
  }

  *people(): Generator<PersonRecord> {
    const { people } = this.#world;
    for (let index = 0; index < people.count; index += 1) yield people.at(index);
  }

  *organizations(): Generator<OrganizationRecord> {
    const { organizations } = this.#world;
    for (let index = 0; index < organizations.count; index += 1) yield organizations.at(index);
  }

  /** The articles with their texts. */
  *articles(): Generator<SyntheticArticle> {
    for (let number = 0; number < this.#articles; number += 1) {
      yield syntheticArticle(this.#world, number);
    }
  }
}

/** The records of a synthetic archive, all at once. */
export function syntheticRecords(articles: number, seed: number, countries: CountryTable): Records {
  const archive = new SyntheticArchive(articles, seed, countries);
  return {
    manifest: archive.manifest,
    countries,
    people: [...archive.people()],
    organizations: [...archive.organizations()],
    articles: Array.from(archive.articles(), ({ record }) => record),
  };
}
