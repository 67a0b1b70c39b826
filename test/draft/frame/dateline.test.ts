import { describe, expect, it } from 'vitest';
import { BODY, found, framed, warningsOf } from '../framed.ts';

const opened = (opening: string) =>
  framed(`Bakers agree on a bread\n\nBy Ida Holm\n4 May 2024\n\n${opening}${BODY}`);

describe('a dateline', () => {
  it.each([
    ['WASHINGTON (Meridian Wire) – ', 'WASHINGTON (Meridian Wire)', 'Washington', 'US'],
    [
      'SADAMAKÜLA, Estonia (Meridian Wire) — ',
      'SADAMAKÜLA, Estonia (Meridian Wire)',
      'Sadamaküla',
      'EE',
    ],
    ['LONDON, March 3 (Meridian Wire) - ', 'LONDON, March 3 (Meridian Wire)', 'London', 'GB'],
    ['MONTEVIDEO, May 13. — ', 'MONTEVIDEO, May 13', 'Montevideo', 'UY'],
    ['VILARINHO DO CABO, Portugal — ', 'VILARINHO DO CABO, Portugal', 'Vilarinho do Cabo', 'PT'],
    ['Paris (AFP) – ', 'Paris (AFP)', 'Paris', 'FR'],
    ['COLUMBUS, Ohio (AP) — ', 'COLUMBUS, Ohio (AP)', 'Columbus', 'US'],
    ['ABERYSTWYTH, Wales — ', 'ABERYSTWYTH, Wales', 'Aberystwyth', 'GB'],
    ['TBILISI, Georgia (AP) — ', 'TBILISI, Georgia (AP)', 'Tbilisi', 'GE'],
    ['ATLANTA, Georgia (AP) — ', 'ATLANTA, Georgia (AP)', 'Atlanta', 'US'],
    ['KOPER, Slovenia -- ', 'KOPER, Slovenia', 'Koper', 'SI'],
  ])('reads %s', (opening, stated, place, country) => {
    const { value } = found(opened(opening).dateline);
    expect(value).toMatchObject({ stated, place, country: { country } });
  });

  it('leaves the country open where none is printed and the place is not known', () => {
    const { value, confidence, warnings } = found(opened('STORVÅG (Meridian Wire) — ').dateline);
    expect(value).toMatchObject({ place: 'Storvåg', country: null });
    expect(confidence).toBe('LOW');
    expect(warnings).toEqual(['no country is printed beside Storvåg']);
  });

  it('is no speaker of a transcript with a party', () => {
    const { dateline, provider } = opened('REP. MIA BERG (D-Minn.): ');
    expect(dateline.value).toBeNull();
    expect(provider.value).toBeNull();
  });

  it('leaves open which Georgia is meant', () => {
    const { value, warnings } = found(opened('RUSTAVELI, Georgia (AP) — ').dateline);
    expect(value.country).toBeNull();
    expect(warnings.join()).toContain('Georgia is a country and a state');
  });

  it('warns of a second place', () => {
    const { dateline } = opened('OSLO/PARIS (Meridian Wire) — ');
    expect(found(dateline).value).toMatchObject({ place: 'Oslo', country: { country: 'NO' } });
    expect(warningsOf(dateline).join()).toContain('two places');
  });

  it.each([
    ['(AP)', 'WASHINGTON (AP) — ', 'The Associated Press'],
    ['an agency nobody knows', 'OSLO (Fjord Wire) — ', 'Fjord Wire'],
    ['no place', '(Fjord Wire) — ', 'Fjord Wire'],
  ])('names who wrote the article: %s', (_, opening, name) => {
    expect(found(opened(opening).provider).value).toMatchObject({ name, kind: 'NEWS_AGENCY' });
  });

  it.each([
    ['an abbreviation between dashes', 'NATO — the alliance, not the bakery — is not meant. '],
    ['a name', 'Ida Holm - a baker - is not a place. '],
    ['nothing', ''],
  ])('is not %s', (_, opening) => {
    expect(opened(opening).dateline).toMatchObject({ value: null });
  });
});

describe('a headline', () => {
  it('is the first line', () => {
    const { value, confidence } = found(opened('').headline);
    expect({ value, confidence }).toEqual({ value: 'Bakers agree on a bread', confidence: 'HIGH' });
  });

  it('stands below a kicker, and is doubted then', () => {
    const { headline } = framed(`WORLD NEWS\n\nBakers agree on a bread\n\nBy Ida Holm\n\n${BODY}`);
    expect(found(headline)).toMatchObject({ value: 'Bakers agree on a bread', confidence: 'LOW' });
    expect(warningsOf(headline).join()).toContain('"WORLD NEWS"');
  });

  it('is doubted where it may be the name of a section', () => {
    const { headline } = framed(`WORLD\n\nBy Ida Holm\n4 May 2024\n\n${BODY}`);
    expect(found(headline)).toMatchObject({ value: 'WORLD', confidence: 'LOW' });
  });

  it('is not made of a paragraph, a byline or a time', () => {
    expect(framed(`${BODY} ${BODY}`).headline).toMatchObject({ value: null });
    expect(framed(`By Ida Holm\n\n${BODY}`).headline).toMatchObject({ value: null });
    expect(framed(`4 May 2024, 10:00\n\n${BODY}`).headline).toMatchObject({ value: null });
  });
});

describe('who wrote and who carried an article', () => {
  it('is told apart by the dateline and the line of the paper', () => {
    const frame = framed(
      `Bakers agree on a bread\n\nBy Ida Holm\nThe Harbour Courier | 27 March 2025, 09:00\n\nOSLO (Meridian Wire) — ${BODY}`,
    );
    expect(found(frame.provider).value.name).toBe('Meridian Wire');
    expect(found(frame.publisher).value).toMatchObject({
      name: 'The Harbour Courier',
      kind: 'NEWSPAPER',
    });
  });

  it('is one where no agency is named', () => {
    const frame = framed(
      `Bakers agree on a bread\n\nBy Ida Holm\nThe Harbour Courier | 27 March 2025, 09:00\n\n${BODY}`,
    );
    expect(found(frame.provider).value.name).toBe('The Harbour Courier');
    expect(frame.publisher).toEqual({ value: null, reason: 'the same as who wrote it' });
  });

  it.each(['— AFP', 'AFP', '(AFP)', '© 2024 Agence France-Presse. All rights reserved.'])(
    'may stand below it: %s',
    (foot) => {
      const { provider } = framed(`Bakers agree on a bread\n\nBy Ida Holm\n\n${BODY}\n\n${foot}`);
      expect(found(provider)).toMatchObject({
        value: { name: 'Agence France-Presse' },
        confidence: 'MEDIUM',
      });
    },
  );

  it('is not made up', () => {
    const { provider, publisher } = opened('');
    expect(provider).toMatchObject({
      value: null,
      reason: expect.stringContaining('names who wrote'),
    });
    expect(publisher).toEqual({ value: null, reason: 'nobody is named as such' });
  });
});
