import type { Records } from '../../src/record/check.ts';
import { interval } from '../../src/record/time.ts';
import { fold } from '../../src/text/fold.ts';
import type { Graph } from './graph.ts';
import { type Criteria, oneOf, searched, within } from './passes.ts';
import { parts, peopleOf, toldQuotes } from './relations.ts';

type Article = Records['articles'][number];
type Time = Article['published'];
/** Refers to a node by what its records call it: `person:joe-biden`. */
type Name = string;

const SPEAKER_TYPES: Readonly<Record<string, string>> = {
  person: 'PERSON',
  organization: 'ORGANIZATION',
  country: 'COUNTRY',
  unnamed: 'UNNAMED',
};

const day = ({ date, from }: Time) => {
  const first = (date ?? from) as string;
  return { earliest: first, latest: first };
};
const text = (value: string) => value;

/** Every way in which a country may be referred to, with its code. */
export function countryReferences({ countries }: Records): Map<string, string> {
  const names = countries.countries.flatMap((country) => country.name);
  return new Map(
    countries.countries.flatMap(({ code, alpha3, numeric, name }) => {
      const forms = [code, code.toLowerCase(), alpha3, numeric, ` ${name.toUpperCase()} `];
      const isShared = names.filter((other) => fold(other) === fold(name)).length > 1;
      return forms
        .slice(0, isShared ? -1 : undefined)
        .flatMap((form) => (form === undefined ? [] : [[form, code] as const]));
    }),
  );
}

