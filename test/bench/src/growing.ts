import { encodeCursor } from '../../../dist/schema/cursor.js';
import { EVERYTHING } from '../../../dist/src/archive/condition.js';
import type { MemoryArchive } from '../../../dist/src/archive/memory.js';
import { defaultOrder, type ListKind, orderOf } from '../../../dist/src/archive/order.js';
import { Search, searchCount } from '../../../dist/src/archive/search.js';
import { textsOf } from '../../../dist/src/archive/searched-text.js';
import { Random } from '../../../dist/src/synthetic/random.js';
import { parseTextQuery } from '../../../dist/src/text/text-query.js';
import { tokenWords } from '../../../dist/src/text/token.js';
import type { Variables } from './question.ts';

/** Something that should cost the same in an archive ten times as large. */
export interface Growing {
  readonly name: string;
  readonly title: string;
  readonly document: string;
  /** Variables for the smaller archive and for the larger one; their match sets are of the same sizes. */
  readonly variables: readonly [readonly Variables[], readonly Variables[]];
}

const SAMPLED = 20_000;
const WANTED = 40;
/** Two numbers of matches count as the same where they differ by less than a tenth. */
const TOLERANCE = Math.log(1.1);
/** More than a page, so that there is something to sort and to leave out. */
const MATCHES = 40;
const RARE = 3;
const COMMON = 300;

const SEARCH =
  'query ($typed: String!) { search(query: $typed, first: 20) { totalCount edges { node { __typename } } } }';

export function growingQuestions(smaller: MemoryArchive, larger: MemoryArchive): Growing[] {
  const both = [smaller, larger] as const;
  const people = alike(both, quotesOfPeople, MATCHES, 'person');
  const words = both.map(countsOfWords) as [Map<string, number>, Map<string, number>];
  const typed = (least: number) =>
    alike(
      words,
      (counts) => counts,
      least,
      'typed',
      (word) => `${word} `,
    );
  return [
    {
      name: 'page',
      title: 'a page, anywhere',
      document: 'query ($after: String) { articles(first: 20, after: $after) { nodes { slug } } }',
      variables: [places(smaller, 'PUBLISHED'), places(larger, 'PUBLISHED')],
    },
    {
      name: 'sort',
      title: 'a page by number of quotes',
      document:
        'query ($after: String) { articles(first: 20, orderBy: { field: QUOTES }, after: $after) { nodes { slug } } }',
      variables: [places(smaller, 'QUOTES'), places(larger, 'QUOTES')],
    },
    {
      name: 'filter',
      title: 'a filtered page',
      document:
        'query ($person: String!) { quotes(first: 20, filter: { person: [$person], kind: [DIRECT, MIXED] }) { nodes { key } } }',
      variables: people,
    },
    {
      name: 'count',
      title: 'totalCount',
      document: 'query ($person: String!) { quotes(filter: { person: [$person] }) { totalCount } }',
      variables: people,
    },
    {
      name: 'facet',
      title: 'a facet',
      document:
        'query ($person: String!) { quotes(filter: { person: [$person] }) { facets { about { buckets { value count } } } } }',
      variables: people,
    },
    { name: 'search', title: 'a search', document: SEARCH, variables: typed(COMMON) },
    { name: 'rare', title: 'a search for a rare word', document: SEARCH, variables: typed(RARE) },
  ];
}

/** Places in the list of all articles, anywhere but at its end. */
function places(archive: MemoryArchive, field: 'PUBLISHED' | 'QUOTES'): Variables[] {
  const random = new Random(1, 'moment');
  const order = orderOf('Article', field);
  const nodes = everyOne(archive, 'Article', order).slice(0, -20);
  return Array.from({ length: WANTED }, () => ({
    after: encodeCursor(order.name, order.positionOf(random.pick(nodes))),
  }));
}

function everyOne<K extends ListKind>(archive: MemoryArchive, kind: K, order = defaultOrder(kind)) {
  const count = Math.max(1, archive.dataset.counts[kind]);
  return archive.page({ kind, filter: EVERYTHING, order }, { count, from: 'FRONT' }).nodes;
}

function quotesOfPeople(archive: MemoryArchive): Map<string, number> {
  const people = everyOne(archive, 'Person');
  return new Map(people.map(({ record, quoteCount }) => [record.slug, quoteCount]));
}

/** How much is found by words, of those that stand in some quotes. */
function countsOfWords(archive: MemoryArchive): Map<string, number> {
  const quotes = everyOne(archive, 'Quote');
  const step = Math.max(1, Math.floor(quotes.length / SAMPLED));
  const words = new Set<string>();
  for (let at = 0; at < quotes.length; at += step) {
    for (const { text } of textsOf('Quote', 'text')(quotes[at] as never)) {
      for (const word of tokenWords(text)) words.add(word);
    }
  }
  const kinds: readonly ListKind[] = ['Article', 'Quote'];
  return new Map(
    [...words].map((word) => {
      const search = new Search(word, parseTextQuery(word), kinds);
      return [word, searchCount(archive, search) as number];
    }),
  );
}

/** Keys of which the same number is found in both archives, the rarest that have at least so many. */
function alike<T>(
  both: readonly [T, T],
  count: (of: T) => Map<string, number>,
  least: number,
  variable: string,
  write = (key: string) => key,
): [Variables[], Variables[]] {
  const [smaller, larger] = both.map((of) => byCount(count(of), least)) as [Counted, Counted];
  const found: [Variables[], Variables[]] = [[], []];
  for (const size of [...smaller.keys()].sort((a, b) => a - b)) {
    const [few = [], many = []] = [smaller.get(size), larger.get(size)];
    const pairs = Math.min(few.length, many.length, WANTED - found[0].length);
    found[0].push(...few.slice(0, pairs).map((key) => ({ [variable]: write(key) })));
    found[1].push(...many.slice(0, pairs).map((key) => ({ [variable]: write(key) })));
  }
  return found;
}

type Counted = Map<number, string[]>;

/** Keys by how much is found, in steps of the tolerance. */
function byCount(counts: ReadonlyMap<string, number>, least: number): Counted {
  const counted: Counted = new Map();
  for (const [key, count] of counts) {
    if (count < least) continue;
    const step = Math.round(Math.log(count) / TOLERANCE);
    counted.set(step, [...(counted.get(step) ?? []), key]);
  }
  return counted;
}
