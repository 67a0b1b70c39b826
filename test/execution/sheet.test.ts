import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Sheet } from '../../src/execution/sheet.ts';

/** What may be done on a sheet, and the same done to a list of texts, each of which may come later. */
type Deed = 'WRITE' | 'LATER' | 'GO_BACK' | 'PART';
const anyDeeds = fc.array(
  fc.record({
    deed: fc.constantFrom<Deed>('WRITE', 'WRITE', 'LATER', 'GO_BACK', 'PART'),
    length: fc.oneof(fc.nat(5), fc.constant(5_000)),
    to: fc.nat(),
  }),
);

describe('a sheet', () => {
  it('holds what was written in the order of places, whenever it came, less what was gone back on', () => {
    fc.assert(
      fc.property(anyDeeds, (deeds) => {
        const sheet = new Sheet();
        const later: [Sheet, string][] = [];
        const marks = [{ text: '', count: 0, written: 0 }];
        let written: string[] = [];
        for (const [number, { deed, length, to }] of deeds.entries()) {
          const mark = marks[to % marks.length] as (typeof marks)[number];
          const text = String.fromCharCode(97 + (number % 26)).repeat(length);
          if (deed === 'WRITE') {
            sheet.write(text);
            written.push(text);
          } else if (deed === 'LATER') {
            later.push([sheet.insert(), text]);
            written.push(text);
          } else {
            if (deed === 'GO_BACK') {
              sheet.goBack(mark);
              written = written.slice(0, mark.written);
            } else sheet.part(mark).write(text);
            if (deed === 'PART') written.push(text);
            // What was marked behind it is no place of this sheet any more.
            marks.splice(marks.indexOf(mark) + 1);
          }
          marks.push({ text: sheet.text, count: sheet.count, written: written.length });
        }
        for (const [inserted, text] of later.reverse()) inserted.write(text);
        expect(sheet.pieces().join('')).toBe(written.join(''));
      }),
    );
  });
});
