import { describe, expect, it } from 'vitest';
import { BODY, found, framed, warningsOf } from '../framed.ts';

const HEADLINE = 'Bakers of the old town agree on a bread';

describe('a line that says how an article may be used', () => {
  it.each([
    'FOR IMMEDIATE RELEASE',
    'For immediate release:',
    'FOR IMMEDIATE RELEASE – 4 May 2024',
    'EMBARGOED UNTIL 00:01 GMT, 5 MAY 2024',
    'Embargoed for release until 5 May 2024',
    'PRESS RELEASE',
    'Media release | 4 May 2024',
    'EXCLUSIVE',
    'BREAKING NEWS:',
    'UPDATE 1-',
    'CORRECTED-',
    '*** BREAKING ***',
  ])('is no headline: %s', (line) => {
    for (const joint of ['\n', '\n\n']) {
      const { headline, head } = framed(
        `${line}${joint}${HEADLINE}\n\nBy Ida Holm\n4 May 2024\n\n${BODY}`,
      );
      expect(found(headline)).toMatchObject({ value: HEADLINE, confidence: 'HIGH' });
      expect(head.end).toBeGreaterThan(line.length);
    }
  });

  it('leaves a headline in the head where nothing else stands there', () => {
    const text = `PRESS RELEASE\n\n${HEADLINE}\n\n${BODY}`;
    expect(framed(text).headline.value).toBe(HEADLINE);
  });

  it.each(['UPDATE 1-', 'CORRECTED-', 'EXCLUSIVE - '])(
    'in the headline’s own line is told: %s',
    (sign) => {
      const { headline } = framed(`${sign}${HEADLINE}\n\nBy Ida Holm\n4 May 2024\n\n${BODY}`);
      // As printed, all of the line, as a record has to have it.
      expect(found(headline)).toMatchObject({ value: `${sign}${HEADLINE}`, confidence: 'LOW' });
      expect(warningsOf(headline)).toEqual([`it begins with an agency’s "${sign.trim()}"`]);
    },
  );

  it('does not say when the article appeared, where it says until when it must not', () => {
    const { published } = framed(
      `EMBARGOED UNTIL 5 MAY 2024, 00:01 GMT\n\n${HEADLINE}\n\nBy Ida Holm\n\n${BODY}`,
    );
    expect(published.value).toBeNull();
  });

  it.each([
    'Embargoed bread is found in the harbour',
    'Breaking bread with the mayor of the old town',
    'For immediate release of the oven, bakers go to court',
  ])('is not seen in a headline: %s', (headline) => {
    const frame = framed(`${headline}\n\nBy Ida Holm\n4 May 2024\n\n${BODY}`);
    expect(found(frame.headline)).toMatchObject({ value: headline, confidence: 'HIGH' });
  });
});

describe('the dateline of a press release', () => {
  it.each([
    ['LISBON, Oct. 3, 2025 /PRNewswire/ -- ', 'Lisbon', 'PT', '2025-10-03'],
    ['LISBON, Portugal, Oct. 3, 2025 /PRNewswire/ — ', 'Lisbon', 'PT', '2025-10-03'],
    ['PORTO, Portugal, October 3, 2025 /PRNewswire-FjordWeb/ -- ', 'Porto', 'PT', '2025-10-03'],
    ['OSLO, Norway, Oct. 3, 2025 (GLOBE NEWSWIRE) -- ', 'Oslo', 'NO', '2025-10-03'],
    ['OSLO, Norway--(BUSINESS WIRE)--', 'Oslo', 'NO', null],
    ['OSLO--(BUSINESS WIRE)--', 'Oslo', 'NO', null],
  ])('is read: %s', (opening, place, country, date) => {
    const { dateline, published, provider } = framed(`${HEADLINE}\n\n${opening}${BODY}`);
    expect(found(dateline).value).toMatchObject({ place, country: { country } });
    expect(published.value?.date ?? null).toBe(date);
    // Whoever pays for it writes it; the wire only sends it out.
    expect(provider).toMatchObject({ value: null, reason: expect.stringContaining('sends out') });
  });

  it('gives its day where no line does, and says so', () => {
    const opening = 'LISBON, Oct. 3, 2025 /PRNewswire/ -- ';
    const { published } = framed(`${HEADLINE}\n\n${opening}${BODY}`);
    expect(found(published)).toMatchObject({
      value: { stated: 'Oct. 3, 2025', date: '2025-10-03' },
      confidence: 'MEDIUM',
      evidence: [{ text: 'Oct. 3, 2025' }],
    });
    expect(warningsOf(published)).toContain('it is the day of the dateline');
    const both = framed(`${HEADLINE}\n\nPublished 4 October 2025\n\n${opening}${BODY}`);
    expect(found(both.published).value.date).toBe('2025-10-04');
  });
});
