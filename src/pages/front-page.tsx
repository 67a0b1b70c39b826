import type { Page } from './page.ts';
import { address, withParameters } from './parts/address.ts';
import { ArticleEntry } from './parts/article-entry.tsx';
import { CopyForm } from './parts/copy-form.tsx';
import { GraphiqlLink } from './parts/graphiql-link.tsx';
import { HowSpoken } from './parts/how-spoken.tsx';
import { Quotation } from './parts/quotation.tsx';
import { quotationCount } from './parts/quotation-count.ts';
import { TakeAway } from './parts/take-away.tsx';
import { Days } from './parts/time.tsx';
import { WhichCountries } from './parts/which-countries.tsx';
import { WhoSpoke } from './parts/who-spoke.tsx';
import {
  ARCHIVE,
  type ArchiveQuery,
  NEWEST_ARTICLES,
  type QuotationFragment,
} from './queries/documents.ts';
import { articleChoices } from './verify-page.tsx';

export const frontPage: Page = {
  path: /^\/$/,
  parameters: [],
  async show(visit) {
    const [archive, newest, choices, whoSpoke, whichCountries, howSpoken] = await Promise.all([
      visit.query(ARCHIVE, {}),
      visit.query(NEWEST_ARTICLES, {}),
      articleChoices(visit),
      WhoSpoke({ visit }),
      WhichCountries({ visit }),
      HowSpoken({ visit }),
    ]);
    const { articles } = newest;
    return {
      title: visit.dataset.manifest.name,
      description: 'Who said what, about which country, in which article, and the proof.',
      main: (
        <>
          <div class="lead">
            <h1>Who said what, about which country, in which article, and the proof.</h1>
            <p class="aside">{visit.dataset.manifest.notice}</p>
          </div>
          <Numbers archive={archive} />
          <GraphiqlLink visit={visit} document={ARCHIVE} />
          <div class="columns">
            <section class="main-column" aria-labelledby="newest">
              <h2 id="newest">Newest articles</h2>
              {articles.nodes.map((article) => (
                <ArticleEntry article={article}>
                  {excerpt(article.quotes.nodes).map((quote) => (
                    <Quotation quote={quote} isInArticle />
                  ))}
                  <p class="more">
                    <a href={address.article(article.slug)}>
                      {article.quotes.totalCount === 1
                        ? 'The quotation'
                        : `All ${quotationCount(article.quotes.totalCount)}`}
                      <span class="hidden"> of “{article.headline}”</span> and their proof
                    </a>
                  </p>
                </ArticleEntry>
              ))}
              {articles.totalCount > articles.nodes.length && (
                <p class="more">
                  <a href="/articles">All {articles.totalCount.toLocaleString('en')} articles</a>
                </p>
              )}
              <GraphiqlLink visit={visit} document={NEWEST_ARTICLES} />
            </section>
            <div class="side-column">
              <section class="panel" aria-labelledby="check">
                <h2 id="check">Paste your copy</h2>
                <CopyForm choices={choices.choices} rows={5} />
              </section>
              {whoSpoke}
              {whichCountries}
              {howSpoken}
              <TakeAway visit={visit} />
            </div>
          </div>
        </>
      ),
    };
  },
};

/** So many quotations of each article, at most. */
const SHOWN = 4;

/** Some quotations of an article in the order of its text: spoken words before a mere sense of them. */
function excerpt(quotes: readonly QuotationFragment[]): QuotationFragment[] {
  const chosen = new Set(
    quotes
      .toSorted((a, b) => Number(a.kind === 'INDIRECT') - Number(b.kind === 'INDIRECT'))
      .slice(0, SHOWN),
  );
  return quotes.filter((quote) => chosen.has(quote));
}

/** How much there is, and of which time. */
const UNNAMED = withParameters('/quotes', { speakerType: 'UNNAMED' });

function Numbers({ archive: { dataset, newest, oldest } }: { archive: ArchiveQuery }) {
  const { articles, quotes, people, organizations, unnamedSources } = dataset.counts;
  const from = oldest.nodes[0]?.published.firstDay;
  const to = newest.nodes[0]?.published.lastDay;
  const numbers = [
    ['quotation', 'quotations', quotes, '/quotes'],
    ['article', 'articles', articles, '/articles'],
    ['person', 'people', people, '/people'],
    ['organization', 'organizations', organizations, '/organizations'],
    ['unnamed source', 'unnamed sources', unnamedSources, UNNAMED],
  ] as const;
  return (
    <dl class="numbers">
      {numbers.map(([one, many, count, href]) => (
        <div>
          <dt>{count === 1 ? one : many}</dt>
          <dd>
            <a href={href}>{count.toLocaleString('en')}</a>
          </dd>
        </div>
      ))}
      {from !== undefined && to !== undefined && (
        <div>
          <dt>published</dt>
          <dd>
            <Days from={from} to={to} />
          </dd>
        </div>
      )}
    </dl>
  );
}
