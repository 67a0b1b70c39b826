import type { CountryRecord } from '../record/country.ts';
import { Organizations } from './organizations.ts';
import { People } from './people.ts';
import { Random } from './random.ts';
import { Zipf } from './zipf.ts';

/** As many people as so many articles tell of, and as many organizations, by the dozen. */
const ARTICLES_A_PERSON = 10;
const ARTICLES_A_DOZEN = 600;
const PEOPLE = { least: 20, most: 200_000 };
const DOZENS = { least: 1, most: 1000 };

/** Whom and what the articles of one synthetic archive can tell of. */
export class World {
  readonly seed: number;
  readonly people: People;
  readonly organizations: Organizations;
  readonly #countries: readonly CountryRecord[];
  readonly #ranks: Zipf;

  constructor(articles: number, seed: number, countries: readonly CountryRecord[]) {
    this.seed = seed;
    // Which countries are told of most differs from seed to seed.
    this.#countries = new Random(seed, 'country').sample(countries, countries.length);
    this.#ranks = new Zipf(countries.length);
    const drawCountry = (random: Random) => this.drawCountry(random);
    const dozens = within(DOZENS, Math.ceil(articles / ARTICLES_A_DOZEN));
    this.organizations = new Organizations(seed, dozens, drawCountry);
    const people = within(PEOPLE, Math.floor(articles / ARTICLES_A_PERSON));
    this.people = new People(seed, people, this.organizations, drawCountry);
  }

  drawCountry(random: Random): CountryRecord {
    return this.#countries[this.#ranks.rank(random)] as CountryRecord;
  }
}

function within({ least, most }: { least: number; most: number }, number: number): number {
  return Math.min(most, Math.max(least, number));
}
