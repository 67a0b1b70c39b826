import { describe, expect, it } from 'vitest';
import { REAL_ARCHIVE, SPECIMENS } from '../../src/record/folder.ts';
import { recordsOf } from '../archive/records.ts';
import { connect } from '../server/client.ts';
import { all, graphOf, type Ids } from './graph.ts';
import { parts, peopleOf, toldQuotes } from './relations.ts';

interface Id {
  readonly id: string;
}

const COUNTRY_ROLES = ['SUBJECT', 'DATELINE', 'ABOUT', 'SPOKEN_FOR', 'MENTIONED'];
const PERSON_ROLES = ['SUBJECT', 'SPEAKER', 'CONTRIBUTOR', 'MENTIONED'];
const ORGANIZATION_ROLES = ['PROVIDER', 'PUBLISHER', 'SPEAKER', 'CONTRIBUTOR'];

const PAGE = '{ totalCount nodes { id } }';
const IDS = `(first: 100) ${PAGE}`;
const byRole = (roles: readonly string[]) =>
  roles.map((role) => `${role}: articles(first: 100, roles: [${role}]) ${PAGE}`).join(' ');

describe.each([
  ['specimens', SPECIMENS],
  ['the real archive', REAL_ARCHIVE],
])('in %s', async (_, folder) => {
  // Everything is asked for at once; what a request may cost is tested elsewhere.
  const client = connect(folder, { cost: 1_000_000, listLength: 1_000 });
  const records = recordsOf(folder);
  const graph = await graphOf(client, records);
  const told = toldQuotes(records);
  const played = parts(records);

  const collect = async <N>(list: string, selection: string): Promise<N[]> => {
    const nodes: N[] = [];
    for await (const node of all<N>(client, list, selection)) nodes.push(node);
    return nodes;
  };
  const names = (nodes: readonly Id[]) => nodes.map(({ id }) => graph.name(id));
  const quoteOrder = names(await collect<Id>('quotes', 'id'));
  const articleOrder = names(await collect<Id>('articles', 'id'));
  const quotesWhere = (test: (quote: (typeof told)[number]) => boolean) => {
    const passing = new Set(told.filter(test).map(({ name }) => name));
    return quoteOrder.filter((name) => passing.has(name));
  };
  const articlesOf = (who: string, ...roles: string[]) =>
    articleOrder.filter((article) =>
      played.some(
        (part) => part.article === article && part.who === who && roles.includes(part.role),
      ),
    );

  it('a quote leads to what its record says', async () => {
    interface Quote extends Id {
      readonly article: Id;
      readonly speakers: readonly Id[];
      readonly about: readonly Id[];
      readonly speaksFor: Id | null;
    }
    const selection = 'id article { id } speakers { id } about { id } speaksFor { id }';
    const answered = (await collect<Quote>('quotes', selection)).map((quote) => ({
      name: graph.name(quote.id),
      article: graph.name(quote.article.id),
      speakers: names(quote.speakers),
      about: names(quote.about),
      speaksFor: quote.speaksFor && graph.name(quote.speaksFor.id),
    }));
    const expected = told.map(({ onBehalfOf: _, ...quote }) => quote);
    const inOrder = quoteOrder.map((name) => expected.find((quote) => quote.name === name));
    expect(answered).toEqual(inOrder);
  });

  it('an article leads to its quotes in the order of the text, and they lead back', async () => {
    interface Article extends Id {
      readonly quotes: {
        readonly nodes: readonly { readonly position: number; readonly article: Id }[];
      } & Ids;
    }
    const selection = `id quotes(first: 100) { totalCount nodes { id position article { id } } }`;
    for (const { id, quotes } of await collect<Article>('articles', selection)) {
      const record = records.articles.find(({ slug }) => `article:${slug}` === graph.name(id));
      const expected = record?.quotes.map(({ key }) => `quote:${record.slug}/${key}`);
      expect(graph.namesOf(quotes)).toEqual(expected);
      expect(quotes.nodes.map(({ position }) => position)).toEqual([...(expected?.keys() ?? [])]);
      expect(quotes.nodes.filter(({ article }) => article.id !== id)).toEqual([]);
    }
  });

  it('a speaker leads to exactly the quotes that lead to the speaker', async () => {
    const speakers = graph.names.filter((name) => !/^(article|quote):/.test(name));
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Speaker { id quotes${IDS} } } }`;
    const ids = speakers.map((name) => graph.id(name));
    const { nodes } = await client.read<{ nodes: readonly { id: string; quotes: Ids }[] }>(query, {
      ids,
    });
    expect(nodes.length).toBe(speakers.length);
    for (const { id, quotes } of nodes) {
      const name = graph.name(id);
      const expected = quotesWhere(({ speakers }) => speakers.includes(name));
      expect(graph.namesOf(quotes), name).toEqual(expected);
    }
  });

  it('a country leads to what is said about it, what is said for it, and its people', async () => {
    interface Country extends Id {
      readonly quotesAbout: Ids;
      readonly quotesOnBehalf: Ids;
      readonly people: Ids;
    }
    const selection = `id quotesAbout${IDS} quotesOnBehalf${IDS} people${IDS}`;
    for (const country of await collect<Country>('countries', selection)) {
      const name = graph.name(country.id);
      const about = quotesWhere((quote) => quote.about.includes(name));
      const onBehalf = quotesWhere(({ onBehalfOf }) => onBehalfOf.includes(name));
      expect(graph.namesOf(country.quotesAbout), name).toEqual(about);
      expect(graph.namesOf(country.quotesOnBehalf), name).toEqual(onBehalf);
      expect(graph.namesOf(country.people).sort(), name).toEqual(peopleOf(records, name).sort());
    }
  });

  it.each([
    ['countries', COUNTRY_ROLES],
    ['people', PERSON_ROLES],
    ['organizations', ORGANIZATION_ROLES],
  ])('%s lead to the articles they have each part in', async (list, roles) => {
    type Involved = Id & { readonly articles: Ids } & { readonly [role: string]: Ids };
    const several = `several: articles(first: 100, roles: [${roles.slice(0, 2)}]) ${PAGE}`;
    const none = `none: articles(first: 100, roles: []) ${PAGE}`;
    const selection = `id articles${IDS} ${byRole(roles)} ${several} ${none}`;
    for (const node of await collect<Involved>(list, selection)) {
      const name = graph.name(node.id);
      expect(graph.namesOf(node.articles), name).toEqual(articlesOf(name, ...roles));
      for (const role of roles) {
        const answered = graph.namesOf(node[role] as Ids);
        expect(answered, `${name} ${role}`).toEqual(articlesOf(name, role));
      }
      const both = articlesOf(name, ...roles.slice(0, 2));
      expect(graph.namesOf(node.several as Ids), name).toEqual(both);
      expect(graph.namesOf(node.none as Ids), name).toEqual([]);
    }
  });

  it('an article leads to the same countries and people with the same parts', async () => {
    interface Mention {
      readonly country?: Id;
      readonly person?: Id;
      readonly roles: readonly string[];
    }
    type Article = Id & { readonly [field: string]: readonly Mention[] };
    const filtered = [
      ...COUNTRY_ROLES.map((role) => `c${role}: countries(roles: [${role}]) { country { id } }`),
      ...PERSON_ROLES.map((role) => `p${role}: people(roles: [${role}]) { person { id } }`),
    ];
    const selection = `id countries { country { id } roles } people { person { id } roles } ${filtered}`;
    const who = ({ country, person }: Mention) => graph.name((country ?? person)?.id ?? '');
    for (const article of await collect<Article>('articles', selection)) {
      const here = played.filter((part) => part.article === graph.name(article.id));
      const mentions = [...(article.countries ?? []), ...(article.people ?? [])];
      const answered = mentions.flatMap((mention) =>
        mention.roles.map((role) => `${who(mention)} ${role}`),
      );
      const expected = here.filter((part) => !part.who.startsWith('organization:'));
      expect(answered.sort()).toEqual(expected.map((part) => `${part.who} ${part.role}`).sort());
      for (const [field, kind, roles] of [
        ['c', 'country:', COUNTRY_ROLES],
        ['p', 'person:', PERSON_ROLES],
      ] as const) {
        for (const role of roles) {
          const playing = here.filter((part) => part.who.startsWith(kind) && part.role === role);
          const found = article[`${field}${role}`]?.map(who).sort();
          expect(found, role).toEqual(playing.map((part) => part.who).sort());
        }
      }
    }
  });

  it('an unnamed source leads to its one article, and a position to who holds it', async () => {
    interface Source extends Id {
      readonly article: Id;
    }
    interface Person extends Id {
      readonly positions: readonly { readonly holder: Id }[];
    }
    const articles = await collect<Id & { unnamedSources: readonly Source[] }>(
      'articles',
      'id unnamedSources { id article { id } }',
    );
    for (const { id, unnamedSources } of articles) {
      expect(unnamedSources.filter(({ article }) => article.id !== id)).toEqual([]);
    }
    const people = await collect<Person>('people', 'id positions { holder { id } }');
    for (const { id, positions } of people) {
      expect(positions.filter(({ holder }) => holder.id !== id)).toEqual([]);
    }
  });
});
