import { describe, expect, it } from 'vitest';
import { entitiesOf } from '../../../src/draft/entities/entities.ts';
import { peopleOf } from '../../../src/draft/entities/people.ts';
import { speakersOf } from '../../../src/draft/entities/speakers.ts';
import { lexicon } from '../country-lexicon.ts';
import { invented } from './invented.ts';

/** Whom the last attribution's pronoun is taken for, how surely, and what the sheet warns of. */
function last(...paragraphs: string[]) {
  const { article, attributions } = invented('Bakers meet again', ...paragraphs);
  const entities = entitiesOf(article, attributions, lexicon);
  const [resolved] = attributions.slice(-1).map((one) => speakersOf(one, entities));
  const names = resolved?.speakers.map((one) => (one.kind === 'PERSON' ? one.person.name : '?'));
  return { who: names?.join(), confidence: resolved?.confidence, warnings: resolved?.warnings };
}

describe('a pronoun', () => {
  it('is sure where one person alone can be meant', () => {
    expect(last('Karl Weck ate. {{He}} [[said]] so.')).toEqual({
      who: 'Karl Weck',
      confidence: 'HIGH',
      warnings: [],
    });
    expect(last('Karl Weck met Ruth Adler. {{He}} [[said]] so.').confidence).toBe('HIGH');
  });

  it('is never sure where two can be, whoever is likelier, and names the other', () => {
    expect(last('Peter Nunn sang.', 'Karl Weck ate a cake. {{He}} [[said]] so.')).toEqual({
      who: 'Karl Weck',
      confidence: 'MEDIUM',
      warnings: ['“He” can mean Peter Nunn as well'],
    });
    expect(last('Bread of Karl Weck and of Peter Nunn rose. {{He}} [[said]] so.').confidence).toBe(
      'LOW',
    );
    expect(last('Karl Weck ate. For {{his}} part, Peter Nunn [[said]] so.').confidence).toBe(
      'MEDIUM',
    );
  });

  it('is nobody’s who is named where somebody without a name is likelier', () => {
    expect(
      last(
        'Peter Nunn sang. Ida Boll’s husband Bertil disagreed with Peter Nunn. {{He}} [[said]] so.',
      ),
    ).toMatchObject({ who: '', confidence: 'LOW' });
  });

  it('is of whom is asked, not of who accused him', () => {
    const { who, confidence } = last(
      'Arthur Nunn led the bakers. “We have waited,” Nunn said.',
      'Simon Weck faced the press. Nunn had accused him of waste. Asked whether he would go, {{he}} [[said]] so.',
    );
    expect(who).toBe('Simon Weck');
    expect(confidence).not.toBe('HIGH');
  });

  it('that possesses belongs to the unnamed who was described last', () => {
    const [ida] = peopleOf(
      invented(
        'Bakers meet again',
        'Mayor Beatrix Boll opened the fete. A man in a green hat dropped his cake. A woman ate her bread.',
      ).article,
      lexicon,
    );
    expect(ida?.mentions.map(({ text }) => text)).toEqual(['Beatrix Boll']);
  });

  it('still is of who is called a man or a daughter', () => {
    expect(last('Karl Weck, a man of bread, ate. {{He}} [[said]] so.').confidence).toBe('HIGH');
    expect(last('His daughter, Ida Boll, ate. {{She}} [[said]] so.').who).toBe('Ida Boll');
  });
});
