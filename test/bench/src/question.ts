import { encodeCursor } from '../../../dist/schema/cursor.js';
import { EVERYTHING } from '../../../dist/src/archive/condition.js';
import type { MemoryArchive } from '../../../dist/src/archive/memory.js';
import type { NodeByKind } from '../../../dist/src/archive/node.js';
import { orderOf } from '../../../dist/src/archive/order.js';
import { textsOf } from '../../../dist/src/archive/searched-text.js';
import { Random } from '../../../dist/src/synthetic/random.js';
import { tokenWords } from '../../../dist/src/text/token.js';
import type { OperationName } from './operation.ts';

/** What is asked with: the variables of one request. */
export type Variables = Readonly<Record<string, string>>;
export type Questions = Readonly<Record<OperationName, readonly Variables[]>>;

/** A list that has less than a page says little of what a page costs. */
const PAGE = 20;
const TRIES = 8;
/** How often one is drawn that was drawn before, until there are enough. */
const TRIES_EACH = 20;
/** An article page is to have as many quotes as it asks for. */
const QUOTES_OF_A_PAGE = 5;
const SHORTEST_WORD = 4;

/** All nodes of a kind, in its default order. */
function everyOne<K extends 'Article' | 'Quote'>(archive: MemoryArchive, kind: K): NodeByKind[K][] {
  const list = { kind, filter: EVERYTHING, order: orderOf<K>(kind, 'PUBLISHED' as never) };
  return [...archive.page(list, { count: archive.dataset.counts[kind], from: 'FRONT' }).nodes];
}

/** As many different variables for each operation as are wanted, or as there are; the same for one seed. */
export function drawQuestions(
  archive: MemoryArchive,
  seed: number,
  wanted: Readonly<Record<OperationName, number>>,
): Questions {
  const random = new Random(seed, 'moment');
  const articles = everyOne(archive, 'Article');
  const quotes = everyOne(archive, 'Quote');
  const slugs = shuffled(random, articles).map(({ record }) => ({ slug: record.slug }));
  const talkative = shuffled(
    random,
    articles.filter(({ quoteCount }) => quoteCount >= QUOTES_OF_A_PAGE),
  ).map(({ record }) => ({ slug: record.slug }));
  const order = orderOf('Article', 'PUBLISHED');
  // A hundred articles have to be left behind the cursor.
  const places = shuffled(random, articles.slice(0, -100)).map((article) => ({
    after: encodeCursor(order.name, order.positionOf(article)),
  }));
  const days = articles.map(({ day }) => day).sort();
  const narrowed = () => anyNarrowing(archive, random, quotes, days);
  return {
    headline: slugs.slice(0, wanted.headline),
    page: talkative.slice(0, wanted.page),
    list: places.slice(0, wanted.list),
    quotes: distinct(wanted.quotes, narrowed),
    facet: distinct(wanted.facet, narrowed),
    search: distinct(wanted.search, () => ({ typed: anyWords(random, quotes) })),
  };
}

/** A country that a quote is about, frequent ones more often, and some years. */
function anyNarrowing(
  archive: MemoryArchive,
  random: Random,
  quotes: readonly NodeByKind['Quote'][],
  days: readonly string[],
): Variables {
  for (let tried = 1; ; tried += 1) {
    const [country] = random.pick(quotes).aboutIds;
    if (country === undefined) continue;
    const [from = '', to = ''] = [random.pick(days), random.pick(days)].sort();
    const about = (archive.find('Country', country) as NodeByKind['Country']).record.code;
    const count = archive.count('Quote', {
      test: 'ALL',
      of: [
        { test: 'ONE_OF', attribute: 'about', values: [country] },
        { test: 'DAYS', range: { from, to } },
      ],
    });
    if (count >= PAGE || tried >= TRIES) return { about, from, to };
  }
}

/** Two words of one quote, so that there is something to find. */
function anyWords(random: Random, quotes: readonly NodeByKind['Quote'][]): string {
  for (;;) {
    const [text] = textsOf('Quote', 'text')(random.pick(quotes));
    const words = [...new Set(tokenWords(text?.text ?? ''))].filter(
      (word) => word.length >= SHORTEST_WORD,
    );
    if (words.length >= 2) return `${random.pick(words)} ${random.pick(words)}`;
  }
}

/** Draws until there are as many different ones; a small archive may not have so many. */
function distinct(wanted: number, draw: () => Variables): Variables[] {
  const drawn = new Map<string, Variables>();
  for (let tries = 0; drawn.size < wanted && tries < wanted * TRIES_EACH; tries += 1) {
    const variables = draw();
    drawn.set(JSON.stringify(variables), variables);
  }
  return [...drawn.values()];
}

function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = random.integer(0, at);
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
}
