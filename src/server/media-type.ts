import { names, preferred } from './accepts.ts';
import { Refusal } from './refusal.ts';

export const GRAPHQL_RESPONSE = 'application/graphql-response+json';
export const JSON_RESPONSE = 'application/json';

/** The media types of answers; they differ in when a mistake is a 400 (GraphQL over HTTP, section 6.4). */
export type MediaType = typeof GRAPHQL_RESPONSE | typeof JSON_RESPONSE;

/** What clients accept is much the same: as many of their lists are kept as there are likely to be. */
const MOST_KEPT = 100;
const kept = new Map<string, MediaType>();

/** The media type to answer in; JSON for whoever does not say (section 6.1). */
export function mediaTypeFor(accept: string | null): MediaType {
  if (accept === null || accept.trim() === '') return JSON_RESPONSE;
  const known = kept.get(accept);
  if (known !== undefined) return known;
  const found = liked(accept);
  // Lists that nobody sends again are not to stand in the way of those that many do.
  if (kept.size === MOST_KEPT) kept.clear();
  kept.set(accept, found);
  return found;
}

function liked(accept: string): MediaType {
  // Whoever takes anything may never have heard of the newer type.
  const offered = names(accept, GRAPHQL_RESPONSE)
    ? [GRAPHQL_RESPONSE, JSON_RESPONSE]
    : [JSON_RESPONSE, GRAPHQL_RESPONSE];
  const found = preferred(accept, offered);
  if (found !== null) return found as MediaType;
  throw new Refusal(
    406,
    'NOT_ACCEPTABLE',
    `GraphQL is answered as ${GRAPHQL_RESPONSE} or ${JSON_RESPONSE}.`,
  );
}

/** Whether a body says that it is JSON in UTF-8, the one form in which requests are taken. */
export function checkContentType(contentType: string | null): void {
  // As most clients write it.
  if (contentType === JSON_RESPONSE) return;
  const [type, ...parameters] = (contentType ?? '').split(';').map((part) => part.trim());
  const charset = parameters.find((part) => /^charset=/i.test(part))?.slice('charset='.length);
  const isUtf8 = charset === undefined || /^"?utf-?8"?$/i.test(charset);
  if (type?.toLowerCase() === JSON_RESPONSE && isUtf8) return;
  throw new Refusal(
    415,
    'UNSUPPORTED_MEDIA_TYPE',
    'A request by POST is JSON: send it with "content-type: application/json", in UTF-8.',
    { headers: { accept: JSON_RESPONSE } },
  );
}
