import { describe, expect, it } from 'vitest';
import { guessFormat, readCopy } from '../../src/proof/copy.ts';
import { textOfHtml } from '../../src/proof/html-text.ts';

describe('the text of a page', () => {
  it.each([
    [
      'named entities',
      '<p>&ldquo;It&rsquo;s ours&hellip;&rdquo; &amp; &lt;so&gt; on',
      '“It’s ours…” & <so> on',
    ],
    ['numbered entities', '&#8220;R&#xF6;d&#8221; &#x1F38F;', '“Röd” 🎏'],
    ['an entity without its semicolon', 'R&ouml d &amp co', 'Rö d & co'],
    ['a no-break space', 'a&nbsp;b', 'a\u00A0b'],
    [
      'inline tags inside a word',
      'un<b>believ</b><a href="/x">ab</a><span>le</span>',
      'unbelievable',
    ],
    ['a place to break a word', 'un<wbr>believable', 'unbelievable'],
    ['a comment inside a word', 'un<!-- no -->believable', 'unbelievable'],
    [
      'blocks',
      '<p>One.</p><p>Two.</p><div>Three.<div>Four.</div></div>',
      'One.\nTwo.\nThree.\nFour.',
    ],
    ['breaks of lines', 'One.<br>Two.<br/>Three.', 'One.\nTwo.\nThree.'],
    ['lists and tables', '<ul><li>a<li>b</ul><table><tr><td>c<td>d</table>', 'a\nb\nc\nd'],
    ['white space of the source', '<p>  one \t two  </p>', 'one two'],
    ['a script', 'a<script>if (1 < 2) say("<p>no</p>")</script>b', 'ab'],
    ['a style', 'a<style>p::before { content: "no" }</style>b', 'ab'],
    ['a head', '<html><head><title>No</title><meta content="no"></head><body>yes', 'yes'],
    ['a template', 'a<template><p>no</p></template>b', 'ab'],
    ['no text', '<img alt="no"><input value="no">', ''],
    ['nothing', '', ''],
    ['white space alone', ' \n\t ', ''],
    ['tags that are not closed', '<p>One <b>two <i>three<p>Four', 'One two three\nFour'],
    ['tags closed in another order', '<b>one <i>two</b> three</i>', 'one two three'],
    ['a tag that never ends', 'one <b', 'one'],
    ['angles that are no tags', 'a < b and b > a', 'a < b and b > a'],
    ['what is no page at all', 'One.', 'One.'],
  ])('reads %s', (_, html, text) => {
    expect(textOfHtml(html).replace(/\n+/g, '\n')).toBe(text);
  });

  it('reads a NUL as nothing', () => {
    expect(textOfHtml('<p>one\u0000two</p>')).toBe('onetwo');
  });

  it('reads what is nested deeper than a call stack', () => {
    const depth = 20_000;
    const html = `${'<div>'.repeat(depth)}deep${'</div>'.repeat(depth)}<p>after`;
    expect(textOfHtml(html)).toBe('deep\nafter');
    expect(textOfHtml(`${'<b>'.repeat(depth)}deep`)).toBe('deep');
  });

  it('reads a page of a million characters', () => {
    const html = `<ul>${'<li>one &ldquo;two&rdquo; <em>thr</em>ee</li>\n'.repeat(24_000)}</ul>`;
    expect(html.length).toBeGreaterThan(1_000_000);
    const lines = textOfHtml(html).split('\n');
    expect(lines).toHaveLength(24_000);
    expect(new Set(lines)).toEqual(new Set(['one “two” three']));
  });
});

describe('a saved copy', () => {
  it.each([
    '<!DOCTYPE html><p>One',
    '\uFEFF<!doctype html>',
    '\n <html lang="en">',
    '<!-- saved -->',
    '<?xml version="1.0"?>',
    '<p>One',
    '<ARTICLE>',
  ])('%j looks like a page', (saved) => {
    expect(guessFormat(saved)).toBe('HTML');
  });

  it.each(['', 'One <b>two</b>', '< b', '“One', '<3 kites', '<<', 'a<p>'])(
    '%j looks like a text',
    (saved) => {
      expect(guessFormat(saved)).toBe('TEXT');
    },
  );

  it('is read as it was said to be', () => {
    expect(readCopy('<p>a &amp; b', 'HTML').text).toBe('a & b');
    expect(readCopy('<p>a &amp; b', 'TEXT').text).toBe('<p>a &amp; b');
  });
});
