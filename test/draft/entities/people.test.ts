import { describe, expect, it } from 'vitest';
import { type FoundPerson, peopleOf } from '../../../src/draft/entities/people.ts';
import { lexicon } from '../country-lexicon.ts';
import { invented } from './invented.ts';

const found = (...paragraphs: string[]) =>
  peopleOf(invented('Bakers meet again', ...paragraphs).article, lexicon);
const person = (people: readonly FoundPerson[], name: string): FoundPerson => {
  const one = people.find((candidate) => candidate.name === name);
  if (one === undefined)
    throw new Error(`${name} is not among ${people.map((other) => other.name)}`);
  return one;
};
const mentionsOf = ({ mentions }: FoundPerson) =>
  mentions.map(({ kind, text }) => `${kind} ${text}`);

describe('the people of an article', () => {
  it('are found under full names, surnames and courtesy titles', () => {
    const people = found(
      'Ruth Adler opened the door. “Welcome,” Ms. Adler said.',
      'Adler’s oven was warm, and Ruth was proud.',
    );
    expect(people).toHaveLength(1);
    expect(people[0]?.forms).toEqual(['Ruth Adler', 'Ms. Adler', 'Adler', 'Ruth']);
    expect(people[0]?.gender).toBe('WOMAN');
  });

  it('have titles of office beside their names, not in them', () => {
    const [mayor, senator] = found(
      'Mayor Ida Boll and Sen. Peter Nunn (D-Ohio) ate. Senator Nunn ate twice.',
    );
    expect(mayor).toMatchObject({
      name: 'Ida Boll',
      forms: ['Ida Boll'],
      positions: [{ text: 'Mayor', noun: 'mayor' }],
    });
    expect(senator).toMatchObject({ name: 'Peter Nunn', forms: ['Peter Nunn', 'Nunn'] });
  });

  it('have the positions that the article prints, with their words', () => {
    const people = found(
      'Maarit Saar, who manages the line, and Jonas Weck, 34, a baker from Lund, met chief baker Enid Cole.',
    );
    expect(
      people.map(({ name, age, positions }) => [
        name,
        age?.text ?? null,
        positions.map(({ text, noun }) => [text, noun]),
      ]),
    ).toEqual([
      ['Maarit Saar', null, [['who manages the line', null]]],
      ['Jonas Weck', '34', [['a baker from Lund', 'baker']]],
      ['Enid Cole', null, [['chief baker', 'baker']]],
    ]);
  });

  it('are known by names of many shapes', () => {
    const people = found(
      'Seán O’Brien, a musician, and Jean-Luc Moreau-Petit said hello. Ursula von der Heide waited; Xiu Li said so. O’Brien piped.',
      'President Enrique Peña Prieto spoke. Mr. Peña Prieto smiled. Robert “Bobby” Lund sang, and Bobby Lund danced.',
    );
    expect(people.map(({ name, forms }) => [name, forms])).toEqual([
      ['Seán O’Brien', ['Seán O’Brien', 'O’Brien']],
      ['Jean-Luc Moreau-Petit', ['Jean-Luc Moreau-Petit']],
      ['Ursula von der Heide', ['Ursula von der Heide']],
      ['Xiu Li', ['Xiu Li']],
      ['Enrique Peña Prieto', ['Enrique Peña Prieto', 'Mr. Peña Prieto']],
      ['Robert Lund', ['Robert “Bobby” Lund', 'Bobby Lund']],
    ]);
  });

  it('stay apart where two have one surname, with a warning', () => {
    const people = found(
      'Ruth Adler bakes, and her son Karl Adler eats.',
      'Mr. Adler was late. Mrs. Adler was not. Adler laughed.',
    );
    const karl = person(people, 'Karl Adler');
    const ruth = person(people, 'Ruth Adler');
    expect(karl.forms).toContain('Mr. Adler');
    expect(ruth.forms).toContain('Mrs. Adler');
    expect(karl.warnings).toContain('shares a surname with Ruth Adler');
    expect(
      [...karl.warnings, ...ruth.warnings].some((warning) => warning.includes('as well')),
    ).toBe(true);
  });

  it('are meant by pronouns of their gender, the subject before others', () => {
    const people = found(
      'Ruth Adler met Karl Weck at the market. She sold bread, and he bought it.',
      'Weck said the bread was warm. He ate it with his brother.',
    );
    expect(mentionsOf(person(people, 'Ruth Adler'))).toEqual(['NAME Ruth Adler', 'PRONOUN She']);
    expect(mentionsOf(person(people, 'Karl Weck'))).toEqual([
      'NAME Karl Weck',
      'PRONOUN he',
      'NAME Weck',
      'PRONOUN He',
      'PRONOUN his',
    ]);
  });

  it('are meant by a pronoun that looks ahead', () => {
    const people = found('Karl Weck ate. For his part, Peter Nunn said he was full.');
    expect(mentionsOf(person(people, 'Peter Nunn'))).toEqual([
      'PRONOUN his',
      'NAME Peter Nunn',
      'PRONOUN he',
    ]);
  });

  it('are not meant by pronouns that others speak in quotation marks', () => {
    const people = found('Ruth Adler smiled. “She ate it all,” said Karl Weck.');
    expect(mentionsOf(person(people, 'Ruth Adler'))).toEqual(['NAME Ruth Adler']);
  });

  it('are meant by the title given before', () => {
    const people = found(
      'Mayor Ida Boll came late. The mayor ate, and the town’s mayor of 1910 hung on the wall.',
    );
    expect(mentionsOf(person(people, 'Ida Boll'))).toEqual([
      'NAME Ida Boll',
      'DESCRIPTION The mayor',
    ]);
  });

  it('are not organizations, places, days or those who are credited', () => {
    const people = found(
      'By Owen Farrow',
      'The Bakers’ League met Monday in Salt Lake City; the Adler Foundation and Weck Brewery paid. Harbour Wanderers drew.',
      '(Reporting by Owen Farrow; Editing by Niamh Castell)',
    );
    expect(people).toEqual([]);
  });

  it('are found in headlines of capitals by what the text calls them', () => {
    const { article } = invented(
      'Ruth Adler Opens Warm Bakery In Old Harbour',
      'Adler said she was glad.',
    );
    const [ruth] = peopleOf(article, lexicon);
    expect(ruth?.forms).toEqual(['Ruth Adler', 'Adler']);
    expect(article.text.slice(ruth?.mentions[0]?.start, ruth?.mentions[0]?.end)).toBe('Ruth Adler');
  });
});
