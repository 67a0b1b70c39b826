import fc from 'fast-check';
import type { Records } from '../../src/record/check.ts';
import { interval } from '../../src/record/time.ts';
import { range, some, typed, type Values } from './any-value.ts';
import { countryReferences } from './criteria.ts';
import type { Graph } from './graph.ts';

const ROLES = {
  country: ['SUBJECT', 'DATELINE', 'ABOUT', 'SPOKEN_FOR', 'MENTIONED'],
  person: ['SUBJECT', 'SPEAKER', 'CONTRIBUTOR', 'MENTIONED'],
  organization: ['PROVIDER', 'PUBLISHER', 'SPEAKER', 'CONTRIBUTOR'],
} as const;

/** Values for every criterion of every kind, of what an archive has and a little of what it has not. */
export function anyValues(
  records: Records,
  graph: Graph,
): { readonly [kind: string]: Readonly<Record<string, Values>> } {
  const { articles, people, organizations, countries } = records;
  const quotes = articles.flatMap((article) => article.quotes);
  const codes = new Set(articles.flatMap((article) => article.countries.map((one) => one.country)));
  const country = some(
    [...countryReferences(records)].flatMap(([form, code]) => (codes.has(code) ? [form] : [])),
  );
  const slugs = {
    article: some([...articles.map(({ slug }) => slug), 'nothing']),
    person: some([...people.map(({ slug }) => slug), 'nobody', '']),
    organization: some([...organizations.map(({ slug }) => slug), 'NOT A SLUG']),
  };
  const part = (key: 'code' | 'slug', value: Values, roles: readonly string[]): Values =>
    fc.record(
      { [key]: value.map((list) => list ?? []), role: some(roles) },
      { requiredKeys: [key] },
    );
  const days = articles.flatMap(({ published }) => published.date ?? published.from ?? []);
  const instants = articles.flatMap(({ published }) =>
    Object.values(interval(published)).flatMap((at) => [
      new Date(at).toISOString(),
      new Date(at + 1).toISOString().replace('Z', '+00:00'),
    ]),
  );
  const said = quotes.flatMap((quote) =>
    quote.said ? [quote.said.earliest, quote.said.latest] : [],
  );
  const published = {
    published: range(days),
    publishedInstant: range(instants, ['CERTAIN', 'POSSIBLE']),
  };
  const spoken = quotes.flatMap(({ segments }) => segments.map(({ text }) => text));
  const speakers = graph.names.filter((name) => !/^(article|quote|country):/.test(name));
  const topics = articles.flatMap((article) => article.topics);
  return {
    Article: {
      slug: slugs.article,
      provider: slugs.organization,
      publisher: slugs.organization,
      topic: some([...topics, ...topics.map((topic) => topic.toUpperCase()), 'no topic']),
      country: part('code', country, ROLES.country),
      person: part('slug', slugs.person, ROLES.person),
      organization: part('slug', slugs.organization, ROLES.organization),
      language: some([
        'en',
        'EN',
        'en-GB',
        'pt',
        'pt-BR',
        'fr',
        'e',
        'ko',
        ...articles.map((one) => one.language),
      ]),
      ...published,
      text: typed(
        articles.flatMap(({ headline, summary, topics }) => [headline, summary, ...topics]),
      ),
    },
    Quote: {
      speaker: some(speakers.map((name) => graph.id(name))),
      person: slugs.person,
      organization: slugs.organization,
      speakerType: some(['PERSON', 'ORGANIZATION', 'UNNAMED', 'COUNTRY', 'NONE']),
      about: country,
      onBehalfOf: country,
      kind: some(['DIRECT', 'MIXED', 'INDIRECT']),
      cue: some(quotes.flatMap(({ cue }) => (cue ? [cue, cue.toUpperCase()] : []))),
      resolution: some([
        'EXPLICIT',
        'COREFERENCE',
        'CONTINUATION',
        'METONYM',
        'CURATOR',
        'UNRESOLVED',
      ]),
      anonymity: some(['GRANTED', 'NOT_STATED']),
      anonymityReason: some(['STATED', 'NOT_STATED']),
      article: slugs.article,
      provider: slugs.organization,
      ...published,
      said: range([...said, ...days], ['CERTAIN', 'POSSIBLE']),
      text: typed([...spoken, ...quotes.map(({ paraphrase }) => paraphrase)]),
      words: typed(spoken),
    },
    Person: {
      country,
      position: typed(people.flatMap(({ positions }) => positions.map(({ title }) => title))),
      role: some(ROLES.person),
      text: typed(people.flatMap(({ name, alternateNames }) => [name, ...alternateNames])),
    },
    Organization: {
      kind: some(['NEWS_AGENCY', 'NEWSPAPER', 'GOVERNMENT', 'COMPANY', 'ASSOCIATION', 'OTHER']),
      country,
      role: some(ROLES.organization),
      text: typed(organizations.flatMap(({ name, alternateNames }) => [name, ...alternateNames])),
    },
    Country: {
      code: country,
      region: some(['Asia', 'EUROPE', 'oceania', 'Atlantis']),
      subregion: some([
        ...countries.regions.flatMap(({ subregions }) => subregions.map(({ name }) => name)),
      ]),
      text: typed(countries.countries.flatMap(({ name, capitals }) => [name, ...capitals])),
    },
  };
}
