import { codeOf, slugOf } from './article-facets.ts';
import { facetsOf } from './facet.ts';

export const QuoteFacets = facetsOf('Quote', {
  speaker: {
    attribute: 'speaker',
    description: 'By who spoke; missing are those of which the article names nobody.',
    nameNode: ({ id }) => id,
  },
  speakerType: { attribute: 'speakerType', description: 'By what spoke.' },
  kind: { attribute: 'kind', description: 'By how much is in the speaker’s own words.' },
  about: { attribute: 'about', description: 'By the countries they are about.', nameNode: codeOf },
  onBehalfOf: {
    attribute: 'onBehalfOf',
    description: 'By the countries for which they are spoken.',
    nameNode: codeOf,
  },
  anonymity: {
    attribute: 'anonymity',
    description:
      'Of unnamed sources, by whether anonymity was stated to be granted; missing are quotes without any.',
  },
  anonymityReason: {
    attribute: 'anonymityReason',
    description:
      'Of unnamed sources, by whether a reason is stated; missing are quotes without any.',
  },
  provider: { attribute: 'provider', description: 'By who wrote the article.', nameNode: slugOf },
  month: {
    attribute: 'month',
    description: 'By the month of the article’s local date: "2024-03".',
  },
});
