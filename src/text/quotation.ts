/** What stands between an opening mark and the one that closes it, in code units, the marks left out. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  /** Opened by a dash at the beginning of the line, and never closed. */
  readonly byDash: boolean;
}

/** Opening marks and what closes each; where a straight mark stands decides which it is. */
const CLOSING: Readonly<Record<string, string>> = {
  '\u201C': '\u201D\u201F"',
  '\u201E': '\u201C\u201D\u201F',
  '\u201D': '\u201D',
  '\u2018': '\u2019',
  '\u201A': '\u2018\u2019',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '「': '」',
  '『': '』',
  '"': '"\u201D',
  "'": "'\u2019",
};
const DASH = /^[\u2013\u2014\u2015-]\s*/u;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * The quotations of a text, those inside others as well. Paragraphs are parted by blank lines; a
 * quotation that is not closed in its paragraph goes to its end, or to the line that opens it anew.
 */
export function quotationsIn(text: string): Quotation[] {
  const found: Quotation[] = [];
  let offset = 0;
  for (const paragraph of text.split(/(\n\s*\n)/)) {
    for (const { start, end, byDash } of quotationsInParagraph(paragraph)) {
      found.push({ start: offset + start, end: offset + end, byDash });
    }
    offset += paragraph.length;
  }
  return found;
}

/** A mark that is not closed yet, and what would close it. */
interface Open {
  readonly start: number;
  readonly closing: string;
  readonly mark: string;
}

function quotationsInParagraph(text: string): Quotation[] {
  const found: Quotation[] = [];
  const open: Open[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const mark = text[index] as string;
    const innermost = open.at(-1);
    const beginsLine = index === 0 || text[index - 1] === '\n';
    if (innermost?.mark === mark && beginsLine) {
      found.push({ start: innermost.start, end: index, byDash: false });
      open.splice(-1, 1, { ...innermost, start: index + 1 });
    } else if (innermost && closes(innermost, text, index)) {
      found.push({ start: innermost.start, end: index, byDash: false });
      open.pop();
    } else if (isSingle(innermost) && closes(open.at(-2), text, index) && !opens(text, index)) {
      // What was taken for an inner opening mark was an apostrophe, or has a closing one of another kind.
      const outer = open.splice(-2)[0] as Open;
      found.push({ start: outer.start, end: index, byDash: false });
    } else if (CLOSING[mark] !== undefined && opens(text, index)) {
      open.push({ start: index + 1, closing: CLOSING[mark], mark });
    }
    const dash = beginsLine ? DASH.exec(text.slice(index))?.[0] : undefined;
    if (dash !== undefined) {
      const lineEnd = text.indexOf('\n', index);
      const end = lineEnd === -1 ? text.length : lineEnd;
      found.push({ start: index + dash.length, end, byDash: true });
    }
  }
  for (const { start } of open) found.push({ start, end: text.length, byDash: false });
  return found;
}

/** Whether a mark closes what is open; the opening glyph does as well where it cannot open. */
function closes(quotation: Open | undefined, text: string, index: number): boolean {
  const mark = text[index] as string;
  if (quotation === undefined || isApostrophe(text, index)) return false;
  return quotation.closing.includes(mark) || (quotation.mark === mark && !opens(text, index));
}

function isSingle(quotation: Open | undefined): boolean {
  return quotation?.mark === "'" || quotation?.mark === '\u2018';
}

/** A mark opens where no letter stands before it and something to quote, no closing mark, after it. */
function opens(line: string, index: number): boolean {
  const [before = ' ', after = ''] = [line[index - 1], line[index + 1]];
  return (
    (!LETTER.test(before) && after.trim() !== '' && after !== '\u201D') ||
    /[«»‹›「『]/u.test(line[index] as string)
  );
}

/** A single mark inside or before a word is an apostrophe. */
function isApostrophe(line: string, index: number): boolean {
  return /['\u2019]/u.test(line[index] as string) && LETTER.test(line[index + 1] ?? '');
}
