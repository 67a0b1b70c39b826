import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './generated/graphql-env.d.ts';

/** Reads a document as TypeScript does: what it selects is what its results are typed with. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: {
    CountryCode: string;
    /** Taken as an argument only: any code or name of a country. */
    CountryRef: string;
    /** `2024-03-13`; a `Date` of JavaScript would make an instant of it. */
    Date: string;
    DateTime: string;
    JSON: unknown;
    LocalTime: string;
    URL: string;
    UtcOffset: string;
  };
}>();
