import {
  QuotesOnBehalfDocument,
  type QuotesOnBehalfQuery,
  type TypedDocumentString,
} from './generated/documents/graphql.ts';

/** Asks for a document by its id: an address that is short, and the same for everybody who asks. */
export async function askById<Data, Variables>(
  endpoint: string,
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const parameters = new URLSearchParams({
    documentId: document.__meta__?.hash,
    variables: JSON.stringify(variables),
  });
  const response = await fetch(`${endpoint}?${parameters}`);
  const answer = (await response.json()) as {
    data?: Data;
    errors?: readonly { message: string }[];
  };
  if (answer.errors) throw new Error(answer.errors.map(({ message }) => message).join('\n'));
  return answer.data as Data;
}

export function quotesOnBehalf(endpoint: string, country: string): Promise<QuotesOnBehalfQuery> {
  return askById(endpoint, QuotesOnBehalfDocument, { country });
}
