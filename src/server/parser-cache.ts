import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** How much text of documents is kept parsed; a parsed document takes some ten times its text. */
const MAX_CHARACTERS = 2_000_000;
/** A longer document is not worth its place. */
const MAX_ENTRY = 50_000;

/** A text written into a document: if not an address, then a user's, even where a field's name is misspelt. */
const LONG_LITERAL = /"(?:[^"\\\n]|\\.){100}|"""/;

/**
 * Parsed documents and parse errors by their text, bounded by its length. A document that may hold a
 * user's text is not kept.
 */
export function parserCache(isPrivate: (document: string) => boolean) {
  return {
    documentCache: boundedCache<DocumentNode>(isPrivate),
    errorCache: boundedCache<Error>(isPrivate),
  };
}

function boundedCache<V extends object>(isPrivate: (document: string) => boolean) {
  const kept = new LRUCache<string, V>({
    maxSize: MAX_CHARACTERS,
    maxEntrySize: MAX_ENTRY,
    sizeCalculation: (_, document) => Math.max(1, document.length),
  });
  return {
    get: (document: string) => kept.get(document),
    set(document: string, value: V) {
      if (!isPrivate(document) && !LONG_LITERAL.test(document)) kept.set(document, value);
    },
    /** What is kept, for those who check that nothing private is. */
    keys: () => [...kept.keys()],
  };
}
