import { kindName } from './organization-list.tsx';
import type { Page } from './page.ts';
import { address } from './parts/address.ts';
import { EntityArticles, EntityQuotes, OtherNames, SameAs } from './parts/entity.tsx';
import { GraphiqlLink } from './parts/graphiql-link.tsx';
import { PAGER_PARAMETERS, pageArguments } from './parts/pager.tsx';
import { ORGANIZATION_PAGE } from './queries/documents.ts';

const SIZE = 20;

export const organizationPage: Page = {
  path: /^\/organizations\/([a-z0-9-]+)$/,
  parameters: PAGER_PARAMETERS,
  async show(visit) {
    const [slug = ''] = visit.groups;
    const variables = { slug, ...pageArguments(visit, SIZE) };
    const { organization } = await visit.query(ORGANIZATION_PAGE, variables);
    if (organization === null) return null;
    const { name, kind, country, quotes, articles } = organization;
    return {
      title: name,
      description: `What ${name} is on record to have said, and the articles it has a part in.`,
      main: (
        <div class="narrow">
          <header class="lead">
            <p class="kicker">Organization</p>
            <h1>{name}</h1>
            <OtherNames names={organization.alternateNames} />
            <p>
              {kindName(kind)}
              {country !== null && (
                <>
                  , <a href={address.country(country.code)}>{country.name}</a>
                </>
              )}
            </p>
            <SameAs addresses={organization.sameAs} />
          </header>
          <EntityQuotes
            title="Said"
            none="Nothing that it said is on record."
            quotes={quotes}
            path={address.organization(slug)}
          />
          <EntityArticles articles={articles} />
          <GraphiqlLink visit={visit} document={ORGANIZATION_PAGE} variables={variables} />
        </div>
      ),
    };
  },
};
