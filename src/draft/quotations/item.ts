import type { Paragraph } from '../article-text.ts';
import type { Stretch } from '../stretch.ts';
import type { PartOfSpeech, Token } from '../token.ts';
import type { Quotation } from './quotation.ts';

/** A word or mark of the narration, or a whole quotation: what is said counts as one, whatever is in it. */
export interface Item extends Stretch {
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly pos: PartOfSpeech | 'QUOTATION';
  readonly quotation: Quotation | null;
}

/** The items of a block, with asides in brackets left out. */
export function itemsOf(
  block: Paragraph,
  quotations: readonly Quotation[],
  names: ReadonlySet<string>,
): Item[] {
  return withoutAsides(allItemsOf(block, quotations, names));
}

function allItemsOf(
  { tokens }: Paragraph,
  quotations: readonly Quotation[],
  names: ReadonlySet<string>,
): Item[] {
  const items: Item[] = [];
  let next = 0;
  for (const [at, token] of tokens.entries()) {
    while (next < quotations.length && (quotations[next] as Quotation).outer.end <= token.start)
      next += 1;
    const quotation = quotations[next];
    if (quotation && token.end > quotation.outer.start) {
      if (isNickname(quotation, items.at(-1), tokens)) {
        if (items.at(-1)?.end !== quotation.outer.end) items.push(nicknameItem(quotation));
        continue;
      }
      if (items.at(-1)?.quotation !== quotation) items.push(quotationItem(quotation));
      continue;
    }
    const last = items.at(-1);
    if (last && isOneWord(last, token)) items.splice(-1, 1, joined(last, token));
    else items.push(wordItem(token, tokens[at + 1], names));
  }
  return items;
}

/** Anneli “Nele” Kask: part of a name. */
function isNickname(
  { text, outer }: Quotation,
  before: Item | undefined,
  tokens: readonly Token[],
): boolean {
  if (text.split(/\s+/u).length > 2 || /[.,?!]$/u.test(text)) return false;
  const after = tokens.find(({ start }) => start >= outer.end);
  const isPart =
    before?.end === outer.end || (before?.pos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(before.text));
  return (
    isPart && after !== undefined && /^\p{Lu}\p{Ll}/u.test(after.text) && after.pos === 'PROPN'
  );
}

function nicknameItem({ text, outer }: Quotation): Item {
  const lower = text.toLowerCase();
  return { ...outer, text, lower, lemma: lower, pos: 'PROPN', quotation: null };
}

function quotationItem(quotation: Quotation): Item {
  const { text, outer } = quotation;
  return { ...outer, text, lower: text.toLowerCase(), lemma: '', pos: 'QUOTATION', quotation };
}

/** What a name that looks like a gerund is of: "Downing Street", "Reading Council". */
const NAMED_PLACE =
  /^(?:Avenue|Bridge|College|Council|Court|Hall|House|Lane|Palace|Park|Road|School|Square|Street|Town|University)$/u;

function wordItem(
  { start, end, text, lemma, pos }: Token,
  next: Token | undefined,
  names: ReadonlySet<string>,
): Item {
  const lower = text.toLowerCase();
  const looksSo = /^\p{Lu}\p{Ll}+ing$/u.test(text) && !names.has(text);
  const isOfPlace = looksSo && NAMED_PLACE.test(next?.text ?? '');
  const isGerund = looksSo && pos === 'PROPN';
  return {
    start,
    end,
    text,
    lower,
    lemma,
    pos: names.has(text) || isOfPlace ? 'PROPN' : isGerund ? 'VERB' : pos,
    quotation: null,
  };
}

/** Short for a title or a name; what follows goes on the sentence. */
const ABBREVIATION =
  /^(?:\p{Lu}|Adm|Ald|Atty|Bros|Capt|Cmdr|Col|Cpl|Del|Det|Dr|Fr|Gen|Gov|Hon|Insp|Jr|Lt|Maj|Messrs|Mr|Mrs|Ms|Prof|Pvt|Rep|Reps|Rev|Sen|Sens|Sgt|Sr|St|Ste|Supt)$/u;

/** The tagger parts "34-year-old" at its hyphens, and names at letters it has not met. */
function isOneWord(last: Item, token: Token): boolean {
  if (last.quotation || last.end !== token.start || token.pos === 'PART' || token.pos === 'AUX')
    return false;
  const [tail, head] = [last.text.at(-1) as string, token.text[0] as string];
  if (token.text === '.') return ABBREVIATION.test(last.text);
  const isLetter = (character: string) => /[\p{L}\p{M}\p{N}]/u.test(character);
  if (token.text === '-') return isLetter(tail);
  if (tail === '-') return last.text.length > 1 && isLetter(head);
  return (
    isLetter(tail) &&
    isLetter(head) &&
    !/^(?:n['’]t)$/iu.test(token.text) &&
    !/^(?:can)$/iu.test(last.text)
  );
}

function joined(last: Item, token: Token): Item {
  const text = last.text + token.text;
  const isName = /^\p{Lu}/u.test(last.text);
  const pos = isName ? 'PROPN' : token.text === '-' ? last.pos : token.pos;
  return {
    ...last,
    end: token.end,
    text,
    lower: text.toLowerCase(),
    lemma: text.toLowerCase(),
    pos,
  };
}

const LONGEST_ASIDE = 25;

/** "(R-Ky.)" stands between a name and its verb and tells neither. */
function withoutAsides(items: readonly Item[]): Item[] {
  const kept: Item[] = [];
  let at = 0;
  while (at < items.length) {
    const item = items[at] as Item;
    if (item.text === '(' || item.text === '[') {
      const aside = items.slice(at, at + LONGEST_ASIDE);
      const length = aside.findIndex(({ text }) => text === ')' || text === ']');
      if (length !== -1 && !aside.slice(0, length).some(({ quotation }) => quotation)) {
        at += length + 1;
        continue;
      }
    }
    kept.push(item);
    at += 1;
  }
  return kept;
}
