import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Sheet } from '../../src/execution/sheet.ts';
import { KeptText } from '../../src/text/kept-text.ts';
import { TextBytes } from '../../src/text/text-bytes.ts';

const encoder = new TextEncoder();

/** What may be done on a sheet, and the same done to a list of texts, each of which may come later. */
type Deed = 'WRITE' | 'LATER' | 'GO_BACK' | 'PART';
const anyDeeds = fc.array(
  fc.record({
    deed: fc.constantFrom<Deed>('WRITE', 'WRITE', 'LATER', 'GO_BACK', 'PART'),
    length: fc.oneof(fc.nat(5), fc.constant(5_000)),
    to: fc.nat(),
  }),
);
/** Texts of any code units, halves of surrogate pairs among them. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)))
    .map((units) => units.join('')),
);

function written(sheet: Sheet): string {
  return new TextDecoder().decode(sheet.finish());
}

describe('a sheet', () => {
  it('holds what was written in the order of places, whenever it came, less what was gone back on', () => {
    fc.assert(
      fc.property(anyDeeds, (deeds) => {
        const sheet = Sheet.begin();
        const later: [Sheet, string][] = [];
        const marks = [{ length: 0, count: 0, texts: 0 }];
        let texts: string[] = [];
        for (const [number, { deed, length, to }] of deeds.entries()) {
          const mark = marks[to % marks.length] as (typeof marks)[number];
          const text = String.fromCharCode(97 + (number % 26)).repeat(length);
          if (deed === 'WRITE') {
            sheet.write(encoder.encode(text));
            texts.push(text);
          } else if (deed === 'LATER') {
            later.push([sheet.insert(), text]);
            texts.push(text);
          } else {
            if (deed === 'GO_BACK') {
              sheet.goBack(mark);
              texts = texts.slice(0, mark.texts);
            } else sheet.part(mark).writeJson(text);
            if (deed === 'PART') texts.push(text);
            // What was marked behind it is no place of this sheet any more.
            marks.splice(marks.indexOf(mark) + 1);
          }
          marks.push({ length: sheet.length, count: sheet.count, texts: texts.length });
        }
        for (const [inserted, text] of later.reverse()) inserted.writeJson(text);
        expect(written(sheet)).toBe(texts.join(''));
      }),
    );
  });

  it('takes any text as JSON does, and texts that are kept as UTF-8', () => {
    fc.assert(
      fc.property(fc.array(anyText), fc.boolean(), (texts, isInserted) => {
        const first = Sheet.begin();
        // One in another begins without room.
        const sheet = isInserted ? first.insert() : first;
        sheet.writeByte(0x5b);
        for (const text of texts) {
          sheet.writeText(text);
          sheet.writeByte(0x2c);
          const bytes = encoder.encode(`before${text}behind`);
          const end = bytes.length - 'behind'.length;
          const isAscii = bytes.every((byte) => byte < 0x80);
          sheet.writeKept(new KeptText(new TextBytes(bytes), 'before'.length, end, isAscii));
          sheet.writeByte(0x2c);
        }
        sheet.writeJson('0]');
        const wellFormed = texts.map((text) =>
          new TextDecoder('utf-8', { ignoreBOM: true }).decode(encoder.encode(text)),
        );
        expect(written(first)).toBe(
          JSON.stringify([...texts.flatMap((text, at) => [text, wellFormed[at]]), 0]),
        );
      }),
    );
  });

  it('gives its room to the next, but what it held to nobody', () => {
    const first = Sheet.begin();
    first.writeText('first');
    const beside = Sheet.begin();
    beside.writeText('beside');
    const finished = first.finish();
    const next = Sheet.begin();
    next.writeText('another');
    expect(written(beside)).toBe('"beside"');
    expect(written(next)).toBe('"another"');
    expect(new TextDecoder().decode(finished)).toBe('"first"');
  });

  it('is written on at any length', () => {
    const sheet = Sheet.begin();
    const long = 'long – '.repeat(200_000);
    sheet.writeText(long);
    sheet.insert().writeText(long);
    expect(written(sheet)).toBe(JSON.stringify(long).repeat(2));
  });
});
