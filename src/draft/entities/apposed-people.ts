import type { ArticleText } from '../article-text.ts';
import type { Words } from '../stretch.ts';
import type { FoundPerson } from './person.ts';
import { phraseOf } from './phrase.ts';
import { sourceKindOf } from './source-nouns.ts';

/** What stands between a plural and the names behind it: "of Norway and Iceland". */
const UP_TO_NAMES = /^(?: (?:of|for|from|in) [^,.;:“”"]{1,80})?, /u;
const JOINS = /^(?:,? and |, )/u;

/** "The ministers of Norway and Iceland, Ida Boll and Karl Weck,": those who are named, at least two; else nobody. */
export function apposedPeople(
  mention: Words,
  people: readonly FoundPerson[],
  { text }: ArticleText,
): FoundPerson[] {
  const { core, head } = phraseOf(mention);
  if (sourceKindOf(head) !== 'GROUP') return [];
  const behind = UP_TO_NAMES.exec(text.slice(core.end, core.end + 100));
  if (behind === null) return [];
  const found: FoundPerson[] = [];
  let at = core.end + behind[0].length;
  for (;;) {
    const [person, end] = personFrom(at, people) ?? [];
    if (person === undefined || end === undefined) break;
    found.push(person);
    const joins = JOINS.exec(text.slice(end, end + 6));
    if (joins === null) break;
    at = end + joins[0].length;
  }
  return found.length > 1 ? found : [];
}

function personFrom(at: number, people: readonly FoundPerson[]): [FoundPerson, number] | null {
  for (const person of people) {
    const own = person.mentions.find(({ kind, start }) => kind === 'NAME' && start === at);
    if (own !== undefined) return [person, own.end];
  }
  return null;
}
