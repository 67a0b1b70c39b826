import { getIntrospectionQuery } from 'graphql';
import type { Variables } from '../server/client.ts';

/** An operation that asks for as much as the limit of cost lets through. */
export interface Worst {
  readonly query: string;
  readonly variables?: Variables;
}

const SCALARS = `id key position kind text paraphrase cue originalLanguage translated
  segments { text span { start end } } content { start end } said { stated earliest latest }
  proof { sourceSha256: source { sha256 } }`;

/** Words that most quotes have, in no order that any has. */
const COMMON = 'the we and to of a in is that will for on it with as are this be not have';

const repeated = (count: number, field: (number: number) => string): string =>
  `{ ${Array.from({ length: count }, (_, number) => field(number)).join('\n')} }`;

const facets = (kinds: readonly string[]) =>
  `facets { ${kinds.map((kind) => `${kind}(first: 100) { buckets { value label count } }`).join(' ')} }`;

const QUOTE_FACETS = ['speaker', 'about', 'month', 'provider', 'kind', 'onBehalfOf'];

const CODES =
  `US GB FR DE IT ES PT NL BE CH AT SE NO DK FI IE PL CZ HU RO BG GR TR UA RU CN JP KR IN PK
  BD LK NP MM TH VN MY SG ID PH AU NZ CA MX BR AR CL PE CO VE EG ZA NG KE ET GH DZ MA TN LY`.split(
    /\s+/,
  );
const MANY_COUNTRIES = `[${CODES.map((code) => `"${code}"`).join(', ')}]`;
const BEGINNINGS = 'co re in de pr co st un tr ma pa se ca di ex su pe al fo ba'.split(' ');
const ANY_KIND = '{ kind: [DIRECT, MIXED, INDIRECT] }';

