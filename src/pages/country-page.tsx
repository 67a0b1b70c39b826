import { Refusal } from '../server/refusal.ts';
import type { Page, Visit } from './page.ts';
import { address, withParameters } from './parts/address.ts';
import { EntityArticles, EntityQuotes } from './parts/entity.tsx';
import { GraphiqlLink } from './parts/graphiql-link.tsx';
import { PAGER_PARAMETERS, pageArguments } from './parts/pager.tsx';
import {
  COUNTRY_PAGE,
  type CountryPageQuery,
  type CountryPageQueryVariables,
} from './queries/documents.ts';

const SIZE = 15;

type Country = NonNullable<CountryPageQuery['country']>;

export const countryPage: Page = {
  path: /^\/countries\/([a-z]{2,3}|\d{3})$/i,
  parameters: PAGER_PARAMETERS,
  async show(visit) {
    const [code = ''] = visit.groups;
    const variables = { code, ...pageArguments(visit, SIZE) };
    const country = await known(visit, variables);
    if (country === null) return null;
    if (country.code !== code) return { path: address.country(country.code) };
    const { name, flag, people } = country;
    return {
      title: name,
      description: `What was said about ${name}, and for it.`,
      main: (
        <div class="narrow">
          <header class="lead">
            <p class="kicker">Country</p>
            <h1>
              {name} <span aria-hidden="true">{flag}</span>
            </h1>
            <Names country={country} />
          </header>
          <EntityQuotes
            title={`About ${name}`}
            none="Nothing said about it is on record."
            quotes={country.quotesAbout}
            path={address.country(code)}
          />
          <EntityQuotes
            title={`For ${name}`}
            none="Nothing said for it is on record."
            quotes={country.quotesOnBehalf}
            all={withParameters('/quotes', { onBehalfOf: country.code })}
          />
          {people.nodes.length > 0 && (
            <section aria-label="People">
              <h2>
                Nationals and office-holders{' '}
                <span class="count">{people.totalCount.toLocaleString('en')}</span>
              </h2>
              <ul class="entities">
                {people.nodes.map((person) => (
                  <li>
                    <a href={address.person(person.slug)}>{person.name}</a>
                  </li>
                ))}
              </ul>
              {people.totalCount > people.nodes.length && (
                <p class="aside">These are the first {people.nodes.length}.</p>
              )}
            </section>
          )}
          <EntityArticles articles={country.articles} />
          <GraphiqlLink visit={visit} document={COUNTRY_PAGE} variables={variables} />
        </div>
      ),
    };
  },
};

/** The country with a code; null where there is none. A code of another standard is told as missing. */
async function known(visit: Visit, variables: CountryPageQueryVariables): Promise<Country | null> {
  try {
    const { country } = await visit.query(COUNTRY_PAGE, variables);
    return country;
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'UNKNOWN_COUNTRY') throw error;
    throw new Refusal(404, error.code, error.message);
  }
}

function Names({ country }: { country: Country }) {
  const rows = [
    ['Formal name', [country.officialName]],
    ['Also', country.aliases.filter((name) => name !== country.officialName)],
    ['Demonyms', country.demonyms],
    ['Seat of government', country.capitals],
    ['Metonyms', country.metonyms],
    ['Region', [country.subregion ?? country.region].filter((one) => one !== null)],
    ['ISO 3166-1', [country.code, country.alpha3, country.numeric].filter((one) => one !== null)],
  ] as const;
  return (
    <dl class="facts">
      {rows
        .filter(([, values]) => values.length > 0)
        .map(([name, values]) => (
          <div>
            <dt>{name}</dt>
            <dd>{values.join('; ')}</dd>
          </div>
        ))}
    </dl>
  );
}
