import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordColumnBuilder } from '../../src/archive/word-column-builder.ts';
import { finish } from '../../src/record/work.ts';
import { tokenWords } from '../../src/text/token.ts';

const anyText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'abAB09 -\'"\u2019\u2026\u201c') }),
  fc.string({ unit: fc.constantFrom(...'aéÉßœ\u0301\u200b\u2019 1½') }),
  fc.string({ unit: 'binary' }),
);

describe('a column of words', () => {
  it('has the words of each text, in order, whatever the text is made of', () => {
    const anyNodes = fc.array(
      fc.array(
        anyText.map((text) => ({ text })),
        { maxLength: 3 },
      ),
    );
    fc.assert(
      fc.property(anyNodes, (nodes) => {
        const builder = new WordColumnBuilder(nodes.length);
        for (const texts of nodes) builder.add(texts);
        const column = finish(builder.finish());
        for (const [ordinal, texts] of nodes.entries()) {
          const words = texts.flatMap(({ text }) =>
            texts.length === 1 ? tokenWords(text) : [...tokenWords(text), ''],
          );
          expect(column.valuesOf(ordinal)).toEqual(words);
          for (const word of words) expect([...column.nodesOf(word)]).toContain(ordinal);
        }
      }),
    );
  });

  it('knows many words apart', () => {
    const words = Array.from({ length: 3000 }, (_, number) => `w${number.toString(36)}`);
    const builder = new WordColumnBuilder(2);
    builder.add([{ text: words.join(' ').toUpperCase() }]);
    builder.add([{ text: words.toReversed().join(', ') }]);
    const column = finish(builder.finish());
    expect(column.valuesOf(0)).toEqual(words);
    expect(column.valuesOf(1)).toEqual(words.toReversed());
    expect(words.every((word) => column.nodesOf(word).length === 2)).toBe(true);
  });
});
