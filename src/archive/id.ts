import { decodeBase64Url, encodeBase64Url } from '../text/base64url.ts';

export const KINDS = [
  'Article',
  'Person',
  'Organization',
  'UnnamedSource',
  'Country',
  'Quote',
] as const;
/** The kinds of node; also the names of their GraphQL types. */
export type Kind = (typeof KINDS)[number];

/** The natural key of a node within its kind: a slug, a country code, or `article-slug/key`. */
const KEY = /^[A-Za-z0-9-]+(?:\/[a-z0-9-]+)?$/;

/** The id of a node: stable, because kind, slug and key are; opaque, because nobody should build on it. */
export function nodeId(kind: Kind, key: string): string {
  return encodeBase64Url(`${kind}:${key}`);
}

/** The kind a well-formed id is of, or null for a malformed one. */
export function kindOfId(id: string): Kind | null {
  const text = decodeBase64Url(id);
  if (text === null) return null;
  const colon = text.indexOf(':');
  const kind = KINDS.find((name) => name === text.slice(0, colon));
  return kind !== undefined && KEY.test(text.slice(colon + 1)) ? kind : null;
}
