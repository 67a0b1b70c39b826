import { describe, expect, it } from 'vitest';
import { matchForm } from '../../src/text/match-form.ts';
import { normalizeSource } from '../../src/text/normalize.ts';
import {
  all,
  bySlug,
  checkOf,
  cut,
  passagesOf,
  replaced,
  specimenOf,
  statuses,
  verified,
} from './specimen-copy.ts';

function swapped(text: string, one: number, other: number): string {
  const paragraphs = text.split('\n\n');
  const [left, right] = [paragraphs[one] ?? '', paragraphs[other] ?? ''];
  return paragraphs.with(one, right).with(other, left).join('\n\n');
}

/** Where words stand in a text, by code points; there has to be one such place. */
function placeOf(text: string, words: string) {
  const at = text.indexOf(words);
  if (at === -1 || text.indexOf(words, at + 1) !== -1) throw new Error(`not one ${words}`);
  const start = Array.from(text.slice(0, at)).length;
  return { start, end: start + Array.from(words).length };
}

describe('paragraphs in another order', () => {
  it.each(bySlug)('lose no quote of %s, whichever two are swapped', (_, specimen) => {
    const text = normalizeSource(specimen.text).trimEnd();
    const { length } = text.split('\n\n');
    for (let one = 0; one < length; one += 1) {
      for (let other = one + 1; other < length; other += 1) {
        const copy = swapped(text, one, other);
        for (const { quote, status, found } of verified(specimen, copy).checks) {
          expect(status, `${quote.key}: ${one} and ${other}`).toMatch(/^(?:VERIFIED|MOVED)$/);
          const words = found.map((place) => matchForm(cut(copy, place)));
          const recorded = passagesOf(quote).map((place) => matchForm(cut(text, place)));
          expect(words).toEqual(recorded);
        }
      }
    }
  });

  it('move the quotes that are in them to their new places, and no others', () => {
    const bridge = specimenOf('footbridge');
    const copy = swapped(normalizeSource(bridge.text), 4, 5);
    const verification = verified(bridge, copy);
    expect(statuses(verification)).toEqual(
      all(bridge, 'VERIFIED', { 'eighty-years': 'MOVED', bell: 'MOVED' }),
    );
    expect(verification.shift).toBe(0);
    expect(checkOf(verification, 'bell').found).toEqual([
      placeOf(copy, 'Nobody,'),
      placeOf(copy, 'rings his bell on a bridge unless he is pleased.'),
    ]);
    expect(checkOf(verification, 'eighty-years').found).toEqual([
      placeOf(copy, 'the new span should last eighty years if it is painted every spring.'),
    ]);
    expect(checkOf(verification, 'bell').differences).toEqual([]);
  });

  it('are all shifted alike where a paragraph is put in before the first quote', () => {
    const bridge = specimenOf('footbridge');
    const copy = bridge.text.replace('\n\n“We took', '\n\nRain fell all day.\n\n“We took');
    const verification = verified(bridge, copy);
    expect(statuses(verification)).toEqual(all(bridge, 'VERIFIED'));
    expect(verification.shift).toBe('Rain fell all day. '.length);
  });
});

describe('two equal passages', () => {
  const tram = specimenOf('tram');
  const text = normalizeSource(tram.text);
  const [first, second] = ['ready-manager', 'ready-florist'].map(
    (key) => passagesOf(tram.article.quotes.find((quote) => quote.key === key) as never)[0],
  );
  if (first === undefined || second === undefined) throw new Error('they are gone');

  it('are told apart by their places', () => {
    const verification = verified(tram, text);
    expect(checkOf(verification, 'ready-manager').found[0]).toEqual(placeIn(first));
    expect(checkOf(verification, 'ready-florist').found[0]).toEqual(placeIn(second));
  });

  it.each([
    ['altered', first, 'We xxx ready,', 'ready-manager'],
    ['altered', second, 'We xxx ready,', 'ready-florist'],
    ['taken out', first, '', 'ready-manager'],
    ['taken out', second, '', 'ready-florist'],
  ])('leave the other right where one is %s', (_, passage, words, key) => {
    const other = key === 'ready-manager' ? 'ready-florist' : 'ready-manager';
    const verification = verified(tram, replaced(text, [passage], words));
    expect(checkOf(verification, key).status).toBe('ALTERED');
    expect(checkOf(verification, other).status).toMatch(/^(?:VERIFIED|MOVED)$/);
    expect(checkOf(verification, other).found).toHaveLength(2);
  });

  it.each([
    ['with the first altered', (copy: string) => copy.replace('We are ready,', 'We xxx ready,')],
    [
      'with the first gone',
      (copy: string) => copy.replace('“We are ready,” said Maarja', 'Said Maarja'),
    ],
  ])('give the second its own place under a shift, %s', (_, change) => {
    const copy = `Advertisement. ${change(text)}`;
    const { found } = checkOf(verified(tram, copy), 'ready-florist');
    const start = Array.from(copy.slice(0, copy.lastIndexOf('We are ready,'))).length;
    expect(found[0]).toEqual({ start, end: start + 'We are ready,'.length });
  });

  it('go by their number where both stand elsewhere', () => {
    const copy = text.replaceAll(
      '“We are ready,” said',
      '“And so, we may say, We are ready,” said',
    );
    const verification = verified(tram, copy);
    const places = [...copy.matchAll(/We are ready,/g)].map(
      ({ index }) => Array.from(copy.slice(0, index)).length,
    );
    const starts = ['ready-manager', 'ready-florist'].map(
      (key) => checkOf(verification, key).found[0]?.start,
    );
    expect(starts).toEqual(places);
  });

  it('are never the same place, where their paragraphs are swapped', () => {
    const verification = verified(tram, swapped(text, 3, 5));
    const starts = ['ready-manager', 'ready-florist'].map(
      (key) => checkOf(verification, key).found[0]?.start,
    );
    expect(new Set(starts).size).toBe(2);
    expect(Object.values(statuses(verification)).join(' ')).toMatch(/^(?:(?:VERIFIED|MOVED) ?)+$/);
  });
});

function placeIn({ start, end }: { start: number; end: number }) {
  return { start, end };
}