/** What the filter of each kind asks of a node, told from the records alone. */
export function criteriaOf(
  records: Records,
  graph: Graph,
): { readonly [kind: string]: Criteria<Name> } {
  const references = countryReferences(records);
  const country = (reference: string) => `country:${references.get(reference)}`;
  const named = (prefix: string) => (slug: string) => `${prefix}:${slug}`;
  const articles = new Map(records.articles.map((record) => [`article:${record.slug}`, record]));
  const article = (name: Name) => articles.get(name) as Article;
  const told = new Map(toldQuotes(records).map((quote) => [quote.name, quote]));
  const quote = (name: Name) => {
    const found = told.get(name);
    if (found === undefined) throw new Error(`no quote ${name}`);
    const record = article(found.article);
    const key = name.slice(name.indexOf('/') + 1);
    const own = record.quotes.find((one) => one.key === key) as Article['quotes'][number];
    const sources = record.unnamedSources.filter((source) =>
      found.speakers.includes(`unnamed:${record.slug}/${source.key}`),
    );
    return { ...found, record: own, source: record, sources };
  };
  const words = (name: Name) => {
    const spoken = quote(name).record.segments.map((segment) => segment.text);
    return spoken.length === 0 ? [] : [spoken.join(' ')];
  };
  const played = parts(records);
  const rolesOf = (name: Name) => played.filter(({ who }) => who === name).map(({ role }) => role);
  const nodeOf = <R extends { readonly slug: string }>(prefix: string, list: readonly R[]) => {
    const all = new Map(list.map((record) => [`${prefix}:${record.slug}`, record]));
    return (name: Name) => all.get(name) as R;
  };
  const person = nodeOf('person', records.people);
  const organization = nodeOf('organization', records.organizations);
  const codes = new Map(records.countries.countries.map((record) => [record.code, record]));
  const land = (name: Name) => codes.get(name.slice('country:'.length)) as never as Country;

  /** That one of several has one of several parts in an article. */
  const part =
    (read: (reference: string) => Name, key: 'code' | 'slug') =>
    (name: Name, value: Readonly<Record<string, string | readonly string[] | null>>) => {
      const wanted = [value[key] ?? []].flat().map(read);
      const roles = value.role == null ? null : [value.role].flat();
      return played.some(
        ({ article, who, role }) =>
          article === name && wanted.includes(who) && (roles === null || roles.includes(role)),
      );
    };

  return {
    Article: {
      slug: oneOf((name) => [article(name).slug]),
      provider: oneOf((name) => [article(name).provider]),
      publisher: oneOf((name) => [article(name).publisher ?? '']),
      topic: oneOf((name) => article(name).topics.map(fold), fold),
      country: part(country, 'code'),
      person: part(named('person'), 'slug'),
      organization: part(named('organization'), 'slug'),
      language: (name: Name, ranges: string | readonly string[]) =>
        [ranges]
          .flat()
          .some((range) =>
            `${article(name).language}-`.toLowerCase().startsWith(`${range}-`.toLowerCase()),
          ),
      published: within((name: Name) => day(article(name).published), text),
      publishedInstant: within((name: Name) => interval(article(name).published), Date.parse),
      text: searched((name: Name) => {
        const { headline, summary, topics } = article(name);
        return [headline, summary, ...topics];
      }),
    },
    Quote: {
      speaker: oneOf(
        (name) => quote(name).speakers,
        (id) => graph.name(id),
      ),
      person: oneOf((name) => quote(name).speakers, named('person')),
      organization: oneOf((name) => quote(name).speakers, named('organization')),
      speakerType: oneOf((name) => {
        const types = quote(name).speakers.map(
          (one) => SPEAKER_TYPES[one.split(':')[0] ?? ''] ?? '',
        );
        return types.length === 0 ? ['NONE'] : types;
      }),
      about: oneOf((name) => quote(name).about, country),
      onBehalfOf: oneOf((name) => quote(name).onBehalfOf, country),
      kind: oneOf((name) => [quote(name).record.kind]),
      cue: oneOf((name) => [quote(name).record.cue ?? []].flat().map(fold), fold),
      resolution: oneOf((name) => [quote(name).record.attribution.resolution]),
      anonymity: oneOf((name) =>
        quote(name).sources.map(({ anonymity }) => (anonymity?.granted ? 'GRANTED' : 'NOT_STATED')),
      ),
      anonymityReason: oneOf((name) =>
        quote(name).sources.map(({ anonymity }) => (anonymity?.reason ? 'STATED' : 'NOT_STATED')),
      ),
      article: oneOf((name) => [quote(name).article], named('article')),
      provider: oneOf((name) => [quote(name).source.provider]),
      published: within((name: Name) => day(quote(name).source.published), text),
      publishedInstant: within((name: Name) => interval(quote(name).source.published), Date.parse),
      said: within((name: Name) => quote(name).record.said, text),
      text: searched((name: Name) => [...words(name), quote(name).record.paraphrase]),
      words: searched(words),
    },
    Person: {
      country: (name: Name, references: string | readonly string[]) =>
        [references].flat().some((one) => peopleOf(records, country(one)).includes(name)),
      position: searched((name: Name) => person(name).positions.map(({ title }) => title)),
      role: oneOf(rolesOf),
      text: searched((name: Name) => [person(name).name, ...person(name).alternateNames]),
    },
    Organization: {
      kind: oneOf((name) => [organization(name).kind]),
      country: oneOf((name) => [`country:${organization(name).country}`], country),
      role: oneOf(rolesOf),
      text: searched((name: Name) => [
        organization(name).name,
        ...organization(name).alternateNames,
      ]),
    },
    Country: {
      code: oneOf((name) => [name], country),
      region: oneOf((name) => regionsOf(records, land(name).subregion), fold),
      subregion: oneOf((name) => [fold(land(name).subregion ?? '')], fold),
      text: searched((name: Name) => {
        const { name: short, officialName, aliases, demonyms, capitals, metonyms } = land(name);
        return [short, officialName, ...aliases, ...demonyms, ...capitals, ...metonyms];
      }),
    },
  };
}

type Country = Records['countries']['countries'][number];

function regionsOf({ countries }: Records, subregion: string | undefined): string[] {
  return countries.regions
    .filter(({ subregions }) => subregions.some(({ name }) => name === subregion))
    .map(({ name }) => fold(name));
}
