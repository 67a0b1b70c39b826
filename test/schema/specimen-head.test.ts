import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SPECIMENS } from '../../src/record/folder.ts';
import { article } from './specimen.ts';

describe('the time of a specimen', () => {
  it.each([
    [
      'a day alone: any hour of it, in any zone',
      '1962-05-14-chess-match-by-cable',
      { date: '1962-05-14', time: null, offset: null },
      ['1962-05-13T10:00:00.000Z', '1962-05-15T11:59:59.999Z'],
    ],
    [
      'a minute without zone',
      '2024-11-03-late-goal-earns-wanderers-a-draw',
      { date: '2024-11-03', time: '21:15', offset: null },
      ['2024-11-03T07:15:00.000Z', '2024-11-04T09:15:59.999Z'],
    ],
    [
      'a minute with its offset: that minute',
      '2024-10-11-choirs-share-one-song',
      { date: '2024-10-11', time: '18:00', offset: '+09:00' },
      ['2024-10-11T09:00:00.000Z', '2024-10-11T09:00:59.999Z'],
    ],
    [
      'a minute in UTC',
      '2025-08-14-lighthouse-museum-borrows-lamps',
      { date: '2025-08-14', time: '16:20', offset: '+00:00' },
      ['2025-08-14T16:20:00.000Z', '2025-08-14T16:20:59.999Z'],
    ],
  ])('is %s', async (_, slug, stated, [earliest, latest]) => {
    const selection = 'published { date time offset earliest latest }';
    expect(await article(slug, selection)).toEqual({ published: { ...stated, earliest, latest } });
  });

  it('may be older than the article for what was said', async () => {
    const slug = '2024-11-03-late-goal-earns-wanderers-a-draw';
    const none = { said: null };
    const stated = 'in August';
    const said = { stated, earliest: '2024-08-01', latest: '2024-08-31', basis: 'TEXT' };
    const selection = 'quotes { nodes { said { stated earliest latest basis } } }';
    expect(await article(slug, selection)).toEqual({
      quotes: { nodes: [none, { said }, none, none] },
    });
  });
});

describe('the head of a specimen', () => {
  it('has a wire copy’s writer, carrier and distributor apart', async () => {
    const selection =
      'provider { name kind } publisher { name kind } credits(roles: [SYNDICATOR]) { contributor { ... on Organization { name } } }';
    expect(await article('2025-03-27-tram-makes-first-trial-run', selection)).toEqual({
      provider: { name: 'Meridian Wire', kind: 'NEWS_AGENCY' },
      publisher: { name: 'The Harbour Courier', kind: 'NEWSPAPER' },
      credits: [{ contributor: { name: 'Tidewater Syndicate' } }],
    });
  });

  it('has the corrections, and the quote that each concerns', async () => {
    const selection = 'modified { stated earliest } corrections { date note quote { key } }';
    expect(await article('2025-06-20-night-train-to-the-coast', selection)).toEqual({
      modified: { stated: '21 June 2025, 10:40', earliest: '2025-06-20T20:40:00.000Z' },
      corrections: [
        {
          date: '2025-06-21',
          note: 'The number of berths sold was first printed with two digits exchanged; it is 1,900.',
          quote: { key: 'berths-sold' },
        },
        {
          date: '2025-06-21',
          note: "The driver's name had a spelling mistake, since removed.",
          quote: null,
        },
      ],
    });
  });

  it('has no country for a person called Washington', async () => {
    const selection = 'countries { country { code } } people(roles: [SUBJECT]) { person { name } }';
    expect(await article('2024-12-08-fiesta-del-queso-bajo-la-lluvia', selection)).toEqual({
      countries: [{ country: { code: 'UY' } }, { country: { code: 'PT' } }],
      people: [{ person: { name: 'Washington Larrobleda' } }],
    });
  });

  it('has a country that is only spoken of or for beside those that are the subject', async () => {
    const selection = 'countries(roles: [ABOUT, SPOKEN_FOR]) { country { code } roles }';
    const country = (code: string, ...roles: string[]) => ({ country: { code }, roles });
    expect(await article('2025-08-14-lighthouse-museum-borrows-lamps', selection)).toEqual({
      countries: [
        country('CL', 'SUBJECT', 'DATELINE', 'ABOUT'),
        country('NZ', 'ABOUT', 'SPOKEN_FOR'),
        country('EE', 'ABOUT', 'SPOKEN_FOR'),
        country('NO', 'ABOUT'),
      ],
    });
  });

  it.each([
    ['2009-02-06-later-ferry-on-summer-evenings', [[true, expect.stringContaining('timetable')]]],
    [
      '2025-03-27-seed-bank-fills-second-vault',
      [
        [true, null],
        [null, expect.stringContaining('donors')],
      ],
    ],
  ])('has for each unnamed source of %s what is stated of its anonymity', async (slug, stated) => {
    const unnamedSources = stated.map(([granted, reason]) => ({ anonymity: { granted, reason } }));
    const selection = 'unnamedSources { anonymity { granted reason } }';
    expect(await article(slug, selection)).toEqual({ unnamedSources });
  });

  it('has a name composed, however the text was saved', async () => {
    const slug = '2025-01-19-mangrove-bird-count';
    const name = 'Lương Thị Bích Ngà';
    const text = readFileSync(join(SPECIMENS, 'texts', `${slug}.txt`), 'utf8');
    expect(name).toBe(name.normalize('NFC'));
    expect(text.includes(name)).toBe(false);
    expect(text.includes(name.normalize('NFD'))).toBe(true);
    const selection = 'people(roles: [SPEAKER]) { person { name } mentions }';
    expect(await article(slug, selection)).toEqual({
      people: [{ person: { name }, mentions: [name, 'Ngà'] }],
    });
  });
});
