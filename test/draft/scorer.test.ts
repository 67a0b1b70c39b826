import { describe, expect, it } from 'vitest';
import { type Row, type RowQuotation, Tally } from './scorer.ts';

const text =
  '“Ducks swim,” said Mayor Ida Lund. Lund called them “the best of neighbours.” She left.';

function words(said: string): { start: number; end: number; text: string } {
  const start = text.indexOf(said);
  return { start, end: start + said.length, text: said };
}

function quote(said: string, speaker: string | null, kind = 'direct'): RowQuotation {
  return { ...words(said), kind, speaker: speaker === null ? null : words(speaker) };
}

const row: Row = {
  id: 'ducks',
  text,
  quotes: [
    quote('Ducks swim,', 'Mayor Ida Lund'),
    quote('the best of neighbours.', 'Lund called', 'mixed'),
  ],
};

function figuresOf(...quotes: RowQuotation[]) {
  const tally = new Tally();
  tally.add(row, { id: 'ducks', quotes });
  return tally.figures();
}

describe('the figures of a draft', () => {
  it('are full for a draft like the gold, marks and points at the ends left out', () => {
    const { span, joint, kinds } = figuresOf(
      quote('Ducks swim', 'Ida Lund'),
      quote('the best of neighbours', 'Lund called'),
    );
    expect(span.exact.f1).toBe(100);
    expect(joint.mention.f1).toBe(100);
    expect(kinds.map(({ name, mention }) => [name, mention])).toEqual([
      ['all', 100],
      ['direct', 100],
      ['mixed', 100],
    ]);
  });

  it('count what is missing as recall and what is too much as precision', () => {
    const { span } = figuresOf(
      quote('Ducks swim,', 'Ida Lund'),
      quote('said', null),
      quote('left', null),
    );
    expect(span.exact).toEqual({ precision: 33.3, recall: 50, f1: 40 });
  });

  it('let a stretch overlap that has half of its words right, and no less', () => {
    expect(figuresOf(quote('the best of', 'Lund called')).span).toMatchObject({
      exact: { f1: 0 },
      overlap: { f1: 0 },
    });
    expect(figuresOf(quote('the best of neigh', 'Lund called')).span).toMatchObject({
      exact: { f1: 0 },
      overlap: { recall: 50 },
    });
  });

  it('tell another mention of the right person from the wrong person', () => {
    const entity = figuresOf(quote('Ducks swim,', 'Lund called')).joint;
    expect(entity).toMatchObject({ mention: { recall: 0 }, entity: { recall: 50 } });
    const wrong = figuresOf(quote('Ducks swim,', 'She')).joint;
    expect(wrong).toMatchObject({ mention: { recall: 0 }, entity: { recall: 0 } });
  });
});
