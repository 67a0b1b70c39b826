import { describe, expect, it } from 'vitest';
import { REAL_ARCHIVE, SPECIMENS } from '../../src/record/folder.ts';
import { recordsOf } from '../archive/records.ts';
import type { Client } from '../server/client.ts';
import { type Found, found, nameOf, type SearchArguments, searching, shown } from './found.ts';

const specimens = searching(recordsOf(SPECIMENS));
const real = searching(recordsOf(REAL_ARCHIVE));
const TALKS = '2024-03-13-us-south-korea-defense-talks';
const KITES = '2024-08-25-kite-festival-at-mirima-beach';
const TRAM = '2025-03-27-tram-makes-first-trial-run';
const BIRDS = '2025-01-19-mangrove-bird-count';

async function edges(client: Client, search: SearchArguments): Promise<readonly Found[]> {
  return (await found(client, { first: 100, ...search })).edges;
}

async function names(query: string, client = specimens): Promise<string[]> {
  return (await edges(client, { query })).map(nameOf);
}

describe('whoever types', () => {
  it.each([
    ['a name', 'Storvåg Harbour Office ', ['Organization:storvag-harbour-office']],
    ['without its accents', 'storvag harbour office', ['Organization:storvag-harbour-office']],
    ['in capitals', 'STORVÅG HARBOUR OFFICE', ['Organization:storvag-harbour-office']],
    ['decomposed', 'Storvåg'.normalize('NFD'), ['Organization:storvag-harbour-office']],
    ['in wide letters', 'Ｓｔｏｒｖåｇ', ['Organization:storvag-harbour-office']],
    ['another name', 'Moon Trains', ['Organization:comboios-da-lua']],
    ['a name of two accents a letter', 'Luong Thi', ['Person:luong-thi-bich-nga']],
    ['a name in another script', '서별하', ['Person:seo-byeol-ha']],
    ['the beginning of one', '鶴巻', ['Person:michiko-tsurumaki']],
    ['words in another order', 'solvik ragnhild', ['Person:ragnhild-solvik']],
    ['with marks between them', 'Seo, Byeol-ha!', ['Person:seo-byeol-ha']],
    ['a demonym', 'estonian ', ['Country:EE', `Article:${TRAM}`]],
    ['plain letters for fancy ones', 'kite day', [`Quote:${KITES}/loudest-aunt`]],
  ])('finds it: %s', async (_, query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  it('a phrase finds it side by side and in order alone', async () => {
    const both = [`Quote:${TRAM}/ready-manager`, `Quote:${TRAM}/ready-florist`];
    expect(await names('are ready ')).toEqual(both);
    expect(await names('ready are ')).toEqual(both);
    expect(await names('"are ready"')).toEqual(both);
    expect(await names('“are ready”')).toEqual(both);
    expect(await names('"ready are"')).toEqual([]);
    expect(await names('"are ready" tulips')).toEqual([`Quote:${TRAM}/ready-florist`]);
  });

  it('a phrase may go on where the words were interrupted', async () => {
    expect(await names('"ready the bell"')).toEqual([`Quote:${TRAM}/ready-manager`]);
  });

  it('an open mark counts for nothing', async () => {
    expect(await names('"are ready tul')).toEqual([`Quote:${TRAM}/ready-florist`]);
  });

  it('the last word may be unfinished, no other may, and a space finishes it', async () => {
    const quote = `Quote:${TRAM}/ready-florist`;
    expect(await names('facing tulips')).toEqual([quote]);
    expect(await names('facing tul')).toEqual([quote]);
    expect(await names('facing tul*')).toEqual([quote]);
    expect(await names('facing tul ')).toEqual([]);
    expect(await names('tul facing')).toEqual([]);
    expect(await names('facing "tul"')).toEqual([]);
  });

  it('a single letter begins no word', async () => {
    expect(await names('facing t')).toEqual([]);
  });
});

describe('on the real archive', () => {
  it('a country comes first by its name, then its article and the quotes with the name', async () => {
    const hits = await edges(real, { query: 'south korea' });
    expect(hits.map((hit) => [nameOf(hit), hit.isExactName])).toEqual([
      ['Country:KR', true],
      [`Article:${TALKS}`, false],
      [`Quote:${TALKS}/free-riding`, false],
      [`Quote:${TALKS}/five-billion`, false],
      [`Quote:${TALKS}/no-shift`, false],
    ]);
  });

  it('a name that two share is the exact name of both', async () => {
    const hits = await edges(real, { query: 'Congo' });
    expect(hits.map((hit) => [nameOf(hit), hit.isExactName])).toEqual([
      ['Country:CD', true],
      ['Country:CG', true],
    ]);
  });

  it.each([
    ['a capital', 'seoul', ['Country:KR', `Article:${TALKS}`]],
    ['a person by another name', 'robinette', ['Person:joe-biden']],
    ['spoken words', 'political will', [`Quote:${TALKS}/no-hurdles`]],
    ['a topic', 'cost-sharing', [`Article:${TALKS}`, `Quote:${TALKS}/no-shift`]],
  ])('%s is found', async (_, query, expected) => {
    expect(await names(query, real)).toEqual(expected);
  });
});

describe('kinds', () => {
  const kinds = ['ARTICLE', 'PERSON', 'ORGANIZATION', 'COUNTRY', 'QUOTE'];

  it('narrow a search to themselves, page, total and all', async () => {
    const whole = await edges(specimens, { query: 'the' });
    for (const kind of kinds) {
      const expected = whole.filter(({ node }) => node.__typename.toUpperCase() === kind);
      const some = await found(specimens, { query: 'the', kinds: [kind], first: 100 });
      expect(some.edges).toEqual(expected);
      expect(some.totalCount).toBe(expected.length);
    }
    expect(await edges(specimens, { query: 'the', kinds })).toEqual(whole);
    expect(await edges(specimens, { query: 'the', kinds: null })).toEqual(whole);
    expect(await edges(specimens, { query: 'the', kinds: [] })).toEqual([]);
  });

  it('may be given without a list', async () => {
    const query = '{ search(query: "ghana", kinds: COUNTRY) { nodes { __typename } } }';
    expect(await specimens.read(query)).toEqual({
      search: { nodes: [{ __typename: 'Country' }] },
    });
  });
});

describe('highlights', () => {
  const shownFor = async (query: string, client = specimens) =>
    (await edges(client, { query })).map(shown);

  it('are the words as written, each by itself', async () => {
    expect(await shownFor('FACING tul')).toEqual([['tulips', 'facing']]);
  });

  it('are one for a phrase, with what stands between its words', async () => {
    expect(await shownFor('"ready my tulips"')).toEqual([['ready, My tulips']]);
  });

  it('are counted in code points, behind letters and emoji beyond 16 bits', async () => {
    expect(await shownFor('"kite day" aunt')).toEqual([['𝗞𝗜𝗧𝗘 𝗗𝗔𝗬', 'aunt']]);
    expect(await shownFor('whale fish stall')).toEqual([['whale', 'fish', 'stall']]);
    expect(await shownFor('kites sandal mirima')).toEqual([['kites', 'sandal', 'Mirima', 'kites']]);
  });

  it('take the accents in, composed or not', async () => {
    expect(await shownFor('vam en before')).toEqual([['Vàm', 'Én', 'before']]);
    const records = recordsOf(SPECIMENS);
    const articles = records.articles.map((article) =>
      article.slug === BIRDS ? { ...article, headline: 'Vàm Én 🐦 Vàm'.normalize('NFD') } : article,
    );
    const client = searching({ ...records, articles });
    const [hit] = await edges(client, { query: 'vam', kinds: ['ARTICLE'] });
    expect(hit && shown(hit)).toEqual(['Vàm', 'Vàm'].map((word) => word.normalize('NFD')));
    expect(hit?.highlights[0]?.part).toBe('HEADLINE');
  });

  it('say what the text is', async () => {
    const parts = async (query: string) =>
      (await edges(real, { query })).map(({ highlights }) => highlights.map(({ part }) => part));
    expect(await parts('trump')).toEqual([['NAME', 'OTHER_NAME', 'OTHER_NAME'], ['PARAPHRASE']]);
    expect(await parts('hurdles')).toEqual([['WORDS']]);
    expect(await parts('american election')).toEqual([['SUMMARY', 'TOPIC']]);
  });
});
