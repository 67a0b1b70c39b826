import type { Paragraph } from '../article-text.ts';
import type { Words } from '../stretch.ts';

/** A word of a paragraph as names are made of: "O’Neill", "Byeol-ha", "J.J.", "Sen."; never with "’s". */
export interface Word extends Words {
  readonly capital: boolean;
  /** Opens a sentence or a quotation, where every word has a capital. */
  readonly opening: boolean;
  /** Nothing but a space stands between it and the word before. */
  readonly joined: boolean;
  readonly possessive: boolean;
}

/** Abbreviations whose point ends no sentence. */
const POINTED = new Set(
  (
    'Adm Amb Atty Ave Brig Capt Cmdr Col Cpl Del Dr Fr Ft Gen Gov Hon Insp Jr Lt Maj Messrs Mme Mr Mrs Ms Mt ' +
    'Prof Rep Reps Rev Sen Sens Sgt Sr St Supt'
  ).split(' '),
);
const WORD =
  /(?:\p{Lu}\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}[\p{L}\p{M}]*)*(?:-\p{L}[\p{L}\p{M}]*)*|\p{N}+(?:[.,]\p{N}+)*/gu;
const POSSESSIVE = /(?:['’][sS]?|(?<=[sS])['’])$/u;
/** Tails that make an adjective of a name: "Weimar-era", "Lisbon-backed". */
const ADJECTIVE_TAIL =
  /-(?:aligned|appointed|backed|based|born|controlled|dominated|educated|era|friendly|funded|inspired|led|like|made|owned|related|run|style|trained)$/iu;

const read = new WeakMap<Paragraph, readonly Word[]>();

/** The words of a paragraph, found once however often they are asked for. */
export function wordsOfParagraph(paragraph: Paragraph): readonly Word[] {
  let words = read.get(paragraph);
  if (words === undefined) {
    words = wordsIn(paragraph.text, paragraph.start);
    read.set(paragraph, words);
  }
  return words;
}

function wordsIn(text: string, offset: number): Word[] {
  const words: Word[] = [];
  let reached = 0;
  let reachedPoint = false;
  for (const match of text.matchAll(WORD)) {
    for (const part of partsOf(match[0], match.index, text)) {
      const between = text.slice(reached, part.start);
      const joined =
        words.length > 0 &&
        /^(?:\s|\.\s?)$/u.test(between) &&
        (reachedPoint || !between.includes('.'));
      words.push({
        text: part.text,
        start: offset + part.start,
        end: offset + part.end,
        capital: /^\p{Lu}/u.test(part.text),
        opening: words.length === 0 || opensAfter(between, reachedPoint),
        joined,
        possessive: part.possessive,
      });
      reached = part.until;
      reachedPoint = POINTED.has(part.text) || /^(?:\p{Lu}|(?:\p{Lu}\.)+)$/u.test(part.text);
    }
  }
  return words;
}

interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly possessive: boolean;
  /** Where the next word's surroundings begin. */
  readonly until: number;
}

function partsOf(printed: string, at: number, text: string): Part[] {
  const cuts: Part[] = [];
  let rest = printed;
  let start = at;
  // "pro-Moscow", "ex-Mayor", "(D-Ohio)": such a first half is no part of the name.
  for (let hyphen = /^(?:\p{Ll}+|[DIR])-(?=\p{Lu})/u.exec(rest); hyphen !== null; hyphen = null) {
    const small = hyphen[0].slice(0, -1);
    cuts.push({
      text: small,
      start,
      end: start + small.length,
      possessive: false,
      until: start + small.length,
    });
    rest = rest.slice(hyphen[0].length);
    start += hyphen[0].length;
  }
  const tail = ADJECTIVE_TAIL.exec(rest)?.[0].length ?? 0;
  const until = start + rest.length - tail;
  rest = rest.slice(0, rest.length - tail);
  const name = rest.replace(POSSESSIVE, '');
  // The mark that closes a plural possessive is outside the word: "Keepers’ Convention".
  const possessive = name !== rest || /^['’](?=\s)/u.test(text.slice(until));
  cuts.push({ text: name, start, end: start + name.length, possessive, until });
  return cuts;
}

function opensAfter(between: string, point: boolean): boolean {
  if (/[!?:;…•]|["“‘(—–]\s*$|\n/u.test(between)) return true;
  return between.includes('.') && !point;
}
