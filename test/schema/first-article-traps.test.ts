import { describe, expect, it } from 'vitest';
import { REAL_ARCHIVE } from '../../src/record/folder.ts';
import { connect } from '../server/client.ts';
import {
  ARTICLE_PAGE,
  type ArticlePage,
  type QuoteOnPage,
  type UnnamedOnPage,
} from './article-page.ts';

const { article, us, kr } = await connect(REAL_ARCHIVE).read<ArticlePage>(ARTICLE_PAGE, {
  slug: '2024-03-13-us-south-korea-defense-talks',
  day: '2024-03-13',
});

function quote(key: string): QuoteOnPage {
  const found = article.quotes.nodes.find((candidate) => candidate.key === key);
  if (found === undefined) throw new Error(`no quote ${key}`);
  return found;
}

function source(name: string): UnnamedOnPage {
  const found = article.unnamedSources.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`no source ${name}`);
  return found;
}

const evidence = article.countries.flatMap(({ country: { code }, evidence }) =>
  evidence.map(({ kind, text }) => `${code} ${kind} ${text}`),
);
const REPORTERS = ['David Brunnstrom', 'Trevor Hunnicutt'];
const OFFICIAL_QUOTES = ['lead', 'on-track', 'no-hurdles', 'incentives'];

describe('the traps of the first article', () => {
  it('the two By lines: the syndicator’s credit is no reporter’s', () => {
    const syndicator = { __typename: 'Organization', name: 'Thomson Reuters' };
    expect(article.syndicators).toEqual([
      { role: 'SYNDICATOR', printedIn: ['BYLINE'], contributor: syndicator },
    ]);
    expect(article.reporters.map(({ contributor }) => contributor.name)).toEqual(REPORTERS);
  });

  it('the reporters printed twice, once with a misprint: each is credited once', () => {
    const reporter = (name: string) => ({
      role: 'REPORTER',
      printedIn: ['BYLINE', 'CREDIT_LINE'],
      contributor: { __typename: 'Person', name },
    });
    const editor = { __typename: 'Person', name: 'Lincoln Feast' };
    expect(article.reporters).toEqual(REPORTERS.map(reporter));
    expect(article.editors).toEqual([
      { role: 'EDITOR', printedIn: ['CREDIT_LINE'], contributor: editor },
    ]);
    expect(article.credits).toEqual([
      ...article.syndicators,
      ...article.reporters,
      ...article.editors,
    ]);
  });

  it('the host page that is never named: there is no publisher', () => {
    expect(article.publisher).toBeNull();
  });

  it('the time without a zone: 27 hours that it can mean, and no "Z"', () => {
    expect(article.published).toEqual({
      stated: 'Mar 13, 2024 | 6:51 PM',
      date: '2024-03-13',
      time: '18:51',
      offset: null,
      earliest: '2024-03-13T04:51:00.000Z',
      latest: '2024-03-14T06:51:59.999Z',
    });
  });

  it('the Washington dateline: a place, and no speaker', () => {
    expect(article.dateline).toEqual({
      stated: 'WASHINGTON (Reuters)',
      place: 'Washington',
      country: { code: 'US' },
    });
    expect(us.quotes.nodes).toEqual([]);
    expect(evidence.filter((line) => line.includes('METONYM'))).toEqual(['KR METONYM Seoul']);
  });

  it('Seoul, which another man says expects something: he speaks, for it', () => {
    expect(kr.quotes.nodes).toEqual([]);
    expect(kr.quotesOnBehalf.nodes).toEqual([{ key: 'no-shift' }]);
    expect(quote('no-shift').speakers.map(({ __typename }) => __typename)).toEqual([
      'UnnamedSource',
    ]);
  });

  it('the official’s words: said for the United States, by nobody else', () => {
    expect(us.quotesOnBehalf.nodes.map(({ key }) => key)).toEqual(OFFICIAL_QUOTES);
  });

  it('the partial quotation: older than the article, from an office no longer held', () => {
    const { kind, attribution, said } = quote('free-riding');
    expect({ kind, attribution, said }).toEqual({
      kind: 'MIXED',
      attribution: { mention: 'who', resolution: 'COREFERENCE', positions: [] },
      said: {
        stated: 'during his presidency',
        earliest: '2017-01-20',
        latest: '2021-01-20',
        basis: 'CURATOR',
      },
    });
  });

  it('the ellipsis inside a quotation, whose paragraph names nobody: one stretch, CONTINUATION', () => {
    const { text, speakers, attribution } = quote('incentives');
    expect(text).toContain('but … don’t');
    expect(speakers).toEqual(quote('no-hurdles').speakers);
    expect(attribution).toEqual({ mention: null, resolution: 'CONTINUATION', positions: [] });
  });

  it('anonymity that is granted: no reason is made up for it', () => {
    expect(source('senior Biden administration official').anonymity).toEqual({
      granted: true,
      reason: null,
    });
  });

  it('the Korean official, who simply has no name: nothing is stated about anonymity', () => {
    expect(source('senior South Korean presidential official').anonymity).toBeNull();
  });

  it('the two unnamed officials: two sources, each with its own words', () => {
    const spokenBy = (name: string) => source(name).quotes.nodes.map(({ key }) => key);
    expect(spokenBy('senior Biden administration official')).toEqual(OFFICIAL_QUOTES);
    expect(spokenBy('senior South Korean presidential official')).toEqual(['no-shift']);
  });

  it('South Korean media: a source of its own kind, which speaks for no country', () => {
    const { kind, anonymity, speaksFor } = source('South Korean media');
    expect({ kind, anonymity, speaksFor }).toEqual({
      kind: 'MEDIA',
      anonymity: null,
      speaksFor: null,
    });
  });

  it('a former and future president: no office on that day, unlike the other', () => {
    const offices = article.people.map(({ person: { name, positions } }) => [name, positions]);
    expect(offices.slice(0, 2)).toEqual([
      ['Donald Trump', []],
      ['Joe Biden', [{ title: 'President', of: { code: 'US' } }]],
    ]);
  });

  it('"this week": the days of that week up to the article', () => {
    expect(quote('no-shift').said).toEqual({
      stated: 'this week',
      earliest: '2024-03-10',
      latest: '2024-03-13',
      basis: 'TEXT',
    });
  });

  it('a country spelled four ways: one country', () => {
    expect(evidence.filter((line) => line.startsWith('US '))).toEqual([
      'US ABBREVIATION US',
      'US ABBREVIATION U.S.',
      'US NAME United States',
      'US DEMONYM American',
      'US CAPITAL WASHINGTON',
    ]);
  });

  it('a sum one man demanded, a percentage the reporter states: told apart', () => {
    const stating = article.figures.map(({ stated, quote }) => [stated, quote?.key ?? null]);
    expect(stating).toEqual([
      ['28,500', null],
      ['$5 billion a year', 'five-billion'],
      ['13.9%', null],
    ]);
  });
});
