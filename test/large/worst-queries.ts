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
  'lists in other orders': {
    query: repeated(
      10,
      (number) =>
        `a${number}: quotes(first: 100, filter: { kind: DIRECT, not: { speakerType: PERSON } }, orderBy: { field: TEXT, direction: DESC }) { pageInfo { endCursor } }`,
    ),
  },
  'the whole schema': { query: getIntrospectionQuery() },
};
