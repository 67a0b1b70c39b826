import type { Stretch } from '../stretch.ts';
import { contentAfter, contentBefore, contentBeside } from './content.ts';
import type { Item } from './item.ts';
import type { Attributed } from './ranking.ts';
import type { Pattern } from './weights.ts';

/** Patterns in which a clause with words outside the marks is what was said. */
const IN_CLAUSE: readonly Pattern[] = [
  'GOVERNED',
  'CLOSED_BY',
  'ACCORDING',
  'POSSESSIVE',
  'LIKENED',
  'BYSTANDER',
  'COORDINATED',
];

/** Whether everything that was said stands in the marks. */
export function isWhole({ place: { sentence, at, quotation }, best }: Attributed): boolean {
  const before = sentence.items[at - 1];
  if (best.pattern === 'TAGGED')
    return isFirst(sentence.items, at) || before?.quotation !== null || before.text === ',';
  if (!IN_CLAUSE.includes(best.pattern)) return true;
  if (best.pattern === 'ACCORDING') return at === 0 && best.report?.from === at + 1;
  // said that “We shall see.”
  const isSpoken = best.report?.kind === 'SPEECH' && best.report.cue.to >= at - 1;
  return (
    isSpoken &&
    /^\p{Lu}/u.test(quotation.text) &&
    /\s/u.test(quotation.text) &&
    (before?.lower === 'that' || best.report?.cue.to === at)
  );
}

/** Whether no words stand before an item, only signs such as a bullet or an emoji. */
function isFirst(items: readonly Item[], at: number): boolean {
  return items.slice(0, at).every(({ text }) => !/[\p{L}\p{N}]/u.test(text));
}

/** The clause that words in marks are part of; the marks themselves where no more is known. */
export function contentOf(group: readonly Attributed[]): Stretch {
  const [first, last] = [group[0] as Attributed, group.at(-1) as Attributed];
  const { sentence } = first.place;
  const marks = { start: first.place.quotation.outer.start, end: last.place.quotation.outer.end };
  const { report } = first.best;
  if (report === null) return marks;
  if (report.form === 'PASSIVE' && report.source) {
    const as = sentence.items[first.place.at - 1];
    return as?.lower === 'as' ? { ...marks, start: as.start } : marks;
  }
  const found =
    report.form === 'ACCORDING'
      ? contentBeside(sentence, report)
      : report.form === 'POSSESSIVE'
        ? marks
        : report.cue.from > first.place.at
          ? contentBefore(sentence, report)
          : contentAfter(
              sentence,
              report,
              last.place.sentence === sentence ? last.place.at : first.place.at,
            );
  if (found === null) return marks;
  return { start: Math.min(found.start, marks.start), end: Math.max(found.end, marks.end) };
}
