import type { Records } from '../../src/record/check.ts';
import type { Graph } from './graph.ts';
import type { Owners } from './lists.ts';
import { parts, peopleOf, toldQuotes } from './relations.ts';

/** Of each sort of owner the one whose list is the longest. */
export function busiestOwners(records: Records, graph: Graph): Owners {
  const quotes = toldQuotes(records);
  const played = parts(records).map(({ who }) => who);
  const speakers = quotes.flatMap((quote) => quote.speakers);
  const people = graph.names
    .filter((name) => name.startsWith('country:'))
    .flatMap((country) => peopleOf(records, country).map(() => country));
  const unnamed = graph.id(most('unnamed', speakers));
  const key = (kind: string, names: readonly string[]) => most(kind, names).slice(kind.length + 1);
  return {
    'Article.quotes': key(
      'article',
      quotes.map(({ article }) => article),
    ),
    'Person.quotes': key('person', speakers),
    'Person.articles': key('person', played),
    'Organization.quotes': key('organization', speakers),
    'Organization.articles': key('organization', played),
    'Country.quotes': key('country', speakers),
    'Country.quotesAbout': key(
      'country',
      quotes.flatMap(({ about }) => about),
    ),
    'Country.quotesOnBehalf': key(
      'country',
      quotes.flatMap(({ onBehalfOf }) => onBehalfOf),
    ),
    'Country.articles': key('country', played),
    'Country.people': key('country', people),
    'UnnamedSource.quotes': unnamed,
    'Speaker.quotes': graph.id(most('person', speakers)),
  };
}

/** The name of a kind that is there most often. */
function most(kind: string, names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) {
    if (name.startsWith(`${kind}:`)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  if (first === undefined) throw new Error(`no ${kind}`);
  return first[0];
}
