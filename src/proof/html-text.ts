import { type PageNode, pageTree } from './page-tree.ts';

/** What a reader of the page does not see as text. */
export const UNSEEN = new Set(['head', 'script', 'style', 'noscript', 'template', 'svg', 'iframe']);

/** Elements that run on in the line they stand in; all others begin and end a line. */
export const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q ruby rb rt rp s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** The text of an HTML page: entities read, tags dropped, each block on lines of its own. */
export function textOfHtml(html: string): string {
  const parts: string[] = [];
  const breakLine = ({ name }: PageNode): void => {
    if (name.startsWith('#') || INLINE.has(name) || UNSEEN.has(name)) return;
    if (parts.at(-1) !== '\n') parts.push('\n');
  };
  // Along the links instead of recursion: a page may be nested deeper than the call stack goes.
  let node: PageNode | null = pageTree(html);
  while (node !== null) {
    breakLine(node);
    if (node.text !== '') parts.push(node.text);
    if (node.first !== null && !UNSEEN.has(node.name)) node = node.first;
    else {
      while (node.next === null && node.parent !== null) {
        breakLine(node);
        node = node.parent;
      }
      breakLine(node);
      node = node.next;
    }
  }
  return parts
    .join('')
    .replace(/[ \t\n\f\r]*\n[ \t\n\f\r]*/g, '\n')
    .replace(/[ \t]+/g, ' ')
    .trim();
}
