import type { ArticleText } from '../article-text.ts';
import type { Attribution } from '../quotations/attributions.ts';
import { countriesOf, type FoundCountry } from './countries.ts';
import type { CountryLexicon } from './country-lexicon.ts';
import { namesOf } from './names.ts';
import { type FoundOrganization, organizationsOf } from './organizations.ts';
import { type FoundPerson, peopleOf } from './people.ts';
import { type FoundSource, unnamedSourcesOf } from './unnamed-sources.ts';

/** Everybody and everything an article names, as far as a speaker can be it. */
export interface Entities {
  readonly article: ArticleText;
  /** In the order of the text. */
  readonly attributions: readonly Attribution[];
  readonly countries: readonly FoundCountry[];
  readonly people: readonly FoundPerson[];
  readonly organizations: readonly FoundOrganization[];
  readonly unnamedSources: readonly FoundSource[];
}

export function entitiesOf(
  article: ArticleText,
  attributions: readonly Attribution[],
  lexicon: CountryLexicon,
): Entities {
  const speakers = attributions.map(({ speaker }) => speaker).filter((words) => words !== null);
  const names = namesOf(article, lexicon);
  const people = peopleOf(article, lexicon, speakers, names);
  return {
    article,
    attributions,
    countries: countriesOf(article, lexicon, people),
    people,
    organizations: organizationsOf(article, lexicon, names),
    unnamedSources: unnamedSourcesOf(article, attributions, lexicon, people),
  };
}
