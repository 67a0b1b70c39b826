import type { Page } from './page.ts';
import { address } from './parts/address.ts';
import { GraphiqlLink } from './parts/graphiql-link.tsx';
import { ListHead } from './parts/list-head.tsx';
import { PAGER_PARAMETERS, Pager, pageArguments } from './parts/pager.tsx';
import { positionText } from './parts/positions.tsx';
import { quotationCount } from './parts/quotation-count.ts';
import { PEOPLE_LIST } from './queries/documents.ts';

const SIZE = 30;

export const peopleList: Page = {
  path: /^\/people$/,
  parameters: PAGER_PARAMETERS,
  async show(visit) {
    const variables = pageArguments(visit, SIZE);
    const { people } = await visit.query(PEOPLE_LIST, variables);
    return {
      title: 'People',
      main: (
        <div class="narrow">
          <ListHead title="People" count={people.totalCount}>
            Quoted, credited or named in an article; sources without a name are none of them.
          </ListHead>
          <ul class="rows">
            {people.nodes.map(({ slug, name, positions, quotes }) => (
              <li>
                <a href={address.person(slug)}>{name}</a>
                <span class="count">{quotationCount(quotes.totalCount)}</span>
                {positions.length > 0 && (
                  <span class="aside">{positions.map(positionText).join('; ')}</span>
                )}
              </li>
            ))}
          </ul>
          <Pager path="/people" place={people.pageInfo} />
          <GraphiqlLink visit={visit} document={PEOPLE_LIST} variables={variables} />
        </div>
      ),
    };
  },
};
