import { describe, it } from 'vitest';
import { at, expectProblems, type Row } from './specimens.ts';

// The quotes of the ferry: 0 INDIRECT, 1 DIRECT, 2 MIXED, 3 INDIRECT, 4 DIRECT.
const rows: Row[] = [
  at(
    'content beyond the text',
    'ferry#/quotes/3/content/end',
    884,
    /^884 lies beyond the source text; should be at most 883/,
  ),
  at(
    'content that ends where it begins',
    'ferry#/quotes/3/content/end',
    687,
    /^is 687; should be more than start, 687$/,
  ),
  at(
    'content that ends before its words in marks',
    'ferry#/quotes/2/content/end',
    602,
    /^is 602; should be at least 603, the last segment's end$/,
  ),
  [
    'content that begins after its words in marks',
    { 'ferry#/quotes/2/content/start': 576 },
    { 'ferry#/quotes/2/segments/0/start': /^is 575, before the end of .*at least 576$/ },
  ],
  [
    'a segment beyond the text',
    { 'ferry#/quotes/1/segments/1': { text: 'tide', start: 880, end: 884, matchStart: 870 } },
    { 'ferry#/quotes/1/segments/1/end': /^884 lies beyond the source text/ },
  ],
  at(
    'a segment as long as its code units, not its code points',
    'kite#/quotes/1/segments/0/end',
    377,
    /^is 377; should be 376, start and the 22 code points/,
  ),
  [
    'segments out of order',
    { 'ferry#/quotes/1/segments': (old: unknown[]) => old.toReversed() },
    {
      'ferry#/quotes/1/segments/1/start': /^is 355, before the end of .*; should be at least 516$/,
    },
  ],
  at(
    'an occurrence 1 of 1',
    'ferry#/quotes/1/segments/0/occurrence',
    { n: 1, of: 1 },
    /^says 1 of 1; should be left out$/,
  ),
  at(
    'an occurrence 3 of 2',
    'tram#/quotes/0/segments/0/occurrence/n',
    3,
    /^is 3; should be at most 2$/,
  ),
  at(
    'a figure whose end does not fit its words',
    'ferry#/figures/0/end',
    643,
    /^is 643; should be 642, start and the 9 code points of the words$/,
  ),
  [
    'a figure beyond the text',
    { 'ferry#/figures/0/start': 875, 'ferry#/figures/0/end': 884 },
    { 'ferry#/figures/0/end': /^884 lies beyond the source text; should be at most 883/ },
  ],
];

describe('offsets', () => {
  it.each(rows)('are refused for %s', (_, changes, expected) => expectProblems(changes, expected));
});
