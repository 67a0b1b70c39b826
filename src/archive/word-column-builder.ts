import type { Work } from '../record/work.ts';
import { tokenWords } from '../text/token.ts';
import type { Column } from './column.ts';
import { ColumnBuilder } from './column-builder.ts';

/** Stands between the texts of a node, so that no phrase goes from one to the next; no word is empty. */
export const BETWEEN = '';
/** Nothing but ASCII and punctuation that parts words wherever it stands: dashes, curly marks, the ellipsis. */
const IS_PLAIN = /^[\0-\x7F\u2010-\u201F\u2026]*$/;
/** What each ASCII character is in a word: itself, its small letter, or nothing. */
const FOLDED = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const character = String.fromCharCode(code).toLowerCase();
  return /[a-z0-9]/.test(character) ? character.charCodeAt(0) : 0;
});

/**
 * Makes a column of the words of texts, node by node. Most texts are plain, and most of their words
 * have come before: those are known by their characters where they stand, without a text for each.
 */
export class WordColumnBuilder {
  readonly #column: ColumnBuilder;
  /** The words that came in plain texts, by their codes. */
  readonly #words: string[] = [];
  /** By the digest of a word its code and 1; 0 where there is none. */
  #slots = new Uint32Array(64);
  #taken = 0;

  constructor(count: number) {
    this.#column = new ColumnBuilder(count);
  }

  /** Adds the texts of the next node. */
  add(texts: readonly { readonly text: string }[]): void {
    for (const { text } of texts) {
      if (IS_PLAIN.test(text)) this.#addPlain(text);
      else this.#addPartly(text);
      if (texts.length > 1) this.#column.push(this.#column.codeOf(BETWEEN));
    }
    this.#column.end();
  }

  finish(): Work<Column> {
    return this.#column.finish();
  }

  /** Folding goes no further than a space, and between spaces most even of such texts is plain. */
  #addPartly(text: string): void {
    for (const part of text.split(' ')) {
      if (IS_PLAIN.test(part)) this.#addPlain(part);
      else for (const word of tokenWords(part)) this.#column.push(this.#column.codeOf(word));
    }
  }

  #addPlain(text: string): void {
    const { length } = text;
    let start = 0;
    let digest = 0;
    for (let at = 0; at < length; at += 1) {
      const code = text.charCodeAt(at);
      const folded = code < 0x80 ? (FOLDED[code] as number) : 0;
      if (folded !== 0) digest = Math.imul(digest ^ folded, 0x01000193);
      else {
        if (at > start) this.#column.push(this.#codeOf(text, start, at, digest));
        start = at + 1;
        digest = 0;
      }
    }
    if (length > start) this.#column.push(this.#codeOf(text, start, length, digest));
  }

  /** The code of the word that stands there. */
  #codeOf(text: string, start: number, end: number, digest: number): number {
    const mask = this.#slots.length - 1;
    let slot = (digest ^ (digest >>> 15)) & mask;
    for (;;) {
      const taken = this.#slots[slot] as number;
      if (taken === 0) break;
      if (stands(this.#words[taken - 1] as string, text, start, end)) return taken - 1;
      slot = (slot + 1) & mask;
    }
    const word = text.slice(start, end).toLowerCase();
    const code = this.#column.codeOf(word);
    this.#words[code] = word;
    this.#slots[slot] = code + 1;
    this.#taken += 1;
    if (2 * this.#taken > this.#slots.length) this.#grow();
    return code;
  }

  #grow(): void {
    const slots = new Uint32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (const taken of this.#slots) {
      if (taken === 0) continue;
      let digest = 0;
      const word = this.#words[taken - 1] as string;
      for (let at = 0; at < word.length; at += 1) {
        digest = Math.imul(digest ^ word.charCodeAt(at), 0x01000193);
      }
      let slot = (digest ^ (digest >>> 15)) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = taken;
    }
    this.#slots = slots;
  }
}

/** Whether a word stands there, in whatever case. */
function stands(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at += 1) {
    if (word.charCodeAt(at) !== FOLDED[text.charCodeAt(start + at)]) return false;
  }
  return true;
}
