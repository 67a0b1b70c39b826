import type { CountryRecord } from '../record/country.ts';
import type { PersonRecord, PositionRecord } from '../record/person.ts';
import { daysAfter } from './calendar.ts';
import { drawName, type PersonName, slugWords } from './names.ts';
import type { Organizations } from './organizations.ts';
import { Random, weights } from './random.ts';
import { drawDay } from './synthetic-time.ts';
import { Zipf } from './zipf.ts';

const TITLES = [
  'Minister of Lamps',
  'harbour master',
  'chair',
  'spokesperson',
  'head of the kite school',
  'ferry inspector',
  'ambassador of the quays',
  'bell ringer',
  'treasurer',
  'keeper of the seed library',
] as const;

const NATIONALITIES = weights({ NONE: 15, ONE: 75, TWO: 10 });
const INSTITUTIONS = weights({ COUNTRY: 40, GOVERNMENT: 20, ORGANIZATION: 30, NOTHING: 10 });

/** A career begins so long before some day that articles tell of. */
const DAYS_BEFORE = 3000;

/** The first are those told of most; so many need not be made again. */
const MOST_KNOWN = 5000;

/** A person as an article needs one. */
export interface Person {
  readonly slug: string;
  readonly name: PersonName;
}

/** The people of a synthetic archive, each to be had by a number alone. */
export class People {
  readonly count: number;
  readonly #seed: number;
  readonly #organizations: Organizations;
  readonly #drawCountry: (random: Random) => CountryRecord;
  readonly #ranks: Zipf;
  readonly #known: Person[] = [];

  constructor(
    seed: number,
    count: number,
    organizations: Organizations,
    drawCountry: (random: Random) => CountryRecord,
  ) {
    this.count = count;
    this.#seed = seed;
    this.#organizations = organizations;
    this.#drawCountry = drawCountry;
    this.#ranks = new Zipf(count);
  }

  /** One whom articles tell of. */
  draw(random: Random): Person {
    return this.#person(this.#ranks.rank(random));
  }

  /** One who writes them; the busiest are those of whom articles tell least. */
  drawReporter(random: Random): Person {
    return this.#person(this.count - 1 - this.#ranks.rank(random));
  }

  at(index: number): PersonRecord {
    const { slug, name } = this.#person(index);
    const random = new Random(this.#seed, 'life', index);
    const countries = random.weighted(NATIONALITIES);
    const home = this.#drawCountry(random);
    const second = this.#drawCountry(random);
    const nationalities = countries === 'NONE' ? [] : [home.code];
    if (countries === 'TWO' && second !== home) nationalities.push(second.code);
    return {
      slug,
      name: name.full,
      alternateNames: [
        ...(name.latin === undefined ? [] : [name.latin]),
        ...(random.chance(0.1) ? [`${name.short} the Younger`] : []),
      ],
      nationalities,
      positions: this.#positions(random, home),
      sameAs: random.chance(0.2) ? [`https://people.example/${slug}`] : [],
    };
  }

  #person(index: number): Person {
    const known = this.#known[index];
    if (known !== undefined) return known;
    const name = drawName(new Random(this.#seed, 'person', index));
    const made = { slug: `${slugWords(name.latin ?? name.full)}-${index}`, name };
    if (index < MOST_KNOWN) this.#known[index] = made;
    return made;
  }

  /** One office after the other, the last perhaps still held. */
  #positions(random: Random, home: CountryRecord): PositionRecord[] {
    const count = random.integer(0, 3);
    let from = daysAfter(drawDay(random), -DAYS_BEFORE);
    return Array.from({ length: count }, (_, place): PositionRecord => {
      const of = random.weighted(INSTITUTIONS);
      const title = random.pick(TITLES);
      const position: PositionRecord = { title };
      if (of === 'COUNTRY') position.of = `country:${home.code}`;
      if (of === 'GOVERNMENT') {
        position.of = `organization:${this.#organizations.drawGovernment(random).slug}`;
      }
      if (of === 'ORGANIZATION') {
        position.of = `organization:${this.#organizations.draw(random).slug}`;
      }
      if (random.chance(0.1)) return { ...position, attestedOn: from };
      const to = daysAfter(from, random.integer(30, 1500));
      const held = { ...position, from };
      from = daysAfter(to, 1);
      return place === count - 1 && random.chance(0.6) ? held : { ...held, to };
    });
  }
}
