import { decodeCursor, encodeCursor } from '../../../../dist/schema/cursor.js';
import type { Page } from '../../../../dist/src/archive/archive.js';
import { all, type Condition, EVERYTHING, oneOf } from '../../../../dist/src/archive/condition.js';
import { type Kind, nodeId } from '../../../../dist/src/archive/id.js';
import type { MemoryArchive } from '../../../../dist/src/archive/memory.js';
import type { Node, NodeByKind, Speaker } from '../../../../dist/src/archive/node.js';
import {
  isPositionIn,
  LIST_KINDS,
  type ListKind,
  type Order,
  orderOf,
} from '../../../../dist/src/archive/order.js';
import {
  type Found,
  Search,
  searchCount,
  searchPage,
} from '../../../../dist/src/archive/search.js';
import { parseTextQuery } from '../../../../dist/src/text/text-query.js';
import type { Variables } from '../question.ts';

type Answer = (variables: Variables) => object;
type Named = { readonly record: { readonly name: string } };

/** What somebody would write who needs these answers and no others, over the same archive. */
export function answersByHand(archive: MemoryArchive): Record<string, Answer> {
  const byPublished = orderOf('Article', 'PUBLISHED');
  const newest = orderOf('Quote', 'PUBLISHED');
  const follow = <K extends Kind>(kind: K, id: string) => archive.find(kind, id) as NodeByKind[K];
  const followAny = (id: string) => archive.follow(id);
  const articleOf = (slug = '') => archive.find('Article', nodeId('Article', slug));
  const quotesOf = ({ id }: Node, count: number) =>
    archive.page(
      { kind: 'Quote', filter: oneOf<'Quote'>('article', id), order: newest },
      front(count),
    ).nodes;
  const narrowed = ({ about = '', from = '', to = '' }: Variables): Condition<'Quote'> =>
    all(oneOf<'Quote'>('about', nodeId('Country', about)), { test: 'DAYS', range: { from, to } });

  return {
    Headline({ slug }) {
      const article = articleOf(slug);
      return { article: article && { headline: article.record.headline } };
    },

    ArticlePage({ slug }) {
      const article = articleOf(slug);
      if (article === null) return { article };
      const { record, countries, providerId } = article;
      const { stated, date = null, time = null } = record.published;
      const provider = follow('Organization', providerId).record;
      return {
        article: {
          slug: record.slug,
          headline: record.headline,
          summary: record.summary ?? null,
          language: record.language,
          topics: record.topics,
          published: { stated, date, time },
          provider: { slug: provider.slug, name: provider.name },
          countries: countries.map(({ id, roles }) => {
            const { code, alpha3 = null, name } = follow('Country', id).record;
            return { roles, country: { code, alpha3, name } };
          }),
          quotes: {
            totalCount: archive.count('Quote', oneOf<'Quote'>('article', article.id)),
            nodes: quotesOf(article, 5).map(({ id, record, speakerIds, aboutIds }) => ({
              id,
              key: record.key,
              kind: record.kind,
              text: wordsOf(record),
              paraphrase: record.paraphrase ?? null,
              cue: record.cue ?? null,
              speakers: speakerIds.map(followAny).map((speaker) => ({
                __typename: speaker.kind,
                id: speaker.id,
                name: nameOf(speaker as Speaker),
              })),
              about: aboutIds.map((id) => {
                const { code, name } = follow('Country', id).record;
                return { code, name };
              }),
            })),
          },
        },
      };
    },

    List({ after = '' }) {
      const page = archive.page(
        { kind: 'Article', filter: EVERYTHING, order: byPublished },
        { ...front(100), after: positionIn(byPublished, after) },
      );
      const nodes = page.nodes.map((article) => {
        const { stated, date = null } = article.record.published;
        const provider = follow('Organization', article.providerId).record;
        return {
          slug: article.record.slug,
          headline: article.record.headline,
          published: { stated, date },
          provider: { slug: provider.slug, name: provider.name },
          quotes: {
            nodes: quotesOf(article, 10).map(({ record, speakerIds }) => ({
              key: record.key,
              kind: record.kind,
              text: wordsOf(record),
              paraphrase: record.paraphrase ?? null,
              speakers: speakerIds.map((id) => ({ id, name: nameOf(followAny(id) as Speaker) })),
            })),
          },
        };
      });
      return { articles: { nodes, pageInfo: pageInfo(byPublished, page) } };
    },

    Quotes(variables) {
      const filter = narrowed(variables);
      const page = archive.page({ kind: 'Quote', filter, order: newest }, front(20));
      const nodes = page.nodes.map(({ record, speakerIds, articleId }) => {
        const { slug, headline } = follow('Article', articleId).record;
        return {
          key: record.key,
          kind: record.kind,
          text: wordsOf(record),
          speakers: speakerIds.map((id) => ({ name: nameOf(followAny(id) as Speaker) })),
          article: { slug, headline },
        };
      });
      const totalCount = archive.count('Quote', filter);
      return { quotes: { totalCount, nodes, pageInfo: pageInfo(newest, page) } };
    },

    Facet(variables) {
      const filter = narrowed(variables);
      const { buckets, other, missing } = archive.facet('Quote', filter, {
        attribute: 'speaker',
        by: 'COUNT',
        first: 10,
      });
      const speaker = {
        buckets: buckets.map(({ value, count }) => ({
          // What a filter takes is the id of a speaker.
          value,
          label: nameOf(followAny(value) as Speaker),
          count,
        })),
        other,
        missing,
      };
      return { quotes: { totalCount: archive.count('Quote', filter), facets: { speaker } } };
    },

    Search({ typed = '' }) {
      const search = new Search(typed, parseTextQuery(typed, { typing: true }), LIST_KINDS);
      // The memory archive answers at once.
      const hits = searchPage(archive, search, 10) as Exclude<
        ReturnType<typeof searchPage>,
        Promise<unknown>
      >;
      const edges = hits.map(({ node, exact }) => ({ isExactName: exact, node: foundOf(node) }));
      return { search: { totalCount: searchCount(archive, search), edges } };
    },
  };
}

function front(count: number) {
  return { count, from: 'FRONT' } as const;
}

function wordsOf({ segments }: NodeByKind['Quote']['record']): string | null {
  return segments.length === 0 ? null : segments.map(({ text }) => text).join(' ');
}

function nameOf(speaker: Speaker): string {
  return speaker.kind === 'UnnamedSource' ? speaker.record.description : speaker.record.name;
}

function positionIn<K extends ListKind>(order: Order<K>, cursor: string) {
  return decodeCursor(order.name, cursor, (values) => isPositionIn(order, values));
}

function pageInfo<K extends ListKind>(order: Order<K>, { nodes, hasNext }: Page<NodeByKind[K]>) {
  const last = nodes.at(-1);
  const endCursor = last ? encodeCursor(order.name, order.positionOf(last)) : null;
  return { hasNextPage: hasNext, endCursor };
}

function foundOf(node: Found): object {
  const { kind: __typename } = node;
  switch (node.kind) {
    case 'Article':
      return { __typename, slug: node.record.slug, headline: node.record.headline };
    case 'Quote':
      return { __typename, key: node.record.key, text: wordsOf(node.record) };
    case 'Country':
      return { __typename, code: node.record.code, name: node.record.name };
    default:
      return { __typename, slug: node.record.slug, name: (node as Named).record.name };
  }
}
