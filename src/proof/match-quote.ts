import type { Page, Session } from '../archive/archive.ts';
import type { Condition } from '../archive/condition.ts';
import { type MaybePromise, whenReady } from '../archive/maybe-promise.ts';
import type { Quote } from '../archive/node.ts';
import { defaultOrder } from '../archive/order.ts';
import { spokenWords } from '../archive/searched-text.ts';
import type { Difference } from './difference.ts';
import { type Likeness, type Sentence, sentencesIn } from './sentence.ts';

export const MATCH_STATUSES = ['VERBATIM', 'NEAR'] as const;

/** A quote in which a sentence stands, or words that come near to it. */
export interface QuoteMatch {
  readonly quote: Quote;
  readonly status: (typeof MATCH_STATUSES)[number];
  /** What differs in words; nothing where only marks, dashes, dots or spaces do. */
  readonly differences: readonly Difference[];
}

/** How many quotes are fetched that have all of a sentence's words side by side, the newest. */
const PHRASES = 200;
/** How many are fetched that have enough of its words, for each step of enough. */
const NEAR = 100;
/** How many words are compared closely in all: with long sentences fewer quotes are. */
const CLOSELY = 4_000;
const FEWEST_CLOSELY = 10;
/** As many letters as a word has at most, as a rule. */
const LETTERS = 10;

/**
 * The quotes on record that have a sentence, those that have it verbatim first, then by how many
 * words differ, then newest. The same words of two speakers are two quotes.
 */
export function matchQuote(
  session: Session,
  text: string,
  count: number,
): MaybePromise<QuoteMatch[]> {
  const sentences = sentencesIn(text);
  const pages = [
    ...sentences.map((sentence) => candidates(session, asPhrase(sentence), PHRASES)),
    ...sentences.flatMap((sentence) =>
      sentence.shared.map((shared) =>
        candidates(session, { test: 'SHARED_WORDS', field: 'words', ...shared }, NEAR),
      ),
    ),
  ];
  const rank = (found: readonly Page<Quote>[]): QuoteMatch[] => {
    const quotes = new Map(found.flatMap(({ nodes }) => nodes).map((quote) => [quote.id, quote]));
    return likenesses([...quotes.values()], sentences)
      .sort((a, b) => compare(a.likeness, b.likeness) || byOrder(a.quote, b.quote))
      .slice(0, count)
      .map(({ quote, likeness: { verbatim, differences } }) => ({
        quote,
        status: verbatim ? 'VERBATIM' : 'NEAR',
        differences,
      }));
  };
  return pages.some((page) => page instanceof Promise)
    ? whenReady(Promise.all(pages), rank)
    : rank(pages as Page<Quote>[]);
}

interface Likely {
  readonly quote: Quote;
  readonly likeness: Likeness;
}

/** The quotes that come near, likeliest first; it is not gone on for ever. */
function likenesses(quotes: readonly Quote[], sentences: readonly Sentence[]): Likely[] {
  const words = sentences.reduce((sum, sentence) => sum + lengthOf(sentence), 0);
  let closely = Math.max(FEWEST_CLOSELY, Math.floor(CLOSELY / Math.max(1, words)));
  return quotes.flatMap((quote) => {
    const spoken = spokenWords(quote);
    if (spoken === null) return [];
    const found = sentences
      .map((sentence) => {
        const held = sentence.heldBy(spoken);
        if (held !== null || closely === 0 || !sentence.mayComeNear(spoken)) return held;
        closely -= 1;
        return sentence.nearestIn(spoken);
      })
      .filter((likeness) => likeness !== null)
      .sort(compare);
    return found[0] ? [{ quote, likeness: found[0] }] : [];
  });
}

/** In words; of letters that make none, or very long ones, as many as would make one. */
function lengthOf({ words, text }: Sentence): number {
  return Math.max(words.length, text.length / LETTERS);
}

function candidates(
  session: Session,
  filter: Condition<'Quote'>,
  count: number,
): MaybePromise<Page<Quote>> {
  const order = defaultOrder('Quote');
  return session.page({ kind: 'Quote', filter, order }, { count, from: 'FRONT' });
}

/** All of its words side by side: nothing that has it verbatim is missed, however many come near. */
function asPhrase({ words }: Sentence): Condition<'Quote'> {
  return { test: 'TEXT', field: 'words', query: { words: [], phrases: [words], prefix: null } };
}

function compare(a: Likeness, b: Likeness): number {
  return Number(b.verbatim) - Number(a.verbatim) || a.cost - b.cost;
}

function byOrder(a: Quote, b: Quote): number {
  const order = defaultOrder('Quote');
  return order.compare(order.positionOf(a), order.positionOf(b));
}
