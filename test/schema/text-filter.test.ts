import { describe, expect, it } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';
import { clientOf } from '../server/client.ts';

const NAMES = [
  'Zoe\u0308 Straße',
  'Øystein Łoś',
  'Ｋａｎａ Ōe',
  '한국 기자',
  'Anne-Marie O’Neill',
  'Ann Marie Neill',
  'Marie Ann Oneill',
  'U.S. 🎈 Grant',
] as const;

const records = recordsOf(SPECIMENS);
const [first, ...others] = records.articles;
if (first === undefined) throw new Error('no specimens');
const [quote] = first.quotes.filter(({ segments }) => segments.length > 0);
if (quote === undefined) throw new Error('no spoken words');
const [segment] = quote.segments;

/** One quote with words of our own in two segments, among the specimens. */
const archive = new MemoryArchive({
  ...records,
  people: records.people.map((person, index) => ({
    ...person,
    name: NAMES[index] ?? `Nobody ${index}`,
    alternateNames: index === 0 ? ['Quercus Robur', 'Petra Robur'] : [],
  })),
  articles: [
    {
      ...first,
      headline: 'Quinces ripen in Ñuñoa',
      summary: 'A harvest of quokkas',
      topics: ['orchard keeping'],
      quotes: [
        {
          ...quote,
          segments: ['A zeppelin is', 'late, as zeppelins are'].map(
            (text) => ({ ...segment, text }) as NonNullable<typeof segment>,
          ),
          paraphrase: 'The airship arrives behind schedule.',
        },
      ],
    },
    ...others,
  ],
});
const client = clientOf(createOnRecord({ archive }));

/** What some list has under a filter by a text, by what a selection tells of each. */
async function found(
  list: string,
  criterion: string,
  typed: string,
  selection: string,
): Promise<string[]> {
  const type = { people: 'Person', quotes: 'Quote', articles: 'Article', countries: 'Country' }[
    list
  ];
  type Data = {
    readonly list: {
      readonly totalCount: number;
      readonly nodes: readonly Readonly<Record<string, string>>[];
    };
  };
  const { list: page } = await client.read<Data>(
    `query ($filter: ${type}Filter) {
      list: ${list}(first: 100, filter: $filter) { totalCount nodes { ${selection} } }
    }`,
    { filter: { [criterion]: typed } },
  );
  expect(page.totalCount).toBe(page.nodes.length);
  return page.nodes.map((node) => node[selection] ?? '').sort();
}

describe('people are found by a text', () => {
  const [zoe, oystein, kana, korean, anneMarie, annMarie, marieAnn, grant] = NAMES;
  it.each([
    ['in another case', 'ZOË', [zoe]],
    ['composed otherwise', 'Zo\u00EB', [zoe]],
    ['without accents', 'zoe', [zoe]],
    ['with sharp s spelled out', 'strasse', [zoe]],
    ['with a capital sharp s', 'STRAẞE', [zoe]],
    ['without strokes', 'oystein los', [oystein]],
    ['with strokes and accents', 'Łoś', [oystein]],
    ['in half the width', 'kana oe', [kana]],
    ['in Korean, decomposed', '한국'.normalize('NFD'), [korean]],
    ['by the beginning of a word in Korean', '한국*', [korean]],
    ['in any order', 'marie ann', [annMarie, marieAnn]],
    ['as a phrase', '"ann marie"', [annMarie]],
    ['as a phrase in curly marks', '“Ann Marie”', [annMarie]],
    ['as a phrase in low marks', '„Ann Marie“', [annMarie]],
    ['as a phrase across a hyphen', '"anne marie"', [anneMarie]],
    ['with an apostrophe of another sort', "o'neill", [anneMarie]],
    ['with one and without', 'neill', [annMarie, anneMarie]],
    ['by a beginning', 'ann* ', [annMarie, anneMarie, marieAnn]],
    ['by a word and a beginning', 'marie neil*', [annMarie, anneMarie]],
    ['by a phrase and a beginning', '"marie ann" one*', [marieAnn]],
    ['by letters between dots', 'u.s. grant', [grant]],
    ['beside emoji, which are no words', 'grant 🎈', [grant]],
    ['by a name that is not the usual one', 'quercus', [zoe]],
    ['by words of two names', 'quercus petra', [zoe]],
    ['by no phrase across two names', '"robur petra"', []],
    ['by no end of a word', 'neil', []],
    ['by no star in the middle', 'ann* marie', [annMarie, marieAnn]],
    ['by no star alone', '*', []],
  ])('%s', async (_, typed, expected) => {
    expect(await found('people', 'text', typed, 'name')).toEqual([...expected].sort());
  });

  it.each(['', ' ', '""', '“ ”', '…', '🎈', '*', '" *', '\u0301', '\u200b', '\0'])(
    'but nobody by %j, which has no word',
    async (typed) => {
      for (const list of ['people', 'quotes', 'articles', 'countries'] as const) {
        expect(await found(list, 'text', typed, 'id'), list).toEqual([]);
      }
    },
  );
});

describe('a quote is found', () => {
  const key = quote.key;
  it.each([
    ['by spoken words', 'words', 'zeppelin late', [key]],
    ['by a phrase across an interruption', 'words', '"zeppelin is late"', [key]],
    ['by a beginning of what was spoken', 'words', 'zepp*', [key]],
    ['by its paraphrase', 'text', 'airship behind', [key]],
    ['by its words and its paraphrase together', 'text', 'zeppelin airship', [key]],
    ['not by its paraphrase among the words', 'words', 'airship', []],
    ['not by a word of each among the words', 'words', 'zeppelin airship', []],
    ['not by the beginning of a paraphrase among the words', 'words', 'airsh*', []],
    ['not by a phrase from the one into the other', 'text', '"are the"', []],
    ['not by its article’s headline', 'text', 'quinces', []],
  ])('%s', async (_, criterion, typed, expected) => {
    expect(await found('quotes', criterion, typed, 'key')).toEqual(expected);
  });
});

describe('an article is found', () => {
  it.each([
    ['by its headline', 'nunoa', 1],
    ['by its summary', 'quokkas', 1],
    ['by a topic', '"orchard keeping"', 1],
    ['by words of all three', 'quinces quokkas orchard', 1],
    ['not by a phrase from one into another', '"nunoa a"', 0],
    ['not by what is spoken in it', 'zeppelin', 0],
  ])('%s', async (_, typed, count) => {
    expect(await found('articles', 'text', typed, 'slug')).toHaveLength(count);
  });
});

describe('a country is found', () => {
  it.each([
    ['by its name', 'ivoire', ['CI']],
    ['by its capital', 'seoul', ['KR']],
    ['by what stands for its government', 'kremlin', ['RU']],
    ['by a demonym', 'kenyan', ['KE']],
    ['by a word of its official name', '"commonwealth of australia"', ['AU']],
  ])('%s', async (_, typed, codes) => {
    expect(await found('countries', 'text', typed, 'code')).toEqual(codes);
  });
});
