import type { Article } from '../article-page.tsx';
import type { CountryRole, PersonRole } from '../queries/documents.ts';
import { address, withParameters } from './address.ts';
import { anonymityOf, SOURCE_KINDS, Speaker } from './speaker.tsx';
import { Day } from './time.tsx';

const PERSON_ROLES: Readonly<Record<PersonRole, string>> = {
  SPEAKER: 'quoted',
  SUBJECT: 'subject',
  CONTRIBUTOR: 'credited',
  MENTIONED: 'mentioned',
};

const COUNTRY_ROLES: Readonly<Record<CountryRole, string>> = {
  SUBJECT: 'subject',
  DATELINE: 'dateline',
  ABOUT: 'spoken about',
  SPOKEN_FOR: 'spoken for',
  MENTIONED: 'mentioned',
};

/** The people of an article, those among them whom it does not name told apart. */
export function ArticlePeople({
  people,
  unnamedSources,
}: Pick<Article, 'people' | 'unnamedSources'>) {
  if (people.length + unnamedSources.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="people">
      <h2 id="people">People</h2>
      <ul class="entities">
        {people.map(({ person, roles }) => (
          <li>
            <a href={address.person(person.slug)}>{person.name}</a>{' '}
            <span class="roles">{roles.map((role) => PERSON_ROLES[role]).join(', ')}</span>
          </li>
        ))}
        {unnamedSources.map(({ id, description, kind, anonymity, speaksFor }) => (
          <li>
            <a href={withParameters('/quotes', { speaker: String(id) })}>{description}</a>{' '}
            <span class="badge unnamed">{SOURCE_KINDS[kind]}</span>
            <span class="anonymity">{anonymityOf(anonymity)}</span>
            {speaksFor !== null && (
              <span class="behalf">
                {' '}
                speaks for <Speaker speaker={speaksFor} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The countries of an article, with the words that show that they are meant. */
export function ArticleCountries({ countries, language }: Pick<Article, 'countries' | 'language'>) {
  if (countries.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="countries">
      <h2 id="countries">Countries</h2>
      <ul class="entities">
        {countries.map(({ country, roles, evidence }) => (
          <li>
            <a href={address.country(country.code)}>{country.name}</a>{' '}
            <span class="roles">{roles.map((role) => COUNTRY_ROLES[role]).join(', ')}</span>
            {evidence.length > 0 && (
              <span class="evidence">
                named as{' '}
                {evidence.map(({ kind, text }, index) => (
                  <>
                    {index > 0 && ', '}
                    <q lang={language}>{text}</q> ({kind.toLowerCase()})
                  </>
                ))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Tells where a quote of the article stands: here, unless there are too many for one page. */
export type PlaceOf = (quote: { readonly id: string | number; readonly key: string }) => string;

export function Figures({
  figures,
  language,
  placeOf,
}: Pick<Article, 'figures' | 'language'> & { placeOf: PlaceOf }) {
  if (figures.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="figures">
      <h2 id="figures">Figures it states</h2>
      <dl class="figures">
        {figures.map(({ stated, qualifier, measures, quote }) => (
          <div>
            <dt lang={language}>
              {qualifier !== null && `${qualifier} `}
              {stated}
            </dt>
            <dd>
              {measures},{' '}
              {quote === null ? (
                'stated by the reporter'
              ) : (
                <a href={placeOf(quote)}>
                  stated by {quote.speakers.map(({ name }) => name).join(' and ') || 'somebody'}
                </a>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

export function Corrections({
  corrections,
  placeOf,
}: Pick<Article, 'corrections'> & { placeOf: PlaceOf }) {
  if (corrections.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="corrections">
      <h2 id="corrections">Corrections by its publisher</h2>
      <ul class="entities">
        {corrections.map(({ date, note, quote }) => (
          <li>
            <Day day={date} />: {note}
            {quote !== null && (
              <>
                {' '}
                <a href={placeOf(quote)}>The quotation it concerns</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
