import type { Page } from './page.ts';
import { address } from './parts/address.ts';
import { EntityArticles, EntityQuotes, OtherNames, SameAs } from './parts/entity.tsx';
import { GraphiqlLink } from './parts/graphiql-link.tsx';
import { PAGER_PARAMETERS, pageArguments } from './parts/pager.tsx';
import { Positions } from './parts/positions.tsx';
import { PERSON_PAGE } from './queries/documents.ts';

const SIZE = 20;

export const personPage: Page = {
  path: /^\/people\/([a-z0-9-]+)$/,
  parameters: PAGER_PARAMETERS,
  async show(visit) {
    const [slug = ''] = visit.groups;
    const variables = { slug, ...pageArguments(visit, SIZE) };
    const { person } = await visit.query(PERSON_PAGE, variables);
    if (person === null) return null;
    const { name, nationalities, positions, quotes, articles } = person;
    return {
      title: name,
      description: `What ${name} is on record to have said, and where.`,
      main: (
        <div class="narrow">
          <header class="lead">
            <p class="kicker">Person</p>
            <h1>{name}</h1>
            <OtherNames names={person.alternateNames} />
            {nationalities.length > 0 && (
              <p>
                National of{' '}
                {nationalities.map((country, index) => (
                  <>
                    {index > 0 && ', '}
                    <a href={address.country(country.code)}>{country.name}</a>
                  </>
                ))}
              </p>
            )}
            <Positions positions={positions} />
            <SameAs addresses={person.sameAs} />
          </header>
          <EntityQuotes
            title="Said"
            none={`Nothing that ${name} said is on record.`}
            quotes={quotes}
            path={address.person(slug)}
          />
          <EntityArticles articles={articles} />
          <GraphiqlLink visit={visit} document={PERSON_PAGE} variables={variables} />
        </div>
      ),
    };
  },
};
