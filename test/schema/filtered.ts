import { expect } from 'vitest';
import { SPECIMENS } from '../../src/record/folder.ts';
import { connect, type GivenError } from '../server/client.ts';
import { refusal } from '../server/refusal.ts';
import type { Filter } from './passes.ts';

/** The largest filters cost more than is answered; what they cost is tested elsewhere. */
export const client = connect(SPECIMENS, { cost: 1_000_000 });

const TYPES = {
  articles: 'Article',
  quotes: 'Quote',
  people: 'Person',
  organizations: 'Organization',
  countries: 'Country',
} as const;
/** A list at the root. */
export type ListName = keyof typeof TYPES;

const queryOf = (list: ListName) =>
  `query ($filter: ${TYPES[list]}Filter) { list: ${list}(filter: $filter) { totalCount } }`;

/** How many of the specimens a filter leaves of a list. */
export async function totalOf(list: ListName, filter: Filter | null): Promise<number> {
  const data = await client.read<{ list: { totalCount: number } }>(queryOf(list), { filter });
  return data.list.totalCount;
}

/** The one error of a request that is refused before it is executed. */
export async function mistake(list: ListName, filter: Filter): Promise<GivenError | undefined> {
  const [error, ...others] = await refusal(client, queryOf(list), { filter });
  expect(others).toEqual([]);
  return error;
}

export const LIST_NAMES = Object.keys(TYPES) as ListName[];
