import { describe, expect, it } from 'vitest';
import { entitiesOf } from '../../../src/draft/entities/entities.ts';
import type { Speaker } from '../../../src/draft/entities/speaker.ts';
import { speakersOf } from '../../../src/draft/entities/speakers.ts';
import { lexicon } from '../country-lexicon.ts';
import { invented } from './invented.ts';

const named = (speaker: Speaker): string =>
  speaker.kind === 'PERSON'
    ? speaker.person.name
    : speaker.kind === 'ORGANIZATION'
      ? speaker.organization.name
      : speaker.kind === 'COUNTRY'
        ? speaker.country
        : speaker.source.description;

/** Each attribution’s speakers and resolution: "Ida Boll + Karl Weck EXPLICIT". */
const resolved = (...paragraphs: string[]): string[] => {
  const { article, attributions } = invented('Bakers meet again', ...paragraphs);
  const entities = entitiesOf(article, attributions, lexicon);
  return attributions.map((attribution) => {
    const { speakers, resolution, reason } = speakersOf(attribution, entities);
    expect(reason === null).toBe(speakers.length > 0);
    return [speakers.map(named).join(' + '), resolution].filter((part) => part !== '').join(' ');
  });
};

describe('the speakers of an attribution', () => {
  it.each([
    ['{{Ida Boll}} [[said]] so.', ['Ida Boll EXPLICIT']],
    [
      '{{Mayor Ida Boll}} [[said]] so. {{Boll}} [[said]] more.',
      ['Ida Boll EXPLICIT', 'Ida Boll EXPLICIT'],
    ],
    ['{{Ida Boll, a painter and keeper of lamps,}} [[said]] so.', ['Ida Boll EXPLICIT']],
    ['{{The Harbour Courier}} [[wrote]] so.', ['Harbour Courier EXPLICIT']],
    ['{{The company, Weck Brewery,}} [[said]] so.', ['Weck Brewery EXPLICIT']],
    ['{{A baker}} [[said]] so.', ['baker EXPLICIT']],
  ])('are found by their names and descriptions: %s', (text, expected) => {
    expect(resolved(text)).toEqual(expected);
  });

  it('are several in a joint statement', () => {
    expect(resolved('{{Ida Boll and Karl Weck}} [[said]] so.')).toEqual([
      'Ida Boll + Karl Weck EXPLICIT',
    ]);
    expect(resolved('{{Ida Boll, Karl Weck and Enid Cole}} [[said]] so.')).toEqual([
      'Ida Boll + Karl Weck + Enid Cole EXPLICIT',
    ]);
    expect(resolved('{{Ida Boll and a harbour official}} [[said]] so.')).toEqual([
      'Ida Boll + harbour official EXPLICIT',
    ]);
  });

  it('are those who are named behind a plural', () => {
    expect(
      resolved(
        '{{The foreign ministers of Norway and Iceland}}, Ida Boll and Karl Weck, [[said]] so.',
        '{{The bakers}} Enid Cole and Peter Nunn met; {{the mayors, Ida Boll and Enid Cole,}} [[said]] so.',
      ),
    ).toEqual([
      'Ida Boll + Karl Weck EXPLICIT',
      'bakers EXPLICIT',
      'Ida Boll + Enid Cole EXPLICIT',
    ]);
  });

  it('are left open where an international body can be meant by its seat', () => {
    expect(resolved('{{Brussels}} [[said]] so. {{Downing Street}} [[said]] so.')).toEqual([
      'UNRESOLVED',
      'GB METONYM',
    ]);
  });

  it('are governments where a capital speaks, and not where it is a town', () => {
    expect(resolved('{{Lima}} [[said]] so, and {{the White House}} [[said]] so.')).toEqual([
      'PE METONYM',
      'US METONYM',
    ]);
    expect(resolved('{{A baker in Lima}} [[said]] so.')).toEqual(['baker in Lima EXPLICIT']);
  });

  it('are found through a chain of pronouns', () => {
    expect(
      resolved(
        '{{Ida Boll}} [[said]] so. {{She}} [[added]] more.',
        '{{She}} [[said]] nothing of Karl Weck.',
        '{{He}} [[said]] less.',
      ),
    ).toEqual([
      'Ida Boll EXPLICIT',
      'Ida Boll COREFERENCE',
      'Ida Boll COREFERENCE',
      'Karl Weck COREFERENCE',
    ]);
  });

  it('are the unnamed where they spoke last', () => {
    expect(resolved('Karl Weck ate.', '{{A diplomat}} [[said]] so. {{He}} [[said]] more.')).toEqual(
      ['diplomat EXPLICIT', 'diplomat COREFERENCE'],
    );
  });

  it('are found by title, relative clause and kind of organization', () => {
    expect(
      resolved(
        'Mayor Ida Boll met Karl Weck, {{who}} [[accused]] Lima of baking.',
        '{{The mayor}} [[said]] so. Weck Brewery was closed; {{the company}} [[said]] so.',
      ),
    ).toEqual(['Karl Weck COREFERENCE', 'Ida Boll COREFERENCE', 'Weck Brewery COREFERENCE']);
  });

  it('go on from the paragraph before', () => {
    expect(resolved('{{Ida Boll}} [[said]] so.', '{{}}“And more.”', '{{}}“And more.”')).toEqual([
      'Ida Boll EXPLICIT',
      'Ida Boll CONTINUATION',
      'Ida Boll CONTINUATION',
    ]);
    expect(resolved('{{}}“And more.”')).toEqual(['UNRESOLVED']);
  });

  it.each([
    '{{The governor}} [[said]] so.',
    '{{He}} [[said]] so.',
    '{{I}} [[said]] so.',
    '{{They}} [[said]] so.',
    '{{A card on the door}} [[read]] so.',
    '{{who}} [[said]] so.',
  ])('are nobody, with a reason, rather than a guess: %s', (text) => {
    expect(resolved(text)).toEqual(['UNRESOLVED']);
  });

  it('are doubtful, with a warning, where a surname is two people’s', () => {
    const { article, attributions } = invented(
      'Bakers meet again',
      'Ruth Adler bakes, and her son Karl Adler eats. {{Adler}} [[said]] so.',
    );
    const entities = entitiesOf(article, attributions, lexicon);
    const [first] = attributions.map((attribution) => speakersOf(attribution, entities));
    expect(first?.confidence).toBe('LOW');
    expect(first?.warnings[0]).toContain('as well');
  });
});
