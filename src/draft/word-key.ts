import { fold } from '../text/fold.ts';

/** Words that tell nothing apart. */
const EMPTY = new Set(
  (
    'a about after all also an and are as at be been but by can could did do does for from had has have he ' +
    'her here him his how i if in into is it its just me more my no not of on or our out over said she so ' +
    'some than that the their them then there they this those to too up very was we were what when which ' +
    'who will with would you your s t re ve ll m d'
  ).split(' '),
);

/** Words joined by hyphens: the first few that say something, of those of Latin script. */
export function keyOf(text: string, most: number): string {
  const words = fold(
    text.replace(/(?:\b\p{Lu}\.){2,}/gu, (initials) => initials.replaceAll('.', '')),
  )
    .split(' ')
    .filter((word) => /^[a-z0-9]+$/.test(word));
  const telling = words.filter((word) => !EMPTY.has(word));
  return (telling.length > 0 ? telling : words).slice(0, most).join('-').slice(0, 80);
}

/** Keys that are each given once. */
export class Keys {
  readonly #taken = new Set<string>();
  /** How far the numbers of a key are given. */
  readonly #numbers = new Map<string, number>();

  /** The shortest key of a text's words that is not taken yet, or one with a number. */
  of(text: string, least: number, fallback: string): string {
    for (let most = least; most <= least + 3; most += 1) {
      const key = keyOf(text, most);
      if (key !== '' && !this.#taken.has(key)) return this.#take(key);
    }
    const base = keyOf(text, least) || fallback;
    let key = base;
    let number = this.#numbers.get(base) ?? 2;
    for (; this.#taken.has(key); number += 1) key = `${base}-${number}`;
    this.#numbers.set(base, number);
    return this.#take(key);
  }

  #take(key: string): string {
    this.#taken.add(key);
    return key;
  }
}
