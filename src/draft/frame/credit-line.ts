import type { ArticleText } from '../article-text.ts';
import type { Stretch, Words } from '../stretch.ts';
import { wordsOf } from '../stretch.ts';
import type { CreditRole } from './byline.ts';
import { type CreditedName, namesIn } from './credited-name.ts';

/** What is printed under an article: "(Reporting by Ida Holm; Editing by Jon Bach)". */
export interface CreditLine {
  readonly line: Words;
  readonly credits: readonly { readonly role: CreditRole; readonly name: CreditedName }[];
  readonly leftOut: readonly string[];
}

const WORK =
  '(?:additional|further|original|reporting|reported|writing|written|editing|edited|photograph(?:s|y)?|photos|pictures|translat(?:ion|ed)|compil(?:ing|ed)|graphics?|video|research|produced|production)';
const HEAD = new RegExp(
  `\\b(?<work>${WORK}(?:(?:,\\s*|\\s+and\\s+|\\s+)${WORK})*)\\s+(?:by|from)\\b:?\\s*`,
  'giu',
);
const BEGINS = new RegExp(`^[\\s([*\u2014-]*(?:with\\s+)?${HEAD.source}`, 'iu');
/** "Associated Press writers Ida Holm in Oslo and Jon Bach contributed to this report." */
const CONTRIBUTED =
  /^[\s([*]*(?<list>.{3,160}?)\s+(?:also\s+)?contributed(?:\s+(?:additional\s+)?reporting)?(?:\s+(?:to|for)\s+th(?:is|e)\s+(?:report|story|article))?(?:\s+from\s+[^.]*)?[.)\]\s]*$/iu;
const WRITERS =
  /^(?:(?:the\s+)?\p{Lu}[\p{L}.]*\s+)*(?:\p{L}+\s+)?(?:writers?|reporters?|correspondents?|journalists?|staff)\s+/u;

/** The credit lines of an article, wherever they stand below its first paragraphs. */
export function creditLinesOf({ text, paragraphs }: ArticleText): CreditLine[] {
  return paragraphs.slice(1).flatMap((paragraph) => {
    const line = wordsOf(text, paragraph);
    const lastLine = /[^\n]*$/.exec(paragraph.text)?.[0] ?? '';
    const whole = BEGINS.test(line.text) || CONTRIBUTED.test(line.text);
    const taken = whole ? line : { ...line, text: lastLine, start: line.end - lastLine.length };
    return read(taken) ?? readContributed(taken) ?? [];
  });
}

function read(line: Words): CreditLine | null {
  if (!BEGINS.test(line.text)) return null;
  const heads = [...line.text.matchAll(HEAD)];
  const credits: { role: CreditRole; name: CreditedName }[] = [];
  const leftOut: string[] = [];
  for (const [index, head] of heads.entries()) {
    const start = head.index + head[0].length;
    const end = heads[index + 1]?.index ?? line.text.length;
    const list = line.text
      .slice(start, end)
      .replace(/[\s.,;()[\]]*(?:\band\b|\bwith\b)?[\s.,;()[\]]*$/iu, '');
    const found = namesIn(list, line.start + start);
    const role = roleOf(head.groups?.work ?? '');
    credits.push(...found.names.map((name) => ({ role, name })));
    leftOut.push(...found.leftOut);
  }
  return credits.length === 0 ? null : { line, credits, leftOut };
}

function readContributed(line: Words): CreditLine | null {
  const list = CONTRIBUTED.exec(line.text)?.groups?.list;
  if (list === undefined) return null;
  const from = line.text.indexOf(list);
  const skipped = WRITERS.exec(list)?.[0].length ?? 0;
  const { names, leftOut } = namesIn(list.slice(skipped), line.start + from + skipped);
  const credits = names.map((name) => ({ role: 'CONTRIBUTOR' as const, name }));
  return credits.length === 0 ? null : { line, credits, leftOut };
}

function roleOf(work: string): CreditRole {
  if (/additional|further|research|graphic|video|produc/i.test(work)) return 'CONTRIBUTOR';
  if (/report|writ/i.test(work)) return 'REPORTER';
  if (/edit|compil/i.test(work)) return 'EDITOR';
  return /translat/i.test(work) ? 'TRANSLATOR' : 'PHOTOGRAPHER';
}

/** Whether a stretch lies in one of the lines. */
export function isInside(stretch: Stretch, lines: readonly Stretch[]): boolean {
  return lines.some(({ start, end }) => start <= stretch.start && stretch.end <= end);
}
