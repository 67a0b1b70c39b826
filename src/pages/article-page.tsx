import type { Page, Visit } from './page.ts';
import { address } from './parts/address.ts';
import {
  ArticleCountries,
  ArticlePeople,
  Corrections,
  Figures,
  type PlaceOf,
} from './parts/article-entities.tsx';
import { ArticleProof } from './parts/article-proof.tsx';
import { Credits } from './parts/credits.tsx';
import { GraphiqlLink } from './parts/graphiql-link.tsx';
import { KindLegend } from './parts/kind.tsx';
import { Published } from './parts/published.tsx';
import { Quotation } from './parts/quotation.tsx';
import { PublishedDay, publishedDay } from './parts/time.tsx';
import { unknownsOf } from './parts/unknowns.ts';
import { ARTICLE_PAGE, type ArticlePageQuery } from './queries/documents.ts';

export type Article = NonNullable<ArticlePageQuery['article']>;

export const articlePage: Page = {
  path: /^\/articles\/([a-z0-9-]+)$/,
  parameters: [],
  async show(visit) {
    const [slug = ''] = visit.groups;
    const { article } = await visit.query(ARTICLE_PAGE, { slug });
    if (article === null) return null;
    return {
      title: article.headline,
      description: `What was said in “${article.headline}”, ${article.provider.name}, ${publishedDay(
        article.published,
      )}, and the proof.`,
      jsonLd: article.jsonLd,
      main: <ArticleMain article={article} visit={visit} />,
    };
  },
};

function ArticleMain({ article, visit }: { article: Article; visit: Visit }) {
  const { provider, publisher, modified, dateline, quotes, unnamedSources } = article;
  const shown = new Set(quotes.nodes.map(({ key }) => key));
  const placeOf: PlaceOf = ({ id, key }) => (shown.has(key) ? `#${key}` : address.quote(id));
  return (
    <article>
      <header class="lead">
        <p class="kicker">
          <a href={address.organization(provider.slug)}>{provider.name}</a>
        </p>
        <h1 lang={article.language}>{article.headline}</h1>
        <Credits credits={article.credits} />
        <Published published={article.published} language={article.language} />
        <dl class="facts">
          {modified !== null && (
            <div>
              <dt>Changed</dt>
              <dd>
                <PublishedDay published={modified} />, as printed:{' '}
                <q lang={article.language}>{modified.stated}</q>
              </dd>
            </div>
          )}
          {dateline !== null && (
            <div>
              <dt>Dateline</dt>
              <dd>
                <span lang={article.language}>{dateline.stated}</span>, in{' '}
                <a href={address.country(dateline.country.code)}>{dateline.country.name}</a>
              </dd>
            </div>
          )}
          {publisher !== null && (
            <div>
              <dt>Carried by</dt>
              <dd>
                <a href={address.organization(publisher.slug)}>{publisher.name}</a>
              </dd>
            </div>
          )}
          {article.url !== null && (
            <div>
              <dt>Published at</dt>
              <dd>
                <a href={article.url} rel="noreferrer">
                  {article.url}
                </a>
              </dd>
            </div>
          )}
        </dl>
        {article.summary !== null && (
          <p class="summary">
            <span class="label">The curator’s summary</span> {article.summary}
          </p>
        )}
      </header>
      <div class="columns">
        <section class="main-column" aria-labelledby="quotations">
          <h2 id="quotations">What it reports to have been said</h2>
          {quotes.nodes.map((quote) => (
            <Quotation quote={quote} id={quote.key} isInArticle />
          ))}
          {quotes.totalCount > quotes.nodes.length && (
            <p class="more">
              <a href={`/quotes?article=${article.slug}`}>All {quotes.totalCount} quotations</a>
            </p>
          )}
          <KindLegend />
          <div class="named">
            <ArticlePeople people={article.people} unnamedSources={unnamedSources} />
            <ArticleCountries countries={article.countries} language={article.language} />
            <Figures figures={article.figures} language={article.language} placeOf={placeOf} />
          </div>
          <GraphiqlLink visit={visit} document={ARTICLE_PAGE} variables={{ slug: article.slug }} />
        </section>
        <div class="side-column">
          <ArticleProof article={article} />
          <section class="panel" aria-labelledby="unknown">
            <h2 id="unknown">What is not known</h2>
            <ul class="unknowns">
              {unknownsOf(article).map((unknown) => (
                <li>{unknown}</li>
              ))}
            </ul>
          </section>
          <Corrections corrections={article.corrections} placeOf={placeOf} />
        </div>
      </div>
    </article>
  );
}
