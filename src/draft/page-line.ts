import type { DefaultTreeAdapterTypes } from 'parse5';
import { INLINE, UNSEEN } from '../proof/html-text.ts';
import { normalizeSource } from '../text/normalize.ts';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** What surrounds an article, or interrupts it: menus, forms, pictures, what else there is to read. */
const BESIDE = new Set(
  'aside button dialog fieldset figure footer form menu nav select textarea'.split(' '),
);
const BESIDE_ROLES = new Set('banner complementary contentinfo navigation search'.split(' '));

/** One line of the page's text, and what it stands in. */
export interface PageLine {
  text: string;
  /** Whether a paragraph begins with it, and not only a line. */
  readonly opens: boolean;
  readonly isBeside: boolean;
  readonly isHeading: boolean;
  readonly isMain: boolean;
  /** The outermost `article` it stands in. */
  readonly article: Element | null;
}

/** Goes through the page as `textOfHtml` does, and keeps where each line comes from. */
export function pageLines(page: Node): { lines: PageLine[]; elements: Element[] } {
  const lines: PageLine[] = [];
  const elements: Element[] = [];
  const open = new OpenElements();
  let line: PageLine | null = null;
  let opens = true;
  const finish = (paragraphEnds: boolean): void => {
    if (line !== null) {
      const text = line.text.replace(/^[ \t\f\r]+|[ \t\f\r]+$/g, '').replace(/[ \t]+/g, ' ');
      if (text !== '') {
        lines.push({ ...line, text: normalizeSource(text) });
        opens = false;
      }
    }
    line = null;
    opens ||= paragraphEnds;
  };
  // A stack instead of recursion: a page may be nested deeper than the call stack goes.
  const waiting: (Node | (() => void))[] = [page];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'function') node();
    else if (node.nodeName === '#text' && 'value' in node) {
      for (const [index, part] of node.value.split('\n').entries()) {
        if (index > 0) finish(false);
        line ??= { text: '', opens, ...open.state };
        line.text += part;
      }
    } else if ('childNodes' in node) {
      const element = 'tagName' in node ? node : null;
      if (element !== null) elements.push(element);
      if (UNSEEN.has(node.nodeName)) {
        elements.push(...descendants(node));
        continue;
      }
      const isInline = INLINE.has(node.nodeName);
      if (!isInline) finish(node.nodeName !== 'br');
      if (element !== null) open.enter(element);
      waiting.push(() => {
        if (!isInline) finish(node.nodeName !== 'br');
        if (element !== null) open.leave(element);
      });
      for (const child of node.childNodes.toReversed()) waiting.push(child);
    }
  }
  finish(true);
  return { lines: trimmed(lines), elements };
}

/** Without the no-break spaces at both ends, which the text of the whole page does not have. */
function trimmed(lines: readonly PageLine[]): PageLine[] {
  const first = lines.findIndex(({ text }) => text.trim() !== '');
  const last = lines.findLastIndex(({ text }) => text.trim() !== '');
  return lines.slice(Math.max(first, 0), last + 1).map((line, index, all) => {
    const start = index === 0 ? line.text.trimStart() : line.text;
    return { ...line, text: index === all.length - 1 ? start.trimEnd() : start };
  });
}

/** What the reading is inside of, counted, so that it need not look up at every line. */
class OpenElements {
  readonly #counts = { beside: 0, heading: 0, main: 0, article: 0 };
  #article: Element | null = null;

  get state(): Omit<PageLine, 'text' | 'opens'> {
    const { beside, heading, main } = this.#counts;
    return {
      isBeside: beside > 0,
      isHeading: heading > 0,
      isMain: main > 0,
      article: this.#article,
    };
  }

  enter(element: Element): void {
    if (element.tagName === 'article' && this.#counts.article === 0) this.#article = element;
    this.#count(element, 1);
  }

  leave(element: Element): void {
    this.#count(element, -1);
    if (this.#counts.article === 0) this.#article = null;
  }

  #count(element: Element, by: number): void {
    if (isBeside(element)) this.#counts.beside += by;
    if (element.tagName === 'h1') this.#counts.heading += by;
    if (element.tagName === 'main') this.#counts.main += by;
    if (element.tagName === 'article') this.#counts.article += by;
  }
}

function* descendants(node: Node): Generator<Element> {
  const waiting: Node[] = 'childNodes' in node ? [...node.childNodes].reverse() : [];
  for (let inner = waiting.pop(); inner !== undefined; inner = waiting.pop()) {
    if ('tagName' in inner) yield inner;
    if ('childNodes' in inner) waiting.push(...inner.childNodes.toReversed());
  }
}

function isBeside(element: Element): boolean {
  return (
    BESIDE.has(element.tagName) ||
    BESIDE_ROLES.has(attributeOf(element, 'role') ?? '') ||
    attributeOf(element, 'hidden') !== undefined ||
    attributeOf(element, 'aria-hidden') === 'true'
  );
}

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}
