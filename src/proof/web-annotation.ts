import type { Article, Quote, Speaker } from '../archive/node.ts';
import { passagesOf } from '../record/quote.ts';
import { compact, type JsonObject } from './json-ld.ts';
import { iriOf, type Linked, nameOf } from './linked.ts';

export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/**
 * A W3C Web Annotation that says who speaks, with one target for each stretch of words. The source
 * is named by its digest: offsets point into that text and no page's markup.
 */
export function webAnnotation(quote: Quote, linked: Linked): JsonObject {
  const { record } = quote;
  const article = linked.get(quote.articleId) as Article;
  const { source, url } = article.record;
  const speakers = quote.speakerIds.map((id) => nameOf(linked.get(id) as Speaker));
  const sense = record.paraphrase ?? record.segments.map(({ text }) => text).join(' ');
  return {
    '@context': ANNOTATION_CONTEXT,
    id: iriOf(quote.id),
    type: 'Annotation',
    motivation: 'describing',
    body: {
      type: 'TextualBody',
      purpose: 'describing',
      format: 'text/plain',
      value: speakers.length === 0 ? sense : `${speakers.join(', ')}: ${sense}`,
    },
    target: passagesOf(record).map(({ start, end }) =>
      compact({
        source: `urn:sha256:${source.sha256}`,
        scope: url,
        selector: { type: 'TextPositionSelector', start, end },
      }),
    ),
  };
}
