import type { Archive } from '../src/archive/archive.ts';
import type { Attribute } from '../src/archive/attribute.ts';
import { oneOf } from '../src/archive/condition.ts';
import { nodeId } from '../src/archive/id.ts';
import type { ListKind } from '../src/archive/order.ts';
import { codedError } from './coded-error.ts';
import { resolveCountry } from './country-reference.ts';
import { anyOf, type Criterion } from './filter.ts';

/** That one of a node's countries is one of these, each written as in `country(code:)`. */
export function countryCriterion<K extends ListKind>(
  attribute: Attribute<K>,
  description: string,
): Criterion<K> {
  return anyOf<K, string>('CountryRef', description, (references, archive) =>
    oneOf<K>(attribute, ...countryIds(references, archive)),
  );
}

/** The ids of countries; `UNKNOWN_COUNTRY` where there is none, since a filter by it would hide the mistake. */
export function countryIds(references: readonly string[], { countries }: Archive): string[] {
  return references.map((reference) => {
    const country = resolveCountry(countries, reference);
    if (country !== null) return nodeId('Country', country.code);
    const shown = reference.length > 60 ? `${reference.slice(0, 60)}…` : reference;
    throw codedError('UNKNOWN_COUNTRY', `There is no country "${shown}" in ISO 3166-1.`);
  });
}
