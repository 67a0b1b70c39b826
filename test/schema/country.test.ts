import { describe, expect, it } from 'vitest';
import { SPECIMENS } from '../../src/record/folder.ts';
import { LIMITS } from '../../src/server/limits.ts';
import { recordsOf } from '../archive/records.ts';
import { connect } from '../server/client.ts';
import { all } from './graph.ts';

const client = connect(SPECIMENS);
const { countries } = recordsOf(SPECIMENS).countries;

interface Coded {
  readonly code: string;
}

/** As many as one document has room for. */
const AT_ONCE = LIMITS.rootFields.default;

/** The codes of the countries that these references mean. */
async function codes(references: readonly string[]): Promise<(string | null)[]> {
  if (references.length > AT_ONCE) {
    const rest = await codes(references.slice(AT_ONCE));
    return [...(await codes(references.slice(0, AT_ONCE))), ...rest];
  }
  const variables = Object.fromEntries(references.map((text, index) => [`v${index}`, text]));
  const declared = references.map((_, index) => `$v${index}: CountryRef!`).join(' ');
  const fields = references.map((_, index) => `f${index}: country(code: $v${index}) { code }`);
  const query = `query (${declared}) { ${fields.join(' ')} }`;
  const data = await client.read<Record<string, { code: string } | null>>(query, variables);
  return references.map((_, index) => data[`f${index}`]?.code ?? null);
}

describe('a country', () => {
  it.each([
    ['its alpha-2 code', 'KR', 'KR'],
    ['its alpha-3 code', 'KOR', 'KR'],
    ['its numeric code', '410', 'KR'],
    ['its name', 'South Korea', 'KR'],
    ['its official name', 'Republic of Korea', 'KR'],
    ['a code in small letters', 'kr', 'KR'],
    ['a code in letters of both kinds', 'kOr', 'KR'],
    ['a name in capitals', 'SOUTH KOREA', 'KR'],
    ['a name with spaces around and between', '  South   Korea ', 'KR'],
    ['a numeric code with its zeros', '004', 'AF'],
    ['a numeric code with some of its zeros', '04', 'AF'],
    ['a numeric code without its zeros', '4', 'AF'],
    ['a name with its accents', "Côte d'Ivoire", 'CI'],
    ['a name without its accents', "cote d'ivoire", 'CI'],
    ['a name with another apostrophe', 'Côte d’Ivoire', 'CI'],
    ['a name with decomposed accents', "Côte d'Ivoire".normalize('NFD'), 'CI'],
    ['an abbreviation that is no ISO code', 'UK', 'GB'],
    ['an abbreviation with dots', 'U.S.', 'US'],
    ['an abbreviation without dots', 'USA', 'US'],
    ['a name with its article', 'the Gambia', 'GM'],
    ['a code that ISO does not assign', 'XK', 'XK'],
    ['a name without an ISO code', 'Kosovo', 'XK'],
  ])('is found by %s: %s', async (_, reference, code) => {
    expect(await codes([reference])).toEqual([code]);
  });

  it('is found as a literal as well as in a variable', async () => {
    const { data } = await client.ask('{ country(code: "south korea") { code } }');
    expect(data).toEqual({ country: { code: 'KR' } });
  });

  it.each(['ß', 'ıt'])(
    'is not found by letters that only capitals make its code: %s',
    async (text) => {
      expect(await codes([text])).toEqual([null]);
    },
  );
});

