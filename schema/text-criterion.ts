import type { Condition } from '../src/archive/condition.ts';
import type { ListKind } from '../src/archive/order.ts';
import type { TextField } from '../src/archive/searched-text.ts';
import { parseTextQuery, type TextQuery, wordCount } from '../src/text/text-query.ts';
import { codedError } from './coded-error.ts';
import { type Criterion, single } from './filter.ts';

/** Nobody types more. */
const MAX_CHARACTERS = 1_000;
const MAX_WORDS = 50;

/** That some text of a node has all the words of another. */
export function textCriterion<K extends ListKind>(
  field: TextField<K>,
  description: string,
): Criterion<K> {
  return single<K, string>(
    'String',
    `${description} Words in any case, with or without accents; a "phrase" in quotation marks; a beginning with a star at the end (\`negotiat*\`). A text without a word finds nothing.`,
    (typed): Condition<K> => ({ test: 'TEXT', field, query: readTextQuery(typed) }),
  );
}

/** What was typed last, and what it asks for: a request is read to be checked, to be priced and to be answered. */
let last: { readonly typed: string; readonly typing: boolean; readonly query: TextQuery } | null =
  null;

/** What somebody typed to search for; `TEXT_TOO_LONG` where nobody can have typed it. */
export function readTextQuery(typed: string, typing = false): TextQuery {
  if (last !== null && last.typed === typed && last.typing === typing) return last.query;
  if (typed.length > MAX_CHARACTERS) {
    throw tooLong(`${typed.length} characters`, `${MAX_CHARACTERS} characters`, MAX_CHARACTERS);
  }
  const query = parseTextQuery(typed, { typing });
  const words = wordCount(query);
  if (words > MAX_WORDS) throw tooLong(`${words} words`, `${MAX_WORDS} words`, MAX_WORDS);
  last = { typed, typing, query };
  return query;
}

function tooLong(size: string, most: string, limit: number) {
  return codedError(
    'TEXT_TOO_LONG',
    `The text to search for has ${size}; at most ${most} are searched for.`,
    { limit },
  );
}
