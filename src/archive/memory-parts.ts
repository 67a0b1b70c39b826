import type { Records } from '../record/check.ts';
import { PackedArticles } from '../record/packed-articles.ts';
import { STEP, type Work } from '../record/work.ts';
import type { Archive } from './archive.ts';
import { assembleEntities } from './assemble.ts';
import { ArticleAssembly } from './assemble-article.ts';
import { ColumnTallies } from './column-tallies.ts';
import { CountryDirectory } from './country-directory.ts';
import { Ids } from './ids.ts';
import { type ArticlesParts, MemoryArticles } from './memory-articles.ts';
import { MemoryShelf } from './memory-shelf.ts';
import type { Country, NodeByKind, Organization, Person } from './node.ts';
import { type ListKind, slugOf } from './order.ts';
import { QuoteSorting } from './quote-sorting.ts';
import { Sorting } from './sorting.ts';
import { datasetVersion } from './version.ts';

/** Records whose articles may be packed already. */
export type MemoryRecords = Records<PackedArticles | Records['articles']>;

export type Shelves = { readonly [K in ListKind]: MemoryShelf<K> };

/** What an archive is made of; nothing of it changes. */
export interface MemoryParts extends Pick<Archive, 'dataset' | 'countries'> {
  readonly entities: ReadonlyMap<string, Person | Organization | Country>;
  readonly articles: MemoryArticles;
  readonly shelves: Shelves;
}

/** What an archive is kept as, all but the people, organizations and countries that its articles refer to. */
export interface ArchiveParts {
  readonly version: string;
  readonly articles: ArticlesParts;
  readonly orders: { readonly [K in 'Article' | 'Quote']: Readonly<Record<string, Uint32Array>> };
}

/** Sorts the nodes of a kind. */
type Sorter<K extends ListKind> = Pick<Sorting<K>, 'sort'>;

/** Made of records, step by step. */
export function* partsOf({ articles: records, ...others }: MemoryRecords): Work<MemoryParts> {
  const packed =
    records instanceof PackedArticles
      ? records
      : yield* PackedArticles.packing({ ...others, articles: records });
  const ids = new Ids();
  const assembly = new ArticleAssembly(ids, others.organizations);
  const articles = yield* MemoryArticles.build(packed, assembly);
  return yield* wholeOf(others, ids, articles, {
    version: yield* datasetVersion({ ...others, articles: packed }, articles.bySlug),
    Article: new Sorting<'Article'>(articles.articles, new Map([[slugOf, articles.slugRanks]])),
    Quote: new QuoteSorting(articles),
  });
}

/** Made of what was kept, and of the records of all others. */
export function* restored(
  others: Omit<Records, 'articles'>,
  parts: ArchiveParts,
): Work<MemoryParts> {
  const { version, orders } = parts;
  const packed = PackedArticles.ofParts(parts.articles.packed, others);
  const ids = new Ids();
  const assembly = new ArticleAssembly(ids, others.organizations);
  const articles = MemoryArticles.ofParts(parts.articles, packed, assembly);
  yield;
  return yield* wholeOf(others, ids, articles, {
    version,
    Article: sortedAs<'Article'>(orders.Article),
    Quote: sortedAs<'Quote'>(orders.Quote),
  });
}

function sortedAs<K extends ListKind>(orders: Readonly<Record<string, Uint32Array>>): Sorter<K> {
  return {
    // biome-ignore lint/correctness/useYield: it is as others are that take longer
    *sort({ name }) {
      return orders[name] as Uint32Array;
    },
  };
}

/** Articles, and what is made of them and of all others. */
function* wholeOf(
  others: Omit<Records, 'articles'>,
  ids: Ids,
  articles: MemoryArticles,
  found: {
    readonly version: string;
    readonly Article: Sorter<'Article'>;
    readonly Quote: Sorter<'Quote'>;
  },
): Work<MemoryParts> {
  const countries = new CountryDirectory(others.countries);
  const tallies = new ColumnTallies(articles);
  const entities = new Map<string, Person | Organization | Country>();
  for (const node of assembleEntities(others, countries, ids, tallies)) {
    entities.set(node.id, node);
    if (entities.size % STEP === 0) yield;
  }
  const all = [...entities.values()];
  const of = <K extends ListKind>(kind: K) =>
    all.filter((node) => node.kind === kind) as unknown as NodeByKind[K][];
  const { index, quoteIndex } = articles;
  const shelves = {
    Article: yield* MemoryShelf.build('Article', articles.articles, index, found.Article),
    Person: yield* MemoryShelf.sort('Person', of('Person')),
    Organization: yield* MemoryShelf.sort('Organization', of('Organization')),
    Country: yield* MemoryShelf.sort('Country', of('Country')),
    Quote: yield* MemoryShelf.build('Quote', articles.quotes, quoteIndex, found.Quote),
  };
  const dataset = {
    manifest: others.manifest,
    version: found.version,
    counts: {
      Article: articles.articles.length,
      Person: of('Person').length,
      Organization: of('Organization').length,
      UnnamedSource: articles.unnamedSources,
      Country: of('Country').length,
      Quote: articles.quotes.length,
    },
  };
  return { dataset, countries, entities, articles, shelves };
}