describe('all 250 countries', () => {
  it.each([
    ['alpha-2', ({ code }: (typeof countries)[number]) => code],
    ['alpha-3', ({ alpha3 }: (typeof countries)[number]) => alpha3],
    ['numeric', ({ numeric }: (typeof countries)[number]) => numeric],
    ['short numeric', ({ numeric }: (typeof countries)[number]) => numeric?.replace(/^0+/, '')],
  ])('are found by their %s codes, in any case', async (_, codeOf) => {
    const coded = countries.filter((country) => codeOf(country) !== undefined);
    const references = coded.map((country) => codeOf(country) ?? '');
    const expected = coded.map(({ code }) => code);
    expect(expected.length).toBeGreaterThanOrEqual(249);
    expect(await codes(references)).toEqual(expected);
    expect(await codes(references.map((reference) => reference.toLowerCase()))).toEqual(expected);
  });

  it('are found by their names', async () => {
    const expected = countries.map(({ code }) => code);
    expect(await codes(countries.map(({ name }) => name))).toEqual(expected);
    expect(await codes(countries.map(({ name }) => name.toLowerCase()))).toEqual(expected);
  });

  it('are found by their other names, or named among what they can mean', async () => {
    const query = 'query ($name: CountryRef!) { country(code: $name) { code } }';
    const meanings = async (name: string) => {
      const { data, errors } = await client.ask<{ country: Coded }>(query, { name });
      return data ? [data.country] : (errors?.[0]?.extensions?.candidates as Coded[]);
    };
    for (const { code, officialName, aliases } of countries) {
      for (const name of [officialName, ...aliases]) {
        expect(
          (await meanings(name)).map((country) => country.code),
          name,
        ).toContain(code);
      }
    }
  });

  it('have a flag that spells their code', async () => {
    const flags = new Map<string, string>();
    for await (const country of all<{ code: string; flag: string }>(
      client,
      'countries',
      'code flag',
    ))
      flags.set(country.code, country.flag);
    expect(flags.size).toBe(250);
    for (const [code, flag] of flags) {
      const letters = Array.from(flag, (symbol) => (symbol.codePointAt(0) ?? 0) - 0x1f1e6);
      expect(String.fromCharCode(...letters.map((letter) => 65 + letter))).toBe(code);
    }
    expect(flags.get('KR')).toBe('🇰🇷');
  });
});

describe('a code that was withdrawn', () => {
  it.each([
    ['SU', /Soviet Union until 1992, now AM, .*, RU, /],
    ['cs', /Czechoslovakia until .*; Serbia and Montenegro until /],
  ])('says what became of it: %s', async (code, message) => {
    const { status, errors } = await client.ask(`{ country(code: "${code}") { name } }`);
    expect(status).toBe(400);
    expect(errors?.[0]?.extensions?.code).toBe('UNKNOWN_COUNTRY');
    expect(errors?.[0]?.message).toMatch(message);
  });
});

describe('what a country says of itself', () => {
  const FIELDS =
    'code alpha3 numeric name officialName capitals demonyms region subregion status flag';

  it('is complete for South Korea', async () => {
    expect(await client.read(`{ country(code: "KR") { ${FIELDS} } }`)).toEqual({
      country: {
        code: 'KR',
        alpha3: 'KOR',
        numeric: '410',
        name: 'South Korea',
        officialName: 'Republic of Korea',
        capitals: ['Seoul'],
        demonyms: ['South Korean', 'Korean'],
        region: 'Asia',
        subregion: 'Eastern Asia',
        status: 'UN_MEMBER',
        flag: '🇰🇷',
      },
    });
  });

  it('has no codes of ISO 3166-1 but one for Kosovo', async () => {
    expect(
      await client.read('{ country(code: "Kosovo") { code alpha3 numeric status region } }'),
    ).toEqual({
      country: {
        code: 'XK',
        alpha3: null,
        numeric: null,
        status: 'PARTIALLY_RECOGNIZED',
        region: 'Europe',
      },
    });
  });

  it('has no capital and no region for Antarctica, and null where nothing is', async () => {
    const fields = 'code alpha3 numeric capitals region subregion status people { totalCount }';
    expect(await client.read(`{ country(code: "AQ") { ${fields} } }`)).toEqual({
      country: {
        code: 'AQ',
        alpha3: 'ATA',
        numeric: '010',
        capitals: [],
        region: null,
        subregion: null,
        status: 'TERRITORY',
        people: { totalCount: 0 },
      },
    });
  });
});
