import type { Candidate } from './candidate.ts';
import type { Item } from './item.ts';
import type { Sentence } from './narration.ts';
import { type NounPhrase, phraseWords } from './noun-phrase.ts';
import { phraseAfter } from './phrase-after.ts';
import type { Placed } from './surroundings.ts';
import { PATTERN_POINTS, type Pattern } from './weights.ts';

const DASH = /^[\u2013\u2014\u2015~-]+$/u;
/** A line that names somebody is no longer than this. */
const MOST_ITEMS = 16;

/**
 * Speakers who are named and nothing else, as under letters and in a vox pop: after a dash, in a line
 * below, or in one above (in all of an article then, so that the one before decides).
 */
export function signatures(
  text: string,
  { at, number, sentence }: Placed,
  sentences: readonly Sentence[],
): Candidate[] {
  const found: Candidate[] = [];
  const add = (pattern: Pattern, items: readonly Item[], name: NounPhrase | null) => {
    if (name === null) return;
    const source = phraseWords(text, items, name);
    found.push({ pattern, source, cue: null, report: null, points: PATTERN_POINTS[pattern] });
  };
  const rest = sentence.items.slice(at + 1);
  if (rest.length > 0) {
    if (DASH.test((rest[0] as Item).text)) add('SIGNED', rest, nameIn(rest, 1));
    return found;
  }
  const [above, below] = [sentences[number - 1], sentences[number + 1]];
  if (below && DASH.test((below.items[0] as Item).text)) {
    add('SIGNED', below.items, nameIn(below.items, 1));
  } else if (
    at === 0 &&
    above &&
    above.block !== sentence.block &&
    sentences[number - 2]?.block !== above.block
  ) {
    add('HEADED', above.items, nameIn(above.items, 0));
  }
  return found;
}

/** The name that a line begins with, where the line tells no more of its bearer than who that is. */
function nameIn(items: readonly Item[], from: number): NounPhrase | null {
  const end = items.findIndex(({ quotation }, index) => index > from && quotation);
  const line = end === -1 ? items : items.slice(0, end);
  const isSentence = line.some(
    ({ pos, text }) => pos === 'VERB' || pos === 'AUX' || /^[?!]$/u.test(text),
  );
  if (isSentence || line.length - from > MOST_ITEMS) return null;
  const name = phraseAfter(line, from);
  const isDone = from === 0 && /^[.?!]$/u.test(line.at(-1)?.text ?? '');
  return name && !isDone && line[name.head]?.pos === 'PROPN' ? name : null;
}
