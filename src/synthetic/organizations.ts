import type { CountryRecord } from '../record/country.ts';
import type { OrganizationRecord } from '../record/organization.ts';
import { slugWords } from './names.ts';
import { Random } from './random.ts';
import { Zipf } from './zipf.ts';

type Kind = OrganizationRecord['kind'];

/** The kinds of each dozen, in order; those that publish stand first. */
const DOZEN: readonly Kind[] = [
  'NEWS_AGENCY',
  'NEWSPAPER',
  'BROADCASTER',
  'GOVERNMENT',
  'GOVERNMENT',
  'GOVERNMENT',
  'COMPANY',
  'COMPANY',
  'INTERGOVERNMENTAL',
  'PARTY',
  'ASSOCIATION',
  'OTHER',
];
const NEWSROOMS = 3;
/** The first are those drawn most; so many need not be made again. */
const MOST_KNOWN = 2000;

const NOUNS: Readonly<Record<Kind, readonly string[]>> = {
  NEWS_AGENCY: ['Wire', 'Dispatch', 'Telegram'],
  NEWSPAPER: ['Gazette', 'Observer', 'Courier', 'Almanac'],
  BROADCASTER: ['Radio', 'Wireless', 'Channel'],
  GOVERNMENT: ['Ministry of Lamps', 'Ferry Board', 'Ministry of Tides', 'Kite Office'],
  INTERGOVERNMENTAL: ['Union of Quays', 'Tide Conference', 'Convention on Fog'],
  PARTY: ['Lantern Party', 'Ropewalk League', 'List'],
  COMPANY: ['Ferries', 'Bakeries', 'Ropes & Sons', 'Soap Works'],
  ASSOCIATION: ['Choir', 'Beekeepers', 'Friends of the Bell'],
  OTHER: ['Foundation', 'Reading Room', 'Observatory'],
};
const FIRST = [
  'Brightmoor',
  'Étoile',
  'Saltby',
  'Lyktesund',
  'Nevoação',
  'Tidewell',
  'Kotvíř',
  'Harbourgate',
  'Öresong',
  'Marejón',
  'Fogbell',
  'Larkshore',
];
const SECOND = ['Morning', 'Evening', 'Northern', 'Old', 'United', 'Coastal', 'Little', 'Free'];

/** The organizations of a synthetic archive, each to be had by its number alone. */
export class Organizations {
  readonly count: number;
  readonly #seed: number;
  readonly #drawCountry: (random: Random) => CountryRecord;
  readonly #dozens: Zipf;
  readonly #newsrooms: Zipf;
  readonly #others: Zipf;
  readonly #known: OrganizationRecord[] = [];

  constructor(seed: number, dozens: number, drawCountry: (random: Random) => CountryRecord) {
    this.#seed = seed;
    this.#drawCountry = drawCountry;
    this.count = dozens * DOZEN.length;
    this.#dozens = new Zipf(dozens);
    this.#newsrooms = new Zipf(dozens * NEWSROOMS);
    this.#others = new Zipf(dozens * (DOZEN.length - NEWSROOMS));
  }

  at(index: number): OrganizationRecord {
    const known = this.#known[index];
    if (known !== undefined) return known;
    const made = this.#make(index);
    if (index < MOST_KNOWN) this.#known[index] = made;
    return made;
  }

  #make(index: number): OrganizationRecord {
    const random = new Random(this.#seed, 'organization', index);
    const kind = DOZEN[index % DOZEN.length] as Kind;
    const country = this.#drawCountry(random);
    const noun = random.pick(NOUNS[kind]);
    const isPublic = kind === 'GOVERNMENT';
    const name = isPublic
      ? `${country.demonyms[0] ?? country.name} ${noun}`
      : `${random.pick(FIRST)} ${random.pick(SECOND)} ${noun}`;
    return {
      slug: `${slugWords(name)}-${index}`,
      name,
      alternateNames: random.chance(0.6) ? [initials(name)] : [],
      kind,
      ...(isPublic || (kind !== 'INTERGOVERNMENTAL' && random.chance(0.8))
        ? { country: country.code }
        : {}),
      sameAs: random.chance(0.3) ? [`https://organizations.example/${index}`] : [],
    };
  }

  /** One that writes and carries articles. */
  drawNewsroom(random: Random): OrganizationRecord {
    const rank = this.#newsrooms.rank(random);
    return this.at(Math.floor(rank / NEWSROOMS) * DOZEN.length + (rank % NEWSROOMS));
  }

  /** One that articles tell of. */
  draw(random: Random): OrganizationRecord {
    const rank = this.#others.rank(random);
    const each = DOZEN.length - NEWSROOMS;
    return this.at(Math.floor(rank / each) * DOZEN.length + NEWSROOMS + (rank % each));
  }

  drawGovernment(random: Random): OrganizationRecord {
    const place = DOZEN.indexOf('GOVERNMENT') + random.integer(0, 2);
    return this.at(this.#dozens.rank(random) * DOZEN.length + place);
  }
}

function initials(name: string): string {
  return (name.match(/\p{Lu}/gu) ?? []).join('');
}
