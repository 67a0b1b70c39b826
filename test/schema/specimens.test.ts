import { describe, expect, it } from 'vitest';
import { article, quotes } from './specimen.ts';

const TRAM = '2025-03-27-tram-makes-first-trial-run';
const CHESS = '1962-05-14-chess-match-by-cable';
const FERRY = '2009-02-06-later-ferry-on-summer-evenings';
const LAMPS = '2025-08-14-lighthouse-museum-borrows-lamps';
const BRIDGE = '2024-04-18-ballyrone-footbridge-reopens';

describe('the words of a specimen', () => {
  it('are three segments where a sentence is interrupted twice', async () => {
    const selection = 'kind text segments { text span { start end } }';
    expect(await quotes(BRIDGE, ['bolts'], selection)).toEqual([
      {
        key: 'bolts',
        kind: 'DIRECT',
        text: 'We took it apart, numbered every bolt, all 1,640 of them, and put it back the way we found it.',
        segments: [
          { text: 'We took it apart,', span: { start: 315, end: 332 } },
          { text: 'numbered every bolt, all 1,640 of them,', span: { start: 390, end: 429 } },
          { text: 'and put it back the way we found it.', span: { start: 475, end: 511 } },
        ],
      },
    ]);
  });

  it('are told apart where two speakers use the same ones', async () => {
    const selection = 'speakers { name } segments { span { start sha256 occurrence { n of } } }';
    const [one, other] = await quotes(TRAM, ['ready-manager', 'ready-florist'], selection);
    const same = expect.stringMatching(/^[0-9a-f]{64}$/);
    const once = expect.objectContaining({ occurrence: { n: 1, of: 1 } });
    const segment = (start: number, n: number) => ({
      span: { start, sha256: same, occurrence: { n, of: 2 } },
    });
    expect(one).toEqual({
      key: 'ready-manager',
      speakers: [{ name: 'Maarja Ojaverest' }],
      segments: [segment(377, 1), { span: once }],
    });
    expect(other).toEqual({
      key: 'ready-florist',
      speakers: [{ name: 'Kristjan Põldsaarik' }],
      segments: [segment(572, 2), { span: once }],
    });
  });

  it('are a quote of their own where a paragraph goes on without naming anybody', async () => {
    const selection = 'text cue speakers { name } attribution { mention resolution }';
    expect(await quotes(TRAM, ['still-tulips'], selection)).toEqual([
      {
        key: 'still-tulips',
        text: 'And if the tram is late, they will still be tulips.',
        cue: null,
        speakers: [{ name: 'Kristjan Põldsaarik' }],
        attribution: { mention: null, resolution: 'CONTINUATION' },
      },
    ]);
  });

  it('are a translation where the article says so', async () => {
    const slug = '2024-12-08-fiesta-del-queso-bajo-la-lluvia';
    const answer = await article(
      slug,
      'language quotes { nodes { key originalLanguage translated } }',
    );
    const translation = { originalLanguage: 'pt', translated: true };
    const unknown = { originalLanguage: null, translated: null };
    expect(answer).toEqual({
      language: 'es-UY',
      quotes: {
        nodes: [
          { key: 'cheese-was-milk', ...translation },
          { key: 'three-recipes', ...translation },
          { key: 'more-bread', ...unknown },
          { key: 'cheeses-sold', ...unknown },
        ],
      },
    });
  });

  it('belong to nobody where nobody is named', async () => {
    const selection =
      'kind text speakers { name } attribution { mention resolution } speaksFor { name }';
    const nobody = {
      kind: 'INDIRECT',
      text: null,
      speakers: [],
      attribution: { mention: null, resolution: 'UNRESOLVED' },
      speaksFor: null,
    };
    expect(await quotes(TRAM, ['passengers-from-may'], selection)).toEqual([
      { key: 'passengers-from-may', ...nobody },
    ]);
    expect(await quotes(CHESS, ['bishop'], selection)).toEqual([{ key: 'bishop', ...nobody }]);
  });
});

describe('the speakers of a specimen', () => {
  it('are two, each with the office held that day, in a joint statement', async () => {
    const selection =
      'speakers { __typename name } attribution { positions { title holder { name } of { ... on Organization { name } } } } speaksFor { name }';
    const slug = '2024-10-11-choirs-share-one-song';
    const chair = (name: string, of: string) => ({
      title: 'Chair',
      holder: { name },
      of: { name: of },
    });
    const speaker = (__typename: string, name: string) => ({ __typename, name });
    expect(await quotes(slug, ['announcement', 'listens-first'], selection)).toEqual([
      {
        key: 'announcement',
        speakers: [
          speaker('Organization', 'Genkai School Choir League'),
          speaker('Organization', 'Southern Sea Youth Choirs'),
        ],
        attribution: { positions: [] },
        speaksFor: null,
      },
      {
        key: 'listens-first',
        speakers: [speaker('Person', 'Michiko Tsurumaki'), speaker('Person', 'Seo Byeol-ha')],
        attribution: {
          positions: [
            chair('Michiko Tsurumaki', 'Genkai School Choir League'),
            chair('Seo Byeol-ha', 'Southern Sea Youth Choirs'),
          ],
        },
        speaksFor: null,
      },
    ]);
  });

  it('have the office of the article’s day, not a later or an earlier one', async () => {
    const selection = 'attribution { positions { title } }';
    expect(await quotes(FERRY, ['lamps'], selection)).toEqual([
      { key: 'lamps', attribution: { positions: [{ title: 'Harbour master' }] } },
    ]);
    expect(await quotes(LAMPS, ['three-sisters'], selection)).toEqual([
      { key: 'three-sisters', attribution: { positions: [{ title: 'President' }] } },
    ]);
  });

  it('are a country where its capital stands for its government', async () => {
    const selection =
      'speakers { __typename name } attribution { mention resolution } speaksFor { name }';
    expect(await quotes(LAMPS, ['light-pleasure'], selection)).toEqual([
      {
        key: 'light-pleasure',
        speakers: [{ __typename: 'Country', name: 'New Zealand' }],
        attribution: { mention: 'Wellington', resolution: 'METONYM' },
        speaksFor: { name: 'New Zealand' },
      },
    ]);
  });

  it('are the outer source where one source speaks of another', async () => {
    const selection = 'speakers { __typename name } speaksFor { __typename name }';
    const official = { __typename: 'UnnamedSource', name: 'lighthouse official from Estonia' };
    expect(await quotes(LAMPS, ['tallinn-expects', 'sent-two'], selection)).toEqual([
      {
        key: 'tallinn-expects',
        speakers: [official],
        speaksFor: { __typename: 'Country', name: 'Estonia' },
      },
      { key: 'sent-two', speakers: [official], speaksFor: null },
    ]);
  });

  it('are known to the curator where a card on a door speaks', async () => {
    const selection = 'cue speakers { name } attribution { mention resolution }';
    expect(await quotes(FERRY, ['card'], selection)).toEqual([
      {
        key: 'card',
        cue: 'read',
        speakers: [{ name: 'Storvåg Harbour Office' }],
        attribution: { mention: 'a card on the door', resolution: 'CURATOR' },
      },
    ]);
  });
});
