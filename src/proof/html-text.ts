import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

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
  // A stack instead of recursion: a page may be nested deeper than the call stack goes.
  const waiting: (Node | string)[] = [parse(html)];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string') parts.push(node);
    else if (node.nodeName === '#text' && 'value' in node) parts.push(node.value);
    else if ('childNodes' in node && !UNSEEN.has(node.nodeName)) {
      const breaks = !INLINE.has(node.nodeName);
      if (breaks) waiting.push('\n');
      for (const child of node.childNodes.toReversed()) waiting.push(child);
      if (breaks) waiting.push('\n');
    }
  }
  return parts
    .join('')
    .replace(/[ \t\n\f\r]*\n[ \t\n\f\r]*/g, '\n')
    .replace(/[ \t]+/g, ' ')
    .trim();
}
