import type { Filters } from './archive.ts';
import type { Involvement, NodeByKind, Quote } from './node.ts';
import type { ListKind } from './order.ts';

/** One condition of a filter: where its candidates stand in the index, and whether a node meets it. */
export interface Term<N> {
  readonly posting: string;
  /** Whether every node of the posting meets the condition. */
  readonly exact: boolean;
  holds(node: N): boolean;
}

type Terms = { readonly [K in ListKind]: (filter: Filters[K]) => Term<NodeByKind[K]>[] };
type Postings = { readonly [K in ListKind]: (node: NodeByKind[K]) => string[] };

/** The conditions of a filter, by kind. */
export const TERMS: Terms = {
  Article: ({ country, person, organization }) => [
    ...involved('country', country, (article) => article.countries),
    ...involved('person', person, (article) => article.people),
    ...involved('organization', organization, (article) => article.organizations),
  ],
  Quote: ({ articleId, speakerId, aboutId, onBehalfOfId }) => [
    ...one('article', articleId, (quote: Quote) => [quote.articleId]),
    ...one('speaker', speakerId, (quote: Quote) => quote.speakerIds),
    ...one('about', aboutId, (quote: Quote) => quote.aboutIds),
    ...one('onBehalfOf', onBehalfOfId, (quote: Quote) => quote.onBehalfOfIds),
  ],
  Person: ({ countryId }) => one('country', countryId, (person) => person.countryIds),
  Organization: () => [],
  Country: () => [],
};

/** The postings a node stands in, by kind; each condition above looks into one of them. */
const POSTINGS: Postings = {
  Article: ({ countries, people, organizations }) => [
    ...countries.map(({ id }) => `country ${id}`),
    ...people.map(({ id }) => `person ${id}`),
    ...organizations.map(({ id }) => `organization ${id}`),
  ],
  Quote: ({ articleId, speakerIds, aboutIds, onBehalfOfIds }) => [
    `article ${articleId}`,
    ...speakerIds.map((id) => `speaker ${id}`),
    ...aboutIds.map((id) => `about ${id}`),
    ...onBehalfOfIds.map((id) => `onBehalfOf ${id}`),
  ],
  Person: ({ countryIds }) => countryIds.map((id) => `country ${id}`),
  Organization: () => [],
  Country: () => [],
};

/** For each posting, the nodes of one kind that stand in it, in the order they are given in. */
export function index<K extends ListKind>(
  kind: K,
  nodes: readonly NodeByKind[K][],
): Map<string, NodeByKind[K][]> {
  const postings = new Map<string, NodeByKind[K][]>();
  for (const node of nodes) {
    for (const name of new Set(POSTINGS[kind](node))) {
      const posting = postings.get(name);
      if (posting === undefined) postings.set(name, [node]);
      else posting.push(node);
    }
  }
  return postings;
}

function one<N>(
  name: string,
  id: string | undefined,
  idsOf: (node: N) => readonly string[],
): Term<N>[] {
  if (id === undefined) return [];
  return [{ posting: `${name} ${id}`, exact: true, holds: (node) => idsOf(node).includes(id) }];
}

function involved<Role>(
  name: string,
  wanted: { readonly id: string; readonly roles?: readonly Role[] } | undefined,
  partsOf: (article: NodeByKind['Article']) => readonly Involvement<Role>[],
): Term<NodeByKind['Article']>[] {
  if (wanted === undefined) return [];
  const { id, roles } = wanted;
  const meets = (part: Involvement<Role>) =>
    part.id === id && (roles === undefined || part.roles.some((role) => roles.includes(role)));
  return [
    {
      posting: `${name} ${id}`,
      exact: roles === undefined,
      holds: (article) => partsOf(article).some(meets),
    },
  ];
}
