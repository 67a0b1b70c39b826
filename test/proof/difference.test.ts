import { describe, expect, it } from 'vitest';
import { compareWords } from '../../src/proof/difference.ts';
import { wordsOf } from '../../src/proof/word.ts';
import { CodePoints } from '../../src/text/codepoints.ts';
import { matchForm } from '../../src/text/match-form.ts';

function compared(recorded: string, text: string) {
  const words = (passage: string) => wordsOf(new CodePoints(matchForm(passage)));
  const { found, differences, similarity } = compareWords(words(recorded), words(text));
  return { found: found.map(({ exact }) => exact).join(' '), differences, similarity };
}

const spoken = 'It rocks you like a patient uncle,';

describe('what differs', () => {
  it.each([
    ['a word put in', 'It rocks you like a very patient uncle,', '', 'very'],
    ['two words put in', 'It rocks you like a very, very patient uncle,', '', 'very, very'],
    ['a word taken out', 'It rocks you like a uncle,', 'patient', ''],
    ['a word changed', 'It rocks you like a drunken uncle,', 'patient', 'drunken'],
    ['two words changed', 'It rocks you like your drunken uncle,', 'a patient', 'your drunken'],
    ['a first word changed', 'He rocks you like a patient uncle,', 'It', 'He'],
    ['a last word changed', 'It rocks you like a patient aunt,', 'uncle,', 'aunt,'],
    ['a first word taken out', 'rocks you like a patient uncle,', 'It', ''],
    ['a last word taken out', 'It rocks you like a patient', 'uncle,', ''],
    ['punctuation alone', 'It rocks you like a patient uncle.', 'uncle,', 'uncle.'],
    ['a comma alone', 'It rocks you, like a patient uncle,', 'you', 'you,'],
    ['case alone', 'It rocks You like a patient uncle,', 'you', 'You'],
    ['an accent alone', 'It röcks you like a patient uncle,', 'rocks', 'röcks'],
  ])('is %s', (_, text, recorded, found) => {
    expect(compared(spoken, text).differences).toEqual([{ recorded, found }]);
  });

  it.each([
    ['marks at the end', 'It rocks you like a patient uncle,”'],
    ['marks at the beginning', '“It rocks you like a patient uncle,'],
    ['spaces and zero-width characters', 'It  rocks you\u00A0like a pa\u200Btient uncle,'],
  ])('is not in %s', (_, text) => {
    expect(compared(spoken, text)).toMatchObject({ differences: [], similarity: 1 });
  });

  it('is told for each place', () => {
    expect(compared(spoken, 'She rocks you like a patient aunt.').differences).toEqual([
      { recorded: 'It', found: 'She' },
      { recorded: 'uncle,', found: 'aunt.' },
    ]);
  });

  it('leaves out what stands before and after', () => {
    const { found, differences } = compared(
      spoken,
      'of the morning. “It rocks you like a drunken uncle,” said Duarte, who drives',
    );
    expect(found).toBe('It rocks you like a drunken uncle,');
    expect(differences).toEqual([{ recorded: 'patient', found: 'drunken' }]);
  });

  it('is everything where nothing is the same', () => {
    expect(compared('one two', 'three four').similarity).toBe(0);
    expect(compared('one two', '')).toMatchObject({
      differences: [{ recorded: 'one two', found: '' }],
    });
    expect(compared('', '')).toEqual({ found: '', differences: [], similarity: 0 });
  });
});
