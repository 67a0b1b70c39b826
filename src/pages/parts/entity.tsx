import type {
  ArticleEntryFragment,
  PlaceFragment,
  QuotationFragment,
} from '../queries/documents.ts';
import { ArticleEntry } from './article-entry.tsx';
import { Pager } from './pager.tsx';
import { Quotation } from './quotation.tsx';

export function OtherNames({ names }: { names: readonly string[] }) {
  return names.length === 0 ? null : <p class="aside">Also {names.join(', ')}</p>;
}

/** Pages elsewhere that certainly mean the same. */
export function SameAs({ addresses }: { addresses: readonly string[] }) {
  if (addresses.length === 0) return null;
  return (
    <p class="aside">
      The same elsewhere:{' '}
      {addresses.map((one, index) => (
        <>
          {index > 0 && ', '}
          <a href={one} rel="noreferrer">
            {one}
          </a>
        </>
      ))}
    </p>
  );
}

/** What somebody said, or what was said about a country, page by page. */
export function EntityQuotes({
  title,
  none,
  quotes,
  path,
  all,
}: {
  title: string;
  none: string;
  quotes: {
    readonly totalCount: number;
    readonly nodes: readonly QuotationFragment[];
    readonly pageInfo?: PlaceFragment;
  };
  /** Where they go on, page by page. */
  path?: string;
  /** Where all of them are listed, if these are but the first. */
  all?: string;
}) {
  const { totalCount, nodes, pageInfo } = quotes;
  return (
    <section aria-label={title}>
      <h2>
        {title} <span class="count">{totalCount.toLocaleString('en')}</span>
      </h2>
      {totalCount === 0 && <p class="aside">{none}</p>}
      {nodes.map((quote) => (
        <Quotation quote={quote} />
      ))}
      {all && totalCount > nodes.length && (
        <p class="more">
          <a href={all}>All {totalCount.toLocaleString('en')} quotations</a>
        </p>
      )}
      {pageInfo && path && <Pager path={path} place={pageInfo} names={['Newer', 'Older']} />}
    </section>
  );
}

/** The newest articles in which something has a part. */
export function EntityArticles({
  articles,
}: {
  articles: { readonly totalCount: number; readonly nodes: readonly ArticleEntryFragment[] };
}) {
  const { totalCount, nodes } = articles;
  if (totalCount === 0) return null;
  return (
    <section aria-label="Articles">
      <h2>
        In articles <span class="count">{totalCount.toLocaleString('en')}</span>
      </h2>
      {nodes.map((article) => (
        <ArticleEntry article={article} />
      ))}
      {totalCount > nodes.length && <p class="aside">These are the newest {nodes.length}.</p>}
    </section>
  );
}
