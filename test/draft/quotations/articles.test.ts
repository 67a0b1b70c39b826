import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ArticleText } from '../../../src/draft/article-text.ts';
import { type Attribution, attributionsOf } from '../../../src/draft/quotations/attributions.ts';

const folder = join(import.meta.dirname, 'articles');
const names = readdirSync(folder).map((file) => file.replace(/\.txt$/u, ''));

/**
 * An article, and under a line of "=" who says what in it, a line each:
 * kind | speaker | cue | words in marks / more of them | the whole clause | warnings; "-" for none.
 */
function articleOf(name: string): { text: string; expected: string[] } {
  const [text, lines] = readFileSync(join(folder, `${name}.txt`), 'utf8').split('\n====\n') as [
    string,
    string,
  ];
  return { text, expected: lines.split('\n').filter((line) => line !== '') };
}

function lineOf(
  text: string,
  { kind, continues, speaker, cue, segments, content, warnings }: Attribution,
): string {
  return [
    continues ? 'CONTINUES' : kind,
    speaker?.text ?? '-',
    cue?.text ?? '-',
    segments.map((segment) => segment.text).join(' / ') || '-',
    content ? text.slice(content.start, content.end) : '-',
    ...(segments.length > 0 ? warnings : []),
  ]
    .join(' | ')
    .replaceAll('\n', '\\n');
}

describe('who says what in an article', () => {
  it('is told of many articles', () => expect(names.length).toBeGreaterThan(20));

  it.each(names)('of %s', (name) => {
    const { text, expected } = articleOf(name);
    const drafted = attributionsOf(new ArticleText(text)).map((one) => lineOf(text, one));
    expect(drafted).toEqual(expected);
  });
});
