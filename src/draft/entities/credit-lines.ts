import type { ArticleText } from '../article-text.ts';
import type { Stretch } from '../stretch.ts';

const BYLINE =
  /^(?:(?:Additional )?(?:Reporting|Photographs?|Pictures|Text|Words|Story|Written|Edited|Translated) )?(?:[Bb]y|BY|Por) \p{Lu}/u;
const CREDIT =
  /\((?:Additional )?(?:Reporting|Writing|Editing|Compiled|Translation|Contributing)\b[^()]*\)|^(?:Additional )?(?:Reporting|Writing|Editing) by [^\n]*|^Contributing: [^\n]*|^-*\s*[Aa]dditional reporting [^\n]*/gmu;

/** Where an article names those who made it: they are credited, not spoken of. */
export function creditLinesOf(article: ArticleText): Stretch[] {
  const lines: Stretch[] = [];
  for (const [index, { text, start, end }] of article.paragraphs.entries()) {
    if (index > 0 && index < 6 && text.length < 160 && BYLINE.test(text)) {
      lines.push({ start, end });
      continue;
    }
    for (const { 0: credit, index: at } of text.matchAll(CREDIT)) {
      lines.push({ start: start + at, end: start + at + credit.length });
    }
  }
  return lines;
}
