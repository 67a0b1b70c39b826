import { SPEECH_NOUNS } from './cue-words.ts';
import type { Item } from './item.ts';
import { phraseBefore } from './noun-phrase.ts';
import { phraseAfter, withPrepositions } from './phrase-after.ts';
import { type Report, reportOf } from './report.ts';
import { verbal } from './verbal-report.ts';

/** Every place of a sentence where somebody is said to say something. */
export function reportsIn(items: readonly Item[]): Report[] {
  const reports: Report[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const found = according(items, at) ?? verbal(items, at) ?? nominal(items, at);
    if (found) reports.push(found);
  }
  return reports;
}

function according(items: readonly Item[], at: number): Report | null {
  const [one, two, three, four] = items.slice(at, at + 4).map(({ lower }) => lower);
  const length =
    one === 'according' && two === 'to'
      ? 2
      : one === 'in' && two === 'the' && three === 'words' && four === 'of'
        ? 4
        : 0;
  if (length === 0) return null;
  // "according to campaign manager X": what the tagger takes for a verb there is a noun.
  const first = phraseAfter(items, at + length) ?? phraseAfter(items, at + length + 1);
  const source = withPrepositions(items, first);
  return source && reportOf({ from: at, to: at + length }, 'ACCORDING', 'ACCORDING', source, items);
}

/** "his “red line” remark", "Kask’s claim that …", "a statement from X". */
function nominal(items: readonly Item[], at: number): Report | null {
  const item = items[at] as Item;
  if (item.pos !== 'NOUN' || !SPEECH_NOUNS.has(item.lemma)) return null;
  const cue = { from: at, to: at + 1 };
  const next = items[at + 1]?.lower ?? '';
  if (/^(?:from|by)$/u.test(next)) {
    const source = withPrepositions(items, phraseAfter(items, at + 2));
    if (source) return reportOf(cue, 'NOUN', 'POSSESSIVE', source, items);
  }
  for (let from = at - 1; from >= Math.max(0, at - 6); from -= 1) {
    const { pos, lower, text } = items[from] as Item;
    if (/^(?:his|her|their|my|its)$/u.test(lower)) {
      return reportOf(cue, 'NOUN', 'POSSESSIVE', { from, to: from + 1, head: from }, items);
    }
    if (pos === 'PART' && /^['’]s?$/u.test(text)) {
      const owner = phraseBefore(items, from - 1);
      return owner && reportOf(cue, 'NOUN', 'POSSESSIVE', owner, items);
    }
    if (pos === 'VERB' || pos === 'ADP' || pos === 'PUNCT' || pos === 'AUX') break;
  }
  return null;
}
