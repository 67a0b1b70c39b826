import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect, it } from 'vitest';
import { type PageNode, pageTree } from '../../src/proof/page-tree.ts';

type Branch = readonly [string, ...unknown[]];

/** A tree as the parser builds it by itself; comments have no text, and what templates hold are their children. */
function branchOf(node: DefaultTreeAdapterTypes.Node): Branch {
  if (node.nodeName === '#text') return ['#text', (node as DefaultTreeAdapterTypes.TextNode).value];
  const { childNodes = [], content } = node as Partial<DefaultTreeAdapterTypes.Template>;
  const within = [...childNodes, ...(content?.childNodes ?? [])];
  return [
    node.nodeName,
    ...within.filter(({ nodeName }) => nodeName !== '#documentType').map(branchOf),
  ];
}

function pageBranchOf(node: PageNode): Branch {
  if (node.name === '#text') return ['#text', node.text];
  const children = node.children();
  for (const [index, child] of children.entries()) {
    expect(child.parent).toBe(node);
    expect(child.previous).toBe(children[index - 1] ?? null);
  }
  expect(node.last).toBe(children.at(-1) ?? null);
  return [node.name, ...children.map(pageBranchOf)];
}

const NAMES =
  'a b i p div span table tbody tr td th caption select option template svg foreignObject math annotation-xml mi script style title head body html frameset form button li ul h1 br'.split(
    ' ',
  );
const name = fc.constantFrom(...NAMES);
const piece = fc.oneof(
  name.map((one) => `<${one}>`),
  name.map((one) => `</${one}>`),
  fc.constantFrom(
    'one',
    ' ',
    '&amp;',
    '<!-- two -->',
    '<!DOCTYPE html>',
    '<annotation-xml encoding="text/html">',
    '<b class="x">',
  ),
);

it('builds the tree that the parser builds by itself', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const page = pieces.join('');
      expect(pageBranchOf(pageTree(page))).toEqual(branchOf(parse(page)));
    }),
    { numRuns: 3_000 },
  );
});
