import type { Page } from '../src/archive/archive.ts';
import { oneOf } from '../src/archive/condition.ts';
import { whenReady } from '../src/archive/maybe-promise.ts';
import type { Article, Node, NodeByKind } from '../src/archive/node.ts';
import { defaultOrder } from '../src/archive/order.ts';
import { fold } from '../src/text/fold.ts';
import { facetsOf } from './facet.ts';

export const codeOf = (node: Node) => (node as NodeByKind['Country']).record.code;
export const slugOf = (node: Node) => (node as NodeByKind['Organization']).record.slug;

export const ArticleFacets = facetsOf('Article', {
  provider: {
    attribute: 'provider',
    description: 'By who wrote them.',
    nameNode: slugOf,
  },
  country: {
    attribute: 'country',
    description: 'By the countries that have a part in them.',
    nameNode: codeOf,
  },
  month: { attribute: 'month', description: 'By the month of the local date: "2024-03".' },
  topic: {
    attribute: 'topic',
    description: 'By topic; spellings that differ in case or accents only are one.',
    // As the newest article that has it writes it.
    label: (value, { session }) =>
      whenReady<Page<Article>, string>(
        session.page(
          {
            kind: 'Article',
            filter: oneOf<'Article'>('topic', value),
            order: defaultOrder('Article'),
          },
          { count: 1, from: 'FRONT' },
        ),
        ({ nodes }) => nodes[0]?.record.topics.find((topic) => fold(topic) === value) ?? value,
      ),
  },
});