/** The worst of each kind; what a limit refuses is not here, however bad it would be. */
export const WORST: Readonly<Record<string, Worst>> = {
  'a long list, all fields': {
    query: `{ quotes(first: 100) { nodes { ${SCALARS} article { headline summary } speakers { name } about { name } } } }`,
  },
  'lists in lists': {
    query:
      '{ articles(first: 100) { nodes { headline summary quotes(first: 8) { nodes { text paraphrase speakers { name } } } } } }',
  },
  'what speakers said, of a page of quotes': {
    query:
      '{ quotes(first: 20) { nodes { speakers { quotes(first: 20) { totalCount nodes { text } } } } } }',
  },
  'documents made of nodes': {
    query:
      '{ quotes(first: 100) { nodes { jsonLd webAnnotation } } articles(first: 100) { nodes { jsonLd } } }',
  },
  'countries with all their names': {
    query:
      '{ countries(first: 100) { nodes { name aliases demonyms capitals metonyms quotesAbout(first: 2) { totalCount nodes { text } } } } }',
  },
  'all facets of everything': {
    query: `{ quotes { ${facets(QUOTE_FACETS)} } articles { ${facets(['country', 'topic', 'month', 'provider'])} } }`,
  },
  'facets of what one criterion leaves': {
    query: `{ quotes(filter: { not: { kind: INDIRECT } }) { totalCount ${facets(QUOTE_FACETS)} } }`,
  },
  'facets of what many criteria leave': {
    query: `{ quotes(filter: { or: [{ kind: [DIRECT, MIXED] }, { not: { resolution: EXPLICIT } }, { speakerType: [PERSON, NONE] }, { published: { from: "1990-01-01" } }, { said: { from: "1990-01-01" } }] }) { totalCount ${facets(QUOTE_FACETS.slice(0, 3))} } }`,
  },
  'counts of narrowed lists': {
    query: repeated(
      16,
      (number) =>
        `a${number}: quotes(first: 1, filter: { not: { kind: DIRECT, resolution: EXPLICIT } }) { totalCount }`,
    ),
  },
  'times that are looked at one by one': {
    query: repeated(
      10,
      (number) =>
        `a${number}: quotes(first: 1, filter: { said: { from: "1900-01-01" }, publishedInstant: { from: "1900-01-01T00:00:00Z", certainty: CERTAIN } }) { totalCount }`,
    ),
  },
  'phrases of common words that nobody said': {
    query: repeated(
      2,
      (number) => `a${number}: quotes(filter: { text: "\\"the the\\"" }) { totalCount }`,
    ),
  },
  'common words': {
    query: `{ quotes(filter: { text: "${COMMON}" }) { totalCount nodes { text } } }`,
  },
  'a beginning that many words have': {
    query:
      '{ quotes(filter: { text: "co*" }) { totalCount } articles(filter: { text: "co*" }) { totalCount } }',
  },
  'a search': {
    query:
      '{ search(query: "the co", first: 20) { totalCount edges { node { __typename } highlights { text } } } }',
  },
  'a sentence of common words': {
    query:
      'query ($text: String!) { matchQuote(text: $text, first: 100) { status quote { text } differences { recorded found } } }',
    variables: { text: `${COMMON} `.repeat(28).slice(0, 2_000) },
  },
  'a sentence that comes near to many': {
    query:
      'query ($text: String!) { matchQuote(text: $text, first: 100) { status quote { text } differences { recorded found } } }',
    variables: { text: 'we will have to look at the plan and then we will see' },
  },
  'lists of articles, each narrowed to many countries': {
    query: `{ articles(first: 50) { nodes { ${Array.from({ length: 3 }, (_, number) => `a${number}: quotes(filter: { about: ${MANY_COUNTRIES} }) { totalCount }`).join(' ')} } } }`,
  },
  'lists of articles, each narrowed to a beginning of words': {
    query: `{ articles(first: 100) { nodes { ${Array.from({ length: 18 }, (_, number) => `a${number}: quotes(first: 1, filter: { text: "${BEGINNINGS[number]}*" }) { totalCount }`).join(' ')} } } }`,
  },
  'narrowed lists of the same few countries again and again': {
    query:
      '{ quotes(first: 20) { nodes { about { quotesAbout(first: 1, filter: { kind: INDIRECT }) { totalCount nodes { text } } } } } }',
  },
  'the same few countries’ quotes that nobody said, by words': {
    query:
      '{ quotes(first: 30) { nodes { about { quotesAbout(first: 1, filter: { kind: DIRECT, not: { speakerType: [PERSON, ORGANIZATION, UNNAMED, COUNTRY, NONE] } }, orderBy: { field: TEXT }) { nodes { text } } } } } }',
  },
  'what nothing is left of': {
    query: repeated(
      16,
      (number) => `a${number}: quotes(first: 1, filter: { not: ${ANY_KIND} }) { nodes { id } }`,
    ),
  },
  'what nothing is left of, in another order': {
    query: repeated(
      16,
      (number) =>
        `a${number}: quotes(last: 1, filter: { not: { or: [${ANY_KIND}] } }, orderBy: { field: TEXT, direction: DESC }) { nodes { id } }`,
    ),
  },
  'phrases of common words, in another order': {
    query: `query ($text: String!) ${repeated(
      3,
      (number) =>
        `a${number}: quotes(first: 1, filter: { text: $text }, orderBy: { field: TEXT }) { nodes { id } }`,
    )}`,
    variables: { text: '"the the"' },
  },
  'the words of a paragraph, in another order': {
    query: repeated(
      2,
      (number) =>
        `a${number}: quotes(first: 1, filter: { text: "${COMMON}" }, orderBy: { field: TEXT }) { nodes { id } }`,
    ),
  },
  'letters with many marks': {
    query:
      'query ($text: String!) { matchQuote(text: $text, first: 100) { status differences { recorded found } } }',
    variables: { text: `a${'\u0301'.repeat(1_990)}` },
  },
  'all values of all facets': {
    query: `{ articles { ${facets(['country', 'topic', 'month'])} } quotes { facets { speaker(first: 100) { buckets { label value node { id ... on Person { name positions { title } } } } } } } }`,
  },
  'lists in other orders': {
    query: repeated(
      10,
      (number) =>
        `a${number}: quotes(first: 100, filter: { kind: DIRECT, not: { speakerType: PERSON } }, orderBy: { field: TEXT, direction: DESC }) { pageInfo { endCursor } }`,
    ),
  },
  'the whole schema': { query: getIntrospectionQuery() },
};
