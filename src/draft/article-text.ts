import type { Stretch, Words } from './stretch.ts';
import { tag } from './tagger.ts';
import type { Token } from './token.ts';

/** A paragraph of an article: what stands between blank lines, or between lines where there are none. */
export interface Paragraph extends Stretch {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** What stands before the end of one paragraph, the separator of paragraphs of Unicode among what ends it. */
const PARAGRAPH = /[^\n\u2029]+(?:\n(?![^\S\n\u2029]*[\n\u2029])[^\n\u2029]+)*/gu;
/** Its separator of lines, as long as the line end that is read for it, so that all places stay. */
const LINE_SEPARATOR = /\u2028/g;

/** An article's text, cut into paragraphs and words; offsets mean the text as `normalizeSource` leaves it. */
export class ArticleText {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];

  constructor(text: string) {
    this.text = text.replace(LINE_SEPARATOR, '\n');
    const stretches = [...this.text.matchAll(PARAGRAPH)]
      .filter(([words]) => words.trim() !== '')
      .map(({ 0: words, index }) => ({ text: words, start: index }));
    const [only] = stretches;
    this.paragraphs = stretches
      .flatMap((one) => partsOf(one, stretches.length === 1 && one === only))
      .map((one) => new LazyParagraph(one.text, one.start));
  }
}

type Part = Pick<Words, 'text' | 'start'>;

/** A line that has filled its measure may go on in the next. */
const FULL_LINE = 40;
const ENDS_SENTENCE = /[.!?…]["”’')\]]*\s*$/u;

/** Where no blank lines part paragraphs, as behind a page's line breaks, each line that ends a sentence ends one. */
function partsOf(whole: Part, isAll: boolean): Part[] {
  const lines = [...whole.text.matchAll(/[^\n]+/g)];
  const ends = lines.slice(0, -1).filter(([line]) => ENDS_SENTENCE.test(line)).length;
  // In a wrapped paragraph few of the lines end where a sentence does.
  const isWrapped = ends * 2 < lines.length;
  const isRunTogether = lines.length > 2 && (isAll || (ends > 1 && !isWrapped));
  if (!isRunTogether) return [whole];
  const parts: Part[] = [];
  let from = 0;
  for (const { 0: line, index } of lines) {
    const end = index + line.length;
    const goesOn = isWrapped && line.length >= FULL_LINE && !ENDS_SENTENCE.test(line);
    if (goesOn && end < whole.text.length) continue;
    parts.push({ text: whole.text.slice(from, end), start: whole.start + from });
    from = end + 1;
  }
  return parts;
}

class LazyParagraph implements Paragraph {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  #tokens: readonly Token[] | undefined;

  constructor(text: string, start: number) {
    this.text = text;
    this.start = start;
    this.end = start + text.length;
  }

  get tokens(): readonly Token[] {
    this.#tokens ??= tag(this.text, this.start);
    return this.#tokens;
  }
}
