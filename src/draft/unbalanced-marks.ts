import type { ArticleText } from './article-text.ts';
import type { Stretch } from './stretch.ts';

/** A paragraph in which quotation marks are opened that nothing closes, or closed that nothing opens. */
export interface Unbalanced extends Stretch {
  readonly warning: string;
}

const PAIRS = [
  { open: /[\u201C\u201F]/g, close: /\u201D/g },
  { open: /\u00AB/g, close: /\u00BB/g },
];
/** A straight mark behind a figure is that of inches. */
const STRAIGHT = /(?<!\d)"|"(?=\p{L})/gu;

export function unbalancedMarks({ paragraphs }: ArticleText): Unbalanced[] {
  return paragraphs.flatMap(({ text, start, end }, index) => {
    const next = paragraphs[index + 1]?.text ?? '';
    const warnings = PAIRS.flatMap(({ open, close }) => {
      const excess = count(text, open) - count(text, close);
      // A quotation that goes on in the next paragraph is opened again there, and closed later.
      if (excess === 0 || (excess === 1 && next.search(open) === 0)) return [];
      return [excess > 0 ? 'a quotation mark is not closed' : 'a quotation mark is not opened'];
    });
    const isOdd = count(text, STRAIGHT) % 2 === 1 && !next.startsWith('"');
    if (isOdd) warnings.push('the number of straight quotation marks is odd');
    return warnings.map((warning) => ({ start, end, warning }));
  });
}

function count(text: string, mark: RegExp): number {
  return text.match(mark)?.length ?? 0;
}
