import type { Page } from './page.ts';
import { ArticleEntry } from './parts/article-entry.tsx';
import { GraphiqlLink } from './parts/graphiql-link.tsx';
import { ListHead } from './parts/list-head.tsx';
import { PAGER_PARAMETERS, Pager, pageArguments } from './parts/pager.tsx';
import { quotationCount } from './parts/quotation-count.ts';
import { ARTICLE_LIST } from './queries/documents.ts';

const SIZE = 20;

export const articleList: Page = {
  path: /^\/articles$/,
  parameters: PAGER_PARAMETERS,
  async show(visit) {
    const variables = pageArguments(visit, SIZE);
    const { articles } = await visit.query(ARTICLE_LIST, variables);
    return {
      title: 'Articles',
      main: (
        <div class="narrow">
          <ListHead title="Articles" count={articles.totalCount}>
            Newest first.
          </ListHead>
          {articles.nodes.map((article) => (
            <ArticleEntry article={article} level="h2">
              <p class="meta">{quotationCount(article.quotes.totalCount)}</p>
            </ArticleEntry>
          ))}
          <Pager path="/articles" place={articles.pageInfo} names={['Newer', 'Older']} />
          <GraphiqlLink visit={visit} document={ARTICLE_LIST} variables={variables} />
        </div>
      ),
    };
  },
};
