/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** How much of what was said is given in the speaker’s own words. */
export type QuoteKind =
  /** All of it: everything stands in quotation marks. */
  | 'DIRECT'
  /** None of it: the reporter’s paraphrase. */
  | 'INDIRECT'
  /** Some of it: the rest is the reporter’s. */
  | 'MIXED';

export type QuotesOnBehalfQueryVariables = Exact<{
  country: string;
  first?: number | null | undefined;
}>;


export type QuotesOnBehalfQuery = { quotes: { totalCount: number, nodes: Array<{ kind: QuoteKind, text: string | null, said: { earliest: string } | null, speakers: Array<
        | { __typename: 'Country', name: string }
        | { __typename: 'Organization', name: string }
        | { __typename: 'Person', name: string }
        | { __typename: 'UnnamedSource', name: string }
      > }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const QuotesOnBehalfDocument = new TypedDocumentString(`
    query QuotesOnBehalf($country: CountryRef!, $first: Int = 20) {
  quotes(filter: {onBehalfOf: [$country]}, first: $first) {
    totalCount
    nodes {
      kind
      text
      said {
        earliest
      }
      speakers {
        __typename
        name
      }
    }
  }
}
    `, {"hash":"sha256:8776fa37be4e05fcb5fa6bb6528a9eedcbb44e9a322476440172d260774bc89e"}) as unknown as TypedDocumentString<QuotesOnBehalfQuery, QuotesOnBehalfQueryVariables>;