import { describe, expect, it } from 'vitest';
import { saidOf } from '../../../src/draft/entities/stated-time.ts';
import type { Attribution } from '../../../src/draft/quotations/attributions.ts';
import { invented } from './invented.ts';

/** A Wednesday. */
const PUBLISHED = '2024-03-13';

const said = (sentence: string, published: string | null = PUBLISHED, before = '') => {
  const { article, attributions } = invented('Bakers meet again', before, sentence);
  return saidOf(attributions[0] as Attribution, article, published);
};
const daysOf = (sentence: string, before = '') => {
  const { value } = said(sentence, PUBLISHED, before);
  return value === null ? null : [value.stated, value.earliest, value.latest, value.basis];
};

describe('when something was said', () => {
  it.each([
    [
      '{{Ida Boll}} [[said]] on Monday the oven was cold.',
      ['on Monday', '2024-03-11', '2024-03-11', 'TEXT'],
    ],
    [
      '{{Ida Boll}} [[said]] Wednesday the oven was cold.',
      ['Wednesday', '2024-03-13', '2024-03-13', 'TEXT'],
    ],
    [
      '{{Ida Boll}} [[told]] bakers on Thursday it was cold.',
      ['on Thursday', '2024-03-07', '2024-03-07', 'TEXT'],
    ],
    [
      '{{Ida Boll}} [[said]] this week Lima expects bread.',
      ['this week', '2024-03-10', '2024-03-13', 'TEXT'],
    ],
    [
      '{{Ida Boll}} [[said]] last week it was cold.',
      ['last week', '2024-03-03', '2024-03-09', 'TEXT'],
    ],
    [
      '{{Ida Boll}} [[said]] yesterday it was cold.',
      ['yesterday', '2024-03-12', '2024-03-12', 'TEXT'],
    ],
    [
      '{{Ida Boll}} [[said]] in August it was cold.',
      ['in August', '2023-08-01', '2023-08-31', 'TEXT'],
    ],
    [
      '{{Ida Boll}} [[said]] in March it was cold.',
      ['in March', '2024-03-01', '2024-03-13', 'TEXT'],
    ],
    ['{{Ida Boll}} [[said]] in 2019 it was cold.', ['in 2019', '2019-01-01', '2019-12-31', 'TEXT']],
    [
      '{{Ida Boll}} [[said]] on Feb. 29 it was cold.',
      ['on Feb. 29', '2024-02-29', '2024-02-29', 'TEXT'],
    ],
    [
      '“It is cold,” [[said]] {{Ida Boll}} on Tuesday.',
      ['on Tuesday', '2024-03-12', '2024-03-12', 'TEXT'],
    ],
  ])('follows from the day of the article: %s', (sentence, expected) => {
    expect(daysOf(sentence)).toEqual(expected);
  });

  it('is the day of the dateline where that is an earlier one', () => {
    expect(
      daysOf('{{Ida Boll}} [[said]] this evening it was cold.', 'LIMA, March 11. — It was cold.'),
    ).toEqual(['this evening', '2024-03-11', '2024-03-11', 'TEXT']);
  });

  it.each([
    '{{Ida Boll}} [[said]] during her presidency that it was cold.',
    '{{Ida Boll}} [[said]] two years ago that it was cold.',
    '{{Ida Boll}} [[said]] on Feb. 30 it was cold.',
  ])('is left open, with the words as printed, where days do not follow: %s', (sentence) => {
    const { value, ...rest } = said(sentence);
    expect(value).toBeNull();
    expect((rest as { reason: string }).reason).toMatch(/“.*” is printed/);
  });

  it.each([
    '{{Ida Boll}} [[said]] so.',
    'On Monday it rained. {{Ida Boll}} [[said]] so.',
    '{{Ida Boll}}, who baked on Monday, [[said]] so.',
    '“It rained on Monday,” {{Ida Boll}} [[said]].',
  ])('is no time of anything else: %s', (sentence) => {
    expect(said(sentence)).toEqual({ value: null, reason: 'nothing is printed' });
  });

  it('needs the day of the article', () => {
    expect(said('{{Ida Boll}} [[said]] on Monday it was cold.', null).value).toBeNull();
  });
});
