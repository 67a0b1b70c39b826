import { Refusal } from './refusal.ts';

/** Documents that were registered beforehand, by id; nobody else's can be named by one. */
export interface TrustedDocuments {
  readonly byId: ReadonlyMap<string, string>;
  /** Whether nothing but these is answered. */
  readonly only: boolean;
}

/** The document that a request means, by its text or its id. */
export function documentOf(
  { query, documentId }: { readonly query: string | null; readonly documentId: string | null },
  documents: TrustedDocuments,
): string {
  if (documentId !== null) {
    if (query !== null) {
      throw new Refusal(400, 'BAD_REQUEST', 'Both "query" and "documentId" are given; send one.');
    }
    const document = documents.byId.get(documentId);
    if (document !== undefined) return document;
    throw new Refusal(400, 'UNKNOWN_DOCUMENT', 'No document is registered by this "documentId".');
  }
  if (query === null) {
    throw new Refusal(
      400,
      'BAD_REQUEST',
      'There is no "query": send a GraphQL document as a string.',
    );
  }
  if (documents.only) {
    throw new Refusal(
      400,
      'DOCUMENT_ID_REQUIRED',
      'Only registered documents are answered: send "documentId" instead of "query".',
    );
  }
  return query;
}
