import type { Page } from './page.ts';
import { address } from './parts/address.ts';
import { GraphiqlLink } from './parts/graphiql-link.tsx';
import { ListHead } from './parts/list-head.tsx';
import { PAGER_PARAMETERS, Pager, pageArguments } from './parts/pager.tsx';
import { COUNTRY_LIST } from './queries/documents.ts';

const SIZE = 30;

export const countryList: Page = {
  path: /^\/countries$/,
  parameters: PAGER_PARAMETERS,
  async show(visit) {
    const variables = pageArguments(visit, SIZE);
    const { countries } = await visit.query(COUNTRY_LIST, variables);
    return {
      title: 'Countries',
      main: (
        <div class="narrow">
          <ListHead title="Countries" count={countries.totalCount}>
            All of ISO 3166-1 and Kosovo, those most spoken about first.
          </ListHead>
          <table class="counts">
            <thead>
              <tr>
                <th scope="col">Country</th>
                <th scope="col">Said about it</th>
                <th scope="col">Said for it</th>
                <th scope="col">Articles</th>
              </tr>
            </thead>
            <tbody>
              {countries.nodes.map(({ code, name, quotesAbout, quotesOnBehalf, articles }) => (
                <tr>
                  <th scope="row">
                    <a href={address.country(code)}>{name}</a> <span class="aside">{code}</span>
                  </th>
                  {[quotesAbout, quotesOnBehalf, articles].map(({ totalCount }) => (
                    <td class={totalCount === 0 ? 'none' : undefined}>{totalCount}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <Pager path="/countries" place={countries.pageInfo} />
          <GraphiqlLink visit={visit} document={COUNTRY_LIST} variables={variables} />
        </div>
      ),
    };
  },
};
