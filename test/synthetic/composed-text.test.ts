import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ComposedText } from '../../src/synthetic/composed-text.ts';
import { passageDigest } from '../../src/text/digest.ts';
import { Source } from '../../src/text/source.ts';

/** Pieces that an offset can go wrong at. */
const PIECES = [
  ' ',
  '  ',
  '\n\n',
  '-',
  ' — ',
  '–-',
  '“',
  '”',
  '«\u00A0',
  '…',
  '𠮷岬',
  'Ďurova',
  'said',
  'ﬁsh',
  '새 다리는',
  '½',
  'a\u00ADb',
  'nobody’s',
];

describe('a text composed piece by piece', () => {
  it('knows where each passage stands as the text does that is looked at whole', () => {
    const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 });
    const words = fc.constantFrom('the old bell', 'Łucja 𠮷岬', 'waits - or not', '12 lamps');
    fc.assert(
      fc.property(fc.array(fc.tuple(pieces, words), { minLength: 1, maxLength: 6 }), (parts) => {
        const text = new ComposedText();
        const passages = parts.map(([before, passage]) => {
          for (const piece of before) text.add(piece);
          text.add(' ');
          const from = text.here;
          for (const word of passage.split(/(?<= )/)) text.add(word);
          const content = text.contentFrom(from);
          const segment = text.segmentFrom(from);
          text.add(' ');
          return { passage, content, segment };
        });
        const description = text.finish();
        const source = new Source(text.text);
        expect(source.text).toBe(text.text);
        expect(description).toMatchObject({
          sha256: source.sha256,
          codePoints: source.codePoints,
        });
        for (const { passage, content, segment } of passages) {
          const all = source.find(passage);
          const place = all.find(({ start }) => start === segment.start);
          const { start, end, matchStart } = segment;
          expect({ start, end, matchStart }).toEqual(place);
          expect(source.cut(segment)).toBe(segment.text);
          expect(content).toMatchObject({ start, end, matchStart, sha256: passageDigest(passage) });
          expect(content.matchEnd - content.matchStart).toBe([...passage].length);
          const n = all.indexOf(place as (typeof all)[number]) + 1;
          const occurrence = all.length > 1 ? { n, of: all.length } : undefined;
          expect(segment.occurrence).toEqual(occurrence);
          expect(content.occurrence).toEqual(occurrence);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the members of a figure in their order, whether or not it stands twice', () => {
    const text = new ComposedText();
    const figure = { stated: '12', value: 12, unit: 'lamps', measures: 'lamps on the quay' };
    const one = text.addFigure(figure);
    text.add(' and ');
    text.addFigure(figure);
    text.finish();
    expect(Object.entries(one)).toEqual([
      ['stated', '12'],
      ['start', 0],
      ['end', 2],
      ['occurrence', { n: 1, of: 2 }],
      ['value', 12],
      ['unit', 'lamps'],
      ['measures', 'lamps on the quay'],
    ]);
  });
});
