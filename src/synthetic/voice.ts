import { MENTION_WORDS } from '../record/prose.ts';
import type { QuoteRecord } from '../record/quote.ts';
import { countWords } from '../text/words.ts';
import { type Cast, formsOf, type UnnamedSource } from './cast.ts';
import { anonymityReason } from './curator-words.ts';
import type { Person } from './people.ts';
import { type Random, weights } from './random.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { World } from './world.ts';

type Speaker = QuoteRecord['speakers'][number];

/** Whose words a quote is said to be, and by what. */
export interface Voice {
  readonly speakers: readonly Speaker[];
  readonly resolution: QuoteRecord['attribution']['resolution'];
  /** What is to be printed for the speakers. */
  readonly mention: string;
}

const KINDS = weights({
  PERSON: 52,
  ORGANIZATION: 13,
  JOINT: 7,
  UNNAMED: 15,
  COUNTRY: 7,
  CURATOR: 3,
});
const JOINT = weights({ PERSON: 45, ORGANIZATION: 35, BOTH: 20 });
const TERMS = weights({ NOTHING: 45, GRANTED: 20, REASON: 10, BOTH: 25 });
const PRINCIPALS = weights({ NOBODY: 60, COUNTRY: 25, ORGANIZATION: 15 });

/** How often somebody named before is not named again. */
const COREFERENCE = 0.4;

/** Draws voices for the quotes of one article, and names them in its cast. */
export class Voices {
  readonly #random: Random;
  readonly #world: World;
  readonly #vocabulary: Vocabulary;
  readonly #cast: Cast;
  #lastPerson: Person | undefined;

  constructor(random: Random, world: World, vocabulary: Vocabulary, cast: Cast) {
    this.#random = random;
    this.#world = world;
    this.#vocabulary = vocabulary;
    this.#cast = cast;
  }

  draw(): Voice {
    switch (this.#random.weighted(KINDS)) {
      case 'PERSON':
        return this.#person();
      case 'ORGANIZATION':
        return this.#organization();
      case 'JOINT':
        return this.#joint();
      case 'UNNAMED':
        return this.#unnamed();
      case 'COUNTRY':
        return this.#country();
      case 'CURATOR':
        return this.#knownToCurator();
    }
  }

  /** What this article calls a person now: the whole name first, then mostly the short one. */
  nameOf(person: Person): string {
    const { full, short } = person.name;
    return this.#cast.isNamed(person) && this.#random.chance(0.7) ? short : full;
  }

  #person(): Voice {
    const last = this.#lastPerson;
    if (last !== undefined && this.#random.chance(COREFERENCE)) {
      const mention = this.#random.pick(this.#vocabulary.coreferences);
      return { speakers: [`person:${last.slug}`], resolution: 'COREFERENCE', mention };
    }
    const person = this.#world.people.draw(this.#random);
    const mention = this.nameOf(person);
    this.#cast.addPerson(person, mention);
    this.#lastPerson = person;
    return { speakers: [`person:${person.slug}`], resolution: 'EXPLICIT', mention };
  }

  #organization(): Voice {
    const { slug, name, alternateNames } = this.#world.organizations.draw(this.#random);
    const [alternate = name] = alternateNames;
    const mention = this.#random.chance(0.8) ? name : alternate;
    return { speakers: [`organization:${slug}`], resolution: 'EXPLICIT', mention };
  }

  /** Two or three who speak together; one of them alone where their names are too long for a mention. */
  #joint(): Voice {
    const { people, organizations } = this.#world;
    const one = people.draw(this.#random);
    const name = this.nameOf(one);
    const named = new Map([[one, name]]);
    const speakers: Speaker[] = [`person:${one.slug}`];
    let mention = name;
    const form = this.#random.weighted(JOINT);
    const other = people.draw(this.#random);
    if (form !== 'ORGANIZATION' && other.slug !== one.slug) {
      named.set(other, this.nameOf(other));
      speakers.push(`person:${other.slug}`);
      mention = this.#vocabulary.joint(mention, named.get(other) as string);
    }
    if (form !== 'PERSON') {
      const { slug, name } = organizations.draw(this.#random);
      speakers.push(`organization:${slug}`);
      mention = this.#vocabulary.joint(mention, name);
    }
    this.#lastPerson = one;
    if (countWords(mention) > MENTION_WORDS) {
      this.#cast.addPerson(one, name);
      return { speakers: speakers.slice(0, 1), resolution: 'EXPLICIT', mention: name };
    }
    for (const [person, printed] of named) this.#cast.addPerson(person, printed);
    return { speakers, resolution: 'EXPLICIT', mention };
  }

  #unnamed(): Voice {
    const source = this.#random.pick(this.#vocabulary.nameless);
    this.#cast.addUnnamed(source, () => this.#terms(source.kind));
    const resolution = 'EXPLICIT';
    return { speakers: [`unnamed:${source.key}`], resolution, mention: source.mention };
  }

  /** On what terms an unnamed source speaks, and for whom. */
  #terms(kind: UnnamedSource['kind']): Pick<UnnamedSource, 'anonymity' | 'speaksFor'> {
    const terms = this.#random.weighted(TERMS);
    const granted = terms === 'GRANTED' || terms === 'BOTH';
    const reason = terms === 'REASON' || terms === 'BOTH';
    const principal = this.#random.weighted(PRINCIPALS);
    return {
      ...(terms !== 'NOTHING' && kind !== 'MEDIA'
        ? {
            anonymity: {
              ...(granted ? { granted } : {}),
              ...(reason ? { reason: anonymityReason(this.#random) } : {}),
            },
          }
        : {}),
      ...(principal === 'COUNTRY'
        ? { speaksFor: `country:${this.#world.drawCountry(this.#random).code}` }
        : principal === 'ORGANIZATION'
          ? { speaksFor: `organization:${this.#world.organizations.draw(this.#random).slug}` }
          : {}),
    };
  }

  /** A country whose capital, or whose seat of government, is said to have spoken. */
  #country(): Voice {
    const country = this.#world.drawCountry(this.#random);
    const seats = formsOf(country).filter(([kind]) => kind === 'CAPITAL' || kind === 'METONYM');
    const [kind, mention] = seats[this.#random.integer(0, Math.max(0, seats.length - 1))] ?? [
      'NAME' as const,
      country.name,
    ];
    this.#cast.addEvidence(country, kind, mention);
    const resolution = kind === 'NAME' ? 'EXPLICIT' : 'METONYM';
    return { speakers: [`country:${country.code}`], resolution, mention };
  }

  #knownToCurator(): Voice {
    const { slug } = this.#world.people.draw(this.#random);
    const mention = this.#random.pick(this.#vocabulary.coreferences);
    return { speakers: [`person:${slug}`], resolution: 'CURATOR', mention };
  }
}
