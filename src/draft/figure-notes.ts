import { figuresOf } from './figures/figures.ts';
import type { Frame } from './frame/frame.ts';
import type { Notebook } from './notebook.ts';
import type { DraftedQuote } from './quotes.ts';
import type { SavedArticle } from './saved-article.ts';
import type { Stretch } from './stretch.ts';

/** Notes the figures that are printed in digits, and who states them. They stand in no record before a person has said what they measure. */
export function noteFigures(
  { article }: SavedArticle,
  frame: Frame,
  quotes: readonly DraftedQuote[],
  notes: Notebook,
): void {
  const isIn = (outer: Stretch, inner: Stretch) =>
    outer.start <= inner.start && inner.end <= outer.end;
  const country = frame.dateline.value?.country?.country ?? null;
  for (const figure of figuresOf(article, country)) {
    if (isIn(frame.head, figure) || frame.furniture.some((one) => isIn(one, figure))) continue;
    const { value, unit, per, qualifier } = figure;
    const by = quotes.find(({ reported }) => reported.some((one) => isIn(one, figure)));
    const told = [
      `${value.toLocaleString('en', { maximumFractionDigits: 20 })} ${unit}`,
      ...(per === null ? [] : [`per ${per}`]),
      ...(qualifier === null ? [] : [`"${qualifier}"`]),
      by === undefined ? 'stated by the reporter' : `stated in ${by.quote.key}`,
    ];
    const warnings = [...figure.warnings, 'no record has it before you say what it measures'];
    notes.entry('figure', told.join(', '), { ...figure, evidence: [figure], warnings });
  }
}
