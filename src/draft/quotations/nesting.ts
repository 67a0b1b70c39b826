import type { Item } from './item.ts';
import type { Report } from './report.ts';

/**
 * Whether another report tells this one: "an official said Seoul expects". Who is outermost speaks.
 * A clause of its own, after "and" or a semicolon, is told by the narrator again.
 */
export function isTold(
  items: readonly Item[],
  report: Report,
  reports: readonly Report[],
): boolean {
  // ", who …" is the narrator's own remark on a person.
  const { from } = report;
  if (/^(?:who|which)$/u.test((items[from] as Item).lower) && items[from - 1]?.text === ',')
    return false;
  return reports.some((outer) => {
    const tells =
      outer.kind === 'SPEECH' ||
      (outer.kind === 'THINKING' && items[outer.cue.to]?.lower === 'that');
    if (outer === report || !tells || outer.form === 'PASSIVE') return false;
    if (outer.source === null || outer.cue.from >= report.from) return false;
    if (outer.form === 'VERB_SUBJECT' || items[outer.from - 1]?.quotation) return false;
    if (isSubordinate(items, outer, report)) return false;
    const between = items.slice(outer.cue.to, report.from);
    return !between.some(
      ({ text, quotation, lower }, index) =>
        text === ';' ||
        text === ':' ||
        (quotation && index > 0 && /[.?!,]$/u.test(text)) ||
        (text === ',' &&
          /^(?:and|but|while|although|though)$/u.test(
            between[index + 1]?.lower ?? (items[report.from] as Item).lower,
          )) ||
        (index === between.length - 1 &&
          /^(?:and|but|while|although|though|as|when|after|before)$/u.test(lower)),
    );
  });
}

/** "While X acknowledged it, Y said": what X does ends at the comma. */
function isSubordinate(items: readonly Item[], outer: Report, inner: Report): boolean {
  const opens = /^(?:although|as|after|before|if|since|though|when|while)$/u.test(
    items[outer.from - 1]?.lower ?? '',
  );
  return (
    opens &&
    items
      .slice(outer.cue.to, inner.from)
      .some(({ text, quotation }) => text === ',' || (quotation && /,$/u.test(text)))
  );
}
