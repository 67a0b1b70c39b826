import type { Session } from '../archive/archive.ts';
import { kindOfId } from '../archive/id.ts';
import { type MaybePromise, whenReady } from '../archive/maybe-promise.ts';
import type { Article, Node, Quote, Speaker } from '../archive/node.ts';

/** The nodes a document refers to, by id. */
export type Linked = ReadonlyMap<string, Node>;

/** Fetches the nodes with these ids. */
export function link(session: Session, ids: Iterable<string>): MaybePromise<Linked> {
  const wanted = [...new Set(ids)];
  const nodes = wanted.map((id) => {
    const kind = kindOfId(id);
    return kind === null ? null : session.find(kind, id);
  });
  const linked = (found: readonly (Node | null)[]): Linked =>
    new Map(found.flatMap((node) => (node === null ? [] : [[node.id, node] as const])));
  return nodes.some((node) => node instanceof Promise)
    ? whenReady<(Node | null)[], Linked>(Promise.all(nodes), linked)
    : linked(nodes as (Node | null)[]);
}

/** What a document about an article refers to. */
export function linksOfArticle(article: Article): string[] {
  return [
    article.providerId,
    ...(article.publisherId === null ? [] : [article.publisherId]),
    ...[...article.countries, ...article.people, ...article.organizations].map(({ id }) => id),
  ];
}

/** What a document about a quote refers to, its article included. */
export function linksOfQuote(quote: Quote): string[] {
  return [
    quote.articleId,
    ...quote.speakerIds,
    ...quote.aboutIds,
    ...(quote.speaksForId === null ? [] : [quote.speaksForId]),
  ];
}

/** What to call a speaker. */
export function nameOf(speaker: Speaker): string {
  return speaker.kind === 'UnnamedSource' ? speaker.record.description : speaker.record.name;
}

/** A name for a node that is unique in the world; `node(id:)` takes what follows the last colon. */
export function iriOf(id: string): string {
  return `urn:onrecord:${id}`;
}
