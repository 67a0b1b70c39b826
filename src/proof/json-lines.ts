import type { Article, Country, Quote, Speaker } from '../archive/node.ts';
import { prune } from '../record/canonical.ts';
import { unpacked } from '../record/packed-record.ts';
import type { JsonObject } from './json-ld.ts';
import { type Linked, nameOf } from './linked.ts';

/** An article's record as one object, with its id and the version of the dataset. */
export function articleLine({ id, record }: Article, version: string): JsonObject {
  const { $schema: _, ...rest } = unpacked(record);
  return { dataset: version, id, ...(prune(rest) as JsonObject) };
}

/** A quote's record as one object that stands alone: article, speakers and countries are told in it. */
export function quoteLine(quote: Quote, linked: Linked, version: string): JsonObject {
  const article = linked.get(quote.articleId) as Article;
  const { slug, headline, url, provider, published, source } = article.record;
  const { speakers: _, speaksFor: __, about: ___, ...record } = unpacked(quote.record);
  const speaker = (id: string) => {
    const node = linked.get(id) as Speaker;
    return { type: node.kind, id, name: nameOf(node) };
  };
  return prune({
    dataset: version,
    id: quote.id,
    article: { id: article.id, slug, headline, url, provider, published, source },
    position: quote.position,
    ...record,
    speakers: quote.speakerIds.map(speaker),
    speaksFor: quote.speaksForId === null ? undefined : speaker(quote.speaksForId),
    about: quote.aboutIds.map((id) => (linked.get(id) as Country).record.code),
  }) as JsonObject;
}
