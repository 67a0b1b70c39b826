import { describe, expect, it } from 'vitest';
import { drafted, problemsWith } from './archive.ts';
import { BODY, found, framed, read } from './framed.ts';

const LINES = [
  'Bakers of the old town agree on a bread',
  'By Ida Holm',
  '4 May 2024, 10:00',
  `OSLO, Norway (Fjord Wire) — ${BODY.replace('\n\n', ' ')}`,
  '“The crust is the best of it,” said Ragnhild Solvik, the harbour master.',
];

describe.each([
  ['the separator of lines', '\u2028'],
  ['that of paragraphs', '\u2029'],
])('a text that only %s parts', (_, separator) => {
  const text = LINES.join(separator);

  it('has its paragraphs, at their places', () => {
    const { article, source } = read(text);
    expect(article.paragraphs.map((paragraph) => paragraph.text)).toEqual(LINES);
    for (const { start, end, text: words } of article.paragraphs) {
      expect(source.text.slice(start, end)).toBe(words);
    }
  });

  it('has its headline, byline and time', () => {
    const frame = framed(text);
    expect(found(frame.headline).value).toBe(LINES[0]);
    expect(frame.credits.map(({ value }) => value.name)).toEqual(['Ida Holm']);
    expect(found(frame.published).value.date).toBe('2024-05-04');
  });

  it('becomes a record that check accepts, also where it parts what is said', () => {
    const said = text.replace('is the', `is${separator}the`);
    for (const one of [text, said]) {
      const draft = drafted(one);
      expect(draft.problems).toEqual([]);
      expect(problemsWith(draft, one)).toEqual([]);
    }
    expect(drafted(text).quotes).toBe(1);
  });
});
