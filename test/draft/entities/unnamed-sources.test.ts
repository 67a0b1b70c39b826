import { describe, expect, it } from 'vitest';
import { entitiesOf } from '../../../src/draft/entities/entities.ts';
import { countWords } from '../../../src/text/words.ts';
import { lexicon } from '../country-lexicon.ts';
import { invented } from './invented.ts';

const found = (...paragraphs: string[]) => {
  const { article, attributions } = invented('Bakers meet again', ...paragraphs);
  return entitiesOf(article, attributions, lexicon).unnamedSources;
};

describe('the unnamed sources of an article', () => {
  it('are one under all mentions that take the first one up', () => {
    const sources = found(
      'The bread will rise, {{a senior Adler administration official}} [[said]].',
      '{{South Korean media}} [[said]] it would not. {{The U.S. official}} [[said]] it would, and {{the official}} [[added]] butter.',
      '{{A South Korean presidential official}} [[said]] nothing was baked.',
    );
    expect(sources).toMatchObject([
      {
        description: 'senior Adler administration official',
        kind: 'PERSON',
        speaksFor: 'US',
        mentions: [
          { text: 'a senior Adler administration official' },
          { text: 'The U.S. official' },
          { text: 'the official' },
        ],
      },
      { description: 'South Korean media', kind: 'MEDIA', speaksFor: null, mentions: [{}] },
      {
        description: 'South Korean presidential official',
        kind: 'PERSON',
        speaksFor: 'KR',
        mentions: [{}],
      },
    ]);
  });

  it('are none where a name follows, even one that nothing else makes a person', () => {
    expect(found('“It is warm,” [[said]] {{a ferry spokeswoman}}, Ilse Hartgrove.')).toEqual([]);
  });

  it('are persons, groups and media', () => {
    const kinds = found(
      '{{A diplomat}} [[said]] so; {{sources familiar with the oven}} [[said]] so; {{police}} [[said]] so; {{local newspapers}} [[said]] so; {{two bakers}} [[said]] so.',
    ).map(({ description, kind }) => [description, kind]);
    expect(kinds).toEqual([
      ['diplomat', 'PERSON'],
      ['sources familiar with the oven', 'GROUP'],
      ['police', 'GROUP'],
      ['local newspapers', 'MEDIA'],
      ['bakers', 'GROUP'],
    ]);
  });

  it('have the anonymity that the article states, and no other', () => {
    const [granted, asked, neither] = found(
      '{{A baker}} who spoke on condition of anonymity [[said]] the oven was cold.',
      '{{A postman}}, who asked not to be named because the letters were still warm, [[said]] it was not.',
      '{{A beekeeper}} [[said]] nothing.',
    );
    expect(granted?.anonymity?.granted?.text).toBe('who spoke on condition of anonymity');
    expect(granted?.anonymity?.reason).toBeNull();
    expect(asked?.anonymity).toMatchObject({
      granted: null,
      asked: { text: 'asked not to be named' },
      reason: { text: 'the letters were still warm' },
    });
    expect(asked?.warnings).toContain('a reason is printed; it has to be put into your own words');
    expect(neither?.anonymity).toBeNull();
  });

  it.each([
    ['speaking on the condition of anonymity', 'granted'],
    ['speaking on condition that she not be named', 'granted'],
    ['who was granted anonymity', 'granted'],
    ['who declined to be named', 'asked'],
    ['who requested anonymity', 'asked'],
    ['who did not want to be identified', 'asked'],
  ] as const)('are anonymous where one is %s', (words, member) => {
    const [source] = found(`{{A baker}}, ${words}, [[said]] the oven was cold.`);
    expect(source?.anonymity?.[member]).not.toBeNull();
    expect(source?.anonymity).not.toBeUndefined();
  });

  it('have their anonymity from a sentence of its own', () => {
    const [source] = found(
      '{{A baker of the old town}} [[said]] the oven was cold.',
      'The baker was granted anonymity because the oven is not hers.',
    );
    expect(source?.anonymity).toMatchObject({
      granted: {},
      reason: { text: 'the oven is not hers' },
    });
  });

  it('are never merged across descriptions', () => {
    const sources = found(
      '{{A harbour official}} [[said]] so. {{Another official}} [[said]] not. {{A harbour official}} [[said]] so again.',
    );
    expect(sources.map(({ description }) => description)).toEqual([
      'harbour official',
      'official',
      'harbour official',
    ]);
    expect(sources[2]?.warnings[0]).toContain('whether it is the same is not said');
  });

  it('speak for a country only as its officials', () => {
    const countries = found(
      '{{A Kenyan official}} [[said]] so; {{a Kenyan baker}} [[said]] so; {{an official from Kenya}} [[said]] so; {{two Israeli diplomats}} [[said]] so.',
    ).map(({ speaksFor }) => speaksFor);
    expect(countries).toEqual(['KE', null, null, 'IL']);
  });

  it('are described in eight words at most', () => {
    const [source] = found(
      '{{a former deputy keeper of the old harbour lamps and ovens of the town}} [[said]] so.',
    );
    expect(countWords(source?.description ?? '')).toBe(8);
    expect(source?.warnings).toContain('the description is cut to eight words');
  });

  it('are nobody who has a name', () => {
    expect(
      found(
        'Mayor {{Ida Boll}} [[said]] so. {{The mayor}} [[said]] so. {{Baker Karl Weck}} [[said]] so. {{Ruth Adler, a painter,}} [[said]] so.',
        '{{The governor}} [[said]] so, and {{a statement}} [[said]] so.',
      ),
    ).toEqual([]);
  });
});
