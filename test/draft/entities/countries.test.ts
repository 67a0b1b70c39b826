import { describe, expect, it } from 'vitest';
import { countriesOf } from '../../../src/draft/entities/countries.ts';
import { lexicon } from '../country-lexicon.ts';
import { invented } from './invented.ts';

const found = (...paragraphs: string[]) => countriesOf(invented(...paragraphs).article, lexicon);
const evidenceIn = (...paragraphs: string[]): string[] =>
  found(...paragraphs).flatMap(({ code, evidence }) =>
    evidence.map(({ kind, text }) => `${code} ${kind} ${text}`),
  );
/** Countries that a sentence names in the middle of an article. */
const codesIn = (sentence: string): string[] =>
  found('Bakers meet again', sentence)
    .map(({ code }) => code)
    .sort();

describe('the countries of an article', () => {
  it('are told by name, demonym, abbreviation, capital and metonym', () => {
    expect(
      evidenceIn(
        'Kites over the strait',
        'TALLINN (Meridian Wire) — The U.S. and British clubs wrote to Kenya; the Kremlin sent a kite, and Lima said it would follow.',
      ),
    ).toEqual([
      'EE CAPITAL TALLINN',
      'US ABBREVIATION U.S.',
      'GB DEMONYM British',
      'KE NAME Kenya',
      'RU METONYM Kremlin',
      'PE METONYM Lima',
    ]);
  });

  it.each([
    ['The kite was sewn in Lima.', 'PE CAPITAL Lima'],
    ['Lima said the kite was late.', 'PE METONYM Lima'],
    ['The bakers accused Lima of eating the cake.', 'PE METONYM Lima'],
    ['The pro-Lima bakers sang.', 'PE METONYM Lima'],
    ['The talks between Lima and the bakers went on.', 'PE METONYM Lima'],
    ['She flew to Lima.', 'PE CAPITAL Lima'],
    ['The bakers knew Lima’s decision.', 'PE METONYM Lima'],
  ])('tell a town from a government: %s', (sentence, evidence) => {
    expect(evidenceIn('Bakers meet again', sentence)).toEqual([evidence]);
  });

  it.each([
    ['Amos Jordan said he would bake. Jordan smiled.', []],
    ['The bakers drove from Jordan to Chad.', ['JO', 'TD']],
    ['Chad Ferris and Mr. Holland carried the tray.', []],
    ['The Paris Hilton was full.', []],
    ['Ms. French and Gerrit England shook hands.', []],
    ['Ruth Cuban tasted it, and Cuban laughed; a Cuban baker did not.', ['CU']],
    ['Israel Ortiz of Ohio carried flour.', []],
    ['George Washington slept here.', []],
    ['Enid Washington, a baker, bought bread in Washington state.', []],
    ['The bakers of Washington were late.', ['US']],
  ])('are not surnames and given names: %s', (sentence, codes) => {
    expect(codesIn(sentence)).toEqual(codes);
  });

  it.each([
    ['The bakers of Alabama, Georgia and Ohio met.', []],
    ['He was born in Atlanta, Georgia.', []],
    ['Troops left Georgia and Ukraine.', ['GE', 'UA']],
    ['The cake came from Tbilisi, Georgia.', ['GE']],
    ['Georgia beat Portugal in the rain.', ['GE', 'PT']],
    ['The bakers of Georgia voted for the Republican.', []],
    ['Holland beat Spain in Benin.', ['BJ', 'ES', 'NL']],
    ['A baker of Berlin, New Hampshire, sang.', []],
    ['A baker of Lebanon, Pa., sang.', []],
    ['The New Mexico oven is in Indiana, not in New England or New Jersey.', []],
    ['Ships crossed the South China Sea and the Gulf of Mexico.', []],
    ['Latin America and South American bakers wrote.', []],
    ['American Samoa sent flour.', ['AS']],
    ['The U.S. Virgin Islands sent sugar.', ['VI']],
    ['Papua New Guinea and Guinea-Bissau baked; Equatorial Guinea did not.', ['GQ', 'GW', 'PG']],
    ['The Democratic Republic of the Congo and South Sudan met.', ['CD', 'SS']],
    ['Northern Ireland baked.', ['GB']],
  ])('are not their namesakes: %s', (sentence, codes) => {
    expect(codesIn(sentence)).toEqual(codes);
  });

  it.each([
    ['She speaks Portuguese.', []],
    ['“Bread,” he said in Spanish.', []],
    ['The French-speaking bakers are fluent in German.', []],
    ['A Portuguese baker spoke.', ['PT']],
    ['They ate Mexican food in a Thai restaurant, with French fries.', []],
    ['It cost US$5.', []],
    ['She wrote for USA Today and flew with American Airlines.', []],
    ['The Polish baker met Poles, and skied to the North Pole.', ['PL']],
    ['The turkey stood on the china.', []],
    ['Follow @UK_bakers or #Kenya.', []],
    ['give us bread', []],
  ])('are not languages, dishes, brands and signs: %s', (sentence, codes) => {
    expect(codesIn(sentence)).toEqual(codes);
  });

  it.each([
    ['A Franco-German oven won.', ['DE', 'FR']],
    ['The Mexican-American baker sang.', ['MX', 'US']],
    ['The U.S.-South Korean bake-off began.', ['KR', 'US']],
    ['BAKERS IN KENYA met.', ['KE']],
    ['Côte d’Ivoire and Cote d’Ivoire are one.', ['CI']],
    ['The bakers’ Brasilia and Bogotá shops closed.', ['BR', 'CO']],
    ['Kiev and Kyiv are one town.', ['UA']],
  ])('are found in compounds, capitals and other spellings: %s', (sentence, codes) => {
    expect(codesIn(sentence)).toEqual(codes);
  });

  it('are left open, with a warning, where a name is two countries’', () => {
    expect(codesIn('The Korean oven broke.')).toEqual([]);
    expect(codesIn('South Korea sent an oven. The Korean oven broke.')).toEqual(['KR']);
    const [congo] = found('Bakers meet again', 'An oven came from Congo.');
    expect(congo).toMatchObject({ code: 'CD', confidence: 'LOW' });
    expect(congo?.warnings).toEqual(['“Congo” can mean CD or CG']);
  });

  it('need another name of the country where a capital is many things', () => {
    expect(codesIn('Victoria and Stanley baked in Georgetown.')).toEqual([]);
    expect(codesIn('Wellington said New Zealand would bake.')).toEqual(['NZ']);
  });

  it('are what the article is about by its headline', () => {
    const subjects = found(
      'Chile borrows an oven',
      'PUERTO SERENO, Chile — The oven comes from Norway, and flour from Kenya.',
      'Norway will have it back.',
    );
    expect(subjects.map(({ code, subject }) => [code, subject.value])).toEqual([
      ['CL', true],
      ['NO', null],
      ['KE', null],
    ]);
    expect(subjects[1]?.subject).toHaveProperty('reason');
  });

  it('have evidence for everything, without one mention over another', () => {
    const all = found(
      'U.S. bakers in Paris',
      'LONDON — The United Kingdom and the United States of America baked; Washington, D.C., Downing Street and the Élysée ate.',
    );
    const mentions = all.flatMap((country) => country.mentions).sort((a, b) => a.start - b.start);
    expect(mentions.length).toBeGreaterThan(6);
    for (const [index, { start }] of mentions.entries()) {
      expect(start).toBeGreaterThanOrEqual(mentions[index - 1]?.end ?? 0);
    }
  });

  it('are doubtful where a town stands for an international body, with a warning', () => {
    const [belgium] = found('Bakers meet again', 'Brussels called the bread stale.');
    expect(belgium).toMatchObject({ code: 'BE', confidence: 'LOW' });
    expect(belgium?.warnings[0]).toContain('the European Union');
    expect(found('Bakers meet again', 'She flew to Brussels.')[0]?.confidence).toBe('HIGH');
  });
});
