import type { EVIDENCE_KINDS } from '../../record/article.ts';
import type { CountryRecord } from '../../record/country.ts';
import { BLOCKED_PHRASES } from './country-phrases.ts';
import {
  COMBINING_DEMONYMS,
  FURTHER_ABBREVIATIONS,
  FURTHER_CAPITALS,
  FURTHER_DEMONYMS,
  FURTHER_METONYMS,
  FURTHER_NAMES,
  UNUSED_NAMES,
} from './country-words.ts';

export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** What a form can mean: several countries where it is ambiguous, none where it is blocked. */
export interface Meaning {
  readonly form: string;
  readonly kind: EvidenceKind;
  readonly countries: readonly string[];
}

export interface Match extends Meaning {
  readonly start: number;
  readonly end: number;
}

/** Where several readings are printed alike: a country's own name before its capital's. */
const PRECEDENCE: readonly EvidenceKind[] = [
  'NAME',
  'DEMONYM',
  'ABBREVIATION',
  'CAPITAL',
  'METONYM',
];

const FIRST_WORD = /^[\p{L}\p{M}\p{N}]+/u;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Every form in which English newspapers print a country, found by the longest match. */
export class CountryLexicon {
  readonly #meanings = new Map<string, Meaning>();
  /** Forms by their first word, the longest first. */
  readonly #byFirstWord = new Map<string, string[]>();
  readonly #names = new Map<string, string>();

  constructor(countries: Iterable<CountryRecord>) {
    for (const phrase of BLOCKED_PHRASES) {
      for (const form of withPlural(phrase)) this.#block(form);
    }
    for (const country of countries) this.#addCountry(country);
    for (const [form, code] of Object.entries(COMBINING_DEMONYMS)) {
      this.#add(`${form}-`, 'DEMONYM', code);
    }
    for (const forms of this.#byFirstWord.values()) forms.sort((a, b) => b.length - a.length);
  }

  /** A country's usual name; its code where the table does not know it. */
  nameOf(code: string): string {
    return this.#names.get(code) ?? code;
  }

  meaningOf(form: string): Meaning | undefined {
    return this.#meanings.get(form);
  }

  /** The forms in a text, from left to right, none within another; blocked phrases are left out. */
  matchesIn(text: string): Match[] {
    const plain = plainly(text);
    const matches: Match[] = [];
    const words = /[\p{L}\p{M}\p{N}]+/gu;
    for (let found = words.exec(plain); found !== null; found = words.exec(plain)) {
      const meaning = this.#longestAt(plain, found.index, found[0]);
      if (meaning === undefined) continue;
      const end = found.index + meaning.form.length;
      if (meaning.countries.length > 0) matches.push({ ...meaning, start: found.index, end });
      words.lastIndex = end;
    }
    return matches;
  }

  #longestAt(text: string, at: number, first: string): Meaning | undefined {
    for (const form of this.#byFirstWord.get(first) ?? []) {
      if (!text.startsWith(form, at)) continue;
      const after = text[at + form.length];
      if (after !== undefined && LETTER.test(after) && LETTER.test(form.at(-1) as string)) continue;
      return this.#meanings.get(form);
    }
    return undefined;
  }

  #addCountry({ code, name, officialName, aliases, demonyms, capitals, metonyms }: CountryRecord) {
    this.#names.set(code, name);
    const names = [name, officialName, ...aliases, ...(FURTHER_NAMES[code] ?? [])];
    for (const form of names) this.#add(form, isAbbreviation(form) ? 'ABBREVIATION' : 'NAME', code);
    for (const form of FURTHER_ABBREVIATIONS[code] ?? []) this.#add(form, 'ABBREVIATION', code);
    for (const demonym of [...demonyms, ...(FURTHER_DEMONYMS[code] ?? [])]) {
      for (const form of withPlural(demonym)) this.#add(form, 'DEMONYM', code);
    }
    for (const form of FURTHER_CAPITALS[code] ?? []) this.#add(form, 'CAPITAL', code);
    for (const form of capitals) this.#add(form, 'CAPITAL', code);
    for (const form of [...metonyms, ...(FURTHER_METONYMS[code] ?? [])]) {
      this.#add(form, 'METONYM', code);
    }
  }

  #add(printed: string, kind: EvidenceKind, code: string): void {
    // "Congo, Republic of the" is how lists sort a name; no article prints it so.
    if (UNUSED_NAMES.has(printed) || /, .* of/.test(printed)) return;
    const plain = plainly(printed).replace(/^[Tt]he /, '');
    for (const form of new Set([plain, withoutAccents(plain)])) {
      // "Male" is a word, whatever the capital of the Maldives.
      if (form.length < 5 && form !== plain) continue;
      this.#put(form, kind, code);
      const capitals = form.toUpperCase();
      // In capitals, "US" would be found in every shouted "us", and short names in acronyms.
      if (kind !== 'ABBREVIATION' && form.length > 3) this.#put(capitals, kind, code);
    }
  }

  #put(form: string, kind: EvidenceKind, code: string): void {
    const known = this.#meanings.get(form);
    if (known !== undefined && known.countries.length === 0) return;
    if (known === undefined) {
      this.#index(form);
      this.#meanings.set(form, { form, kind, countries: [code] });
    } else if (PRECEDENCE.indexOf(kind) < PRECEDENCE.indexOf(known.kind)) {
      this.#meanings.set(form, { form, kind, countries: [code] });
    } else if (kind === known.kind && !known.countries.includes(code)) {
      this.#meanings.set(form, { ...known, countries: [...known.countries, code] });
    }
  }

  #block(form: string): void {
    this.#index(form);
    this.#meanings.set(form, { form, kind: 'NAME', countries: [] });
  }

  #index(form: string): void {
    const [first] = FIRST_WORD.exec(form) ?? [];
    if (first === undefined) return;
    const forms = this.#byFirstWord.get(first);
    if (forms === undefined) this.#byFirstWord.set(first, [form]);
    else forms.push(form);
  }
}

/** As the lexicon compares: straight apostrophes, and one space for each other one; every offset stays. */
function plainly(text: string): string {
  return text.replaceAll(/[’‘ʻ]/g, "'").replaceAll(/\s/g, ' ').replaceAll(/[‐‑]/g, '-');
}

const withoutAccents = (form: string): string =>
  form.normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC');

const isAbbreviation = (form: string): boolean => /^(?:\p{Lu}\.?){2,}$/u.test(form);

/** "Americans" beside "American"; what ends in a hiss has no plural of its own. */
function withPlural(form: string): string[] {
  if (/(?:[sxz]|ch|sh|ese|men|man)$/.test(form) && !/Czech$|[Gg]erman$/.test(form)) return [form];
  return [form, `${form}s`];
}
