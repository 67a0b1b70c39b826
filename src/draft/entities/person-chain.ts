import type { Words } from '../stretch.ts';
import { type Gender, genderOfName, isGivenName } from './given-names.ts';
import type { PersonMention, PrintedPosition } from './person.ts';
import type { PrintedName } from './printed-name.ts';
import { COURTESY_TITLES, GENDERED_NOUNS, OFFICE_TITLES } from './titles.ts';
import type { Word } from './word.ts';

/** A person while an article is read: names are added as they are met. */
export class PersonChain {
  readonly names: PrintedName[] = [];
  readonly others: PersonMention[] = [];
  readonly positions: PrintedPosition[] = [];
  readonly warnings = new Set<string>();
  age: Words | null = null;
  /** Every word by which the person may be called alone. */
  readonly calls = new Set<string>();
  readonly #fullNames = new Map<string, PrintedName>();
  #pronounGender: Gender | null = null;
  #fullest: PrintedName;
  #gender: Gender | null | undefined;

  constructor(first: PrintedName) {
    this.#fullest = first;
    this.#call(this.surname);
    this.add(first);
  }

  add(name: PrintedName): void {
    this.names.push(name);
    this.#gender = undefined;
    const { words, nickname } = name;
    const first = words[0]?.text as string;
    if (words.length > 1) {
      if (!this.#fullNames.has(name.text)) this.#fullNames.set(name.text, name);
      this.#call(first);
    }
    if (words.length > 2)
      this.#call(
        words
          .slice(1)
          .map(({ text }) => text)
          .join(' '),
      );
    if (nickname !== null) this.#call(nickname);
    this.#call(words.at(-1)?.text as string);
    if (weightOf(name) <= weightOf(this.#fullest)) return;
    this.#fullest = name;
    this.#call(this.surname);
  }

  #call(word: string): void {
    this.calls.add(word).add(word.replaceAll('’', "'"));
  }

  /** The name with the most words; initials count for little. */
  get fullest(): PrintedName {
    return this.#fullest;
  }

  /** One of each form of several words. */
  get fullNames(): readonly PrintedName[] {
    return [...this.#fullNames.values()];
  }

  get name(): string {
    const { words } = this.fullest;
    const printed = ({ text }: Word, index: number) =>
      /^\p{Lu}$/u.test(text) && index < words.length - 1 ? `${text}.` : text;
    return words.map(printed).join(' ');
  }

  get surname(): string {
    return surnameOf(this.fullest);
  }

  get given(): string | null {
    const { words } = this.fullest;
    return words.length > 1 ? (words[0]?.text ?? null) : null;
  }

  /** Nouns by which "the senator" can mean this person. */
  get nouns(): ReadonlySet<string> {
    return new Set(this.positions.map(({ noun }) => noun).filter((noun) => noun !== null));
  }

  /** Those of them that are printed before the name. */
  get titleNouns(): ReadonlySet<string> {
    return new Set(
      this.names.flatMap(({ titles }) => {
        const last = titles?.text
          .split(/[\s.]+/)
          .filter(Boolean)
          .at(-1);
        return (last === undefined ? undefined : OFFICE_TITLES.get(last)) ?? [];
      }),
    );
  }

  get gender(): Gender | null {
    this.#gender ??= this.#printedGender();
    return this.#gender ?? this.#pronounGender;
  }

  #printedGender(): Gender | null {
    for (const { courtesy } of this.names) {
      const gender = courtesy === null ? null : COURTESY_TITLES.get(courtesy);
      if (gender) return gender;
    }
    for (const noun of this.nouns) {
      const gender = GENDERED_NOUNS.get(noun);
      if (gender !== undefined) return gender;
    }
    for (const { words } of this.names) {
      const gender = words.length > 1 ? genderOfName(words[0]?.text as string) : null;
      if (gender !== null) return gender;
    }
    return null;
  }

  /** What the pronouns that can mean nobody else tell. */
  learnGender(gender: Gender): void {
    this.#pronounGender ??= gender;
  }
}

const weightOf = ({ words }: PrintedName): number =>
  words.reduce((sum, { text }) => sum + (/^\p{Lu}\.?$/u.test(text) ? 0.1 : 1), 0);

const surnames = new WeakMap<PrintedName, string>();

function surnameOf(name: PrintedName): string {
  const known = surnames.get(name) ?? lastOf(name);
  surnames.set(name, known);
  return known;
}

const lastOf = ({ words }: PrintedName): string => {
  const names = words.map(({ text }) => text);
  // "Anna de Wit" is called "de Wit"; "Seo Byeol-ha" by either half, since nothing tells which is the surname.
  const particle = names.findIndex((name, index) => index > 0 && /^\p{Ll}/u.test(name));
  if (particle > 0) return names.slice(particle).join(' ');
  return names.at(-1) as string;
};

/** Whether two full names can be one person's: the same surname, and first names that allow it. */
export function canBeSame(chain: PersonChain, name: PrintedName): boolean {
  if (name.words.length < 2 || surnameOf(name) !== chain.surname) return false;
  const theirs = firstNamesOf(name);
  return chain.fullNames.some((known) =>
    firstNamesOf(known).some((one) => theirs.some((other) => isShortFor(one, other))),
  );
}

const firstNamesOf = ({ words, nickname }: PrintedName): string[] => [
  words[0]?.text as string,
  ...(nickname === null ? [] : [nickname]),
];

/** "Tim" and "Timothy", "D." and "Donald"; "Joe" and "Joseph" are not told to be one by their letters. */
function isShortFor(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short === long) return true;
  const letters = short.replaceAll('.', '');
  if (letters.length === 1 && isInitial(short)) return long.startsWith(letters);
  return letters.length >= 3 && long.startsWith(letters) && isGivenName(long);
}

const isInitial = (word: string): boolean => /^\p{Lu}\.?(?:\p{Lu}\.)*$/u.test(word);
