import type { Page } from './page.ts';
import { address } from './parts/address.ts';
import { GraphiqlLink } from './parts/graphiql-link.tsx';
import { ListHead } from './parts/list-head.tsx';
import { PAGER_PARAMETERS, Pager, pageArguments } from './parts/pager.tsx';
import { quotationCount } from './parts/quotation-count.ts';
import { ORGANIZATION_LIST, type OrganizationKind } from './queries/documents.ts';

const SIZE = 30;

export const organizationList: Page = {
  path: /^\/organizations$/,
  parameters: PAGER_PARAMETERS,
  async show(visit) {
    const variables = pageArguments(visit, SIZE);
    const { organizations } = await visit.query(ORGANIZATION_LIST, variables);
    return {
      title: 'Organizations',
      main: (
        <div class="narrow">
          <ListHead title="Organizations" count={organizations.totalCount}>
            They wrote, carried or distributed an article, or are quoted in one.
          </ListHead>
          <ul class="rows">
            {organizations.nodes.map(({ slug, name, kind, country, quotes }) => (
              <li>
                <a href={address.organization(slug)}>{name}</a>
                <span class="count">{quotationCount(quotes.totalCount)}</span>
                <span class="aside">
                  {kindName(kind)}
                  {country !== null && `, ${country.name}`}
                </span>
              </li>
            ))}
          </ul>
          <Pager path="/organizations" place={organizations.pageInfo} />
          <GraphiqlLink visit={visit} document={ORGANIZATION_LIST} variables={variables} />
        </div>
      ),
    };
  },
};

/** A kind as it is read. */
export function kindName(kind: OrganizationKind): string {
  return kind.toLowerCase().replaceAll('_', ' ');
}
