import { describe, expect, it } from 'vitest';
import { REAL_ARCHIVE } from '../../src/record/folder.ts';
import { connect } from '../server/client.ts';
import { ARTICLE_PAGE, type ArticlePage } from './article-page.ts';
import { FIRST_ARTICLE_QUOTES } from './first-article-quotes.ts';

const { article } = await connect(REAL_ARCHIVE).read<ArticlePage>(ARTICLE_PAGE, {
  slug: '2024-03-13-us-south-korea-defense-talks',
  day: '2024-03-13',
});

const REPORTERS = ['David Brunnstrom', 'Trevor Hunnicutt'];

describe('the page of the first article', () => {
  it('has its head as printed', () => {
    const { headline, language, url, provider, publisher, modified, corrections, topics } = article;
    expect({ headline, language, url, provider, publisher, modified, corrections, topics }).toEqual(
      {
        headline:
          'US-South Korea defense talks on track, but November not a hard deadline-US official',
        language: 'en-US',
        url: null,
        provider: { name: 'Reuters', kind: 'NEWS_AGENCY', country: { code: 'GB' } },
        publisher: null,
        modified: null,
        corrections: [],
        topics: ['defense cost-sharing', 'military alliances', 'US presidential election 2024'],
      },
    );
  });

  it('has all that was said, in the order of the text', () => {
    expect(article.quotes).toEqual({ totalCount: 8, nodes: FIRST_ARTICLE_QUOTES });
  });

  it('has the figures, each with who states it', () => {
    const trump = { key: 'five-billion', speakers: [{ name: 'Donald Trump' }] };
    expect(article.figures).toEqual([
      { stated: '28,500', value: 28500, unit: 'troops', per: null, qualifier: 'some', quote: null },
      {
        stated: '$5 billion a year',
        value: 5_000_000_000,
        unit: 'USD',
        per: 'year',
        qualifier: 'as much as',
        quote: trump,
      },
      { stated: '13.9%', value: 13.9, unit: 'percent', per: null, qualifier: null, quote: null },
    ]);
  });

  it('has the countries, each with its parts and the evidence', () => {
    expect(article.countries).toEqual([
      {
        country: { code: 'US' },
        roles: ['SUBJECT', 'DATELINE', 'ABOUT', 'SPOKEN_FOR'],
        evidence: [
          { kind: 'ABBREVIATION', text: 'US' },
          { kind: 'ABBREVIATION', text: 'U.S.' },
          { kind: 'NAME', text: 'United States' },
          { kind: 'DEMONYM', text: 'American' },
          { kind: 'CAPITAL', text: 'WASHINGTON' },
        ],
      },
      {
        country: { code: 'KR' },
        roles: ['SUBJECT', 'ABOUT', 'SPOKEN_FOR'],
        evidence: [
          { kind: 'NAME', text: 'South Korea' },
          { kind: 'DEMONYM', text: 'South Korean' },
          { kind: 'METONYM', text: 'Seoul' },
        ],
      },
      {
        country: { code: 'KP' },
        roles: ['MENTIONED'],
        evidence: [{ kind: 'NAME', text: 'North Korea' }],
      },
    ]);
  });

  it('has the people, each with the parts and the office held that day', () => {
    const job = (title: string) => [{ title, of: { slug: 'reuters' } }];
    const maker = (name: string, title: string) => ({
      person: { name, positions: job(title) },
      roles: ['CONTRIBUTOR'],
      mentions: [],
    });
    expect(article.people).toEqual([
      {
        person: { name: 'Donald Trump', positions: [] },
        roles: ['SPEAKER'],
        mentions: ['Donald Trump', 'Trump'],
      },
      {
        person: { name: 'Joe Biden', positions: [{ title: 'President', of: { code: 'US' } }] },
        roles: ['MENTIONED'],
        mentions: ['Joe Biden', 'Biden'],
      },
      ...REPORTERS.map((name) => maker(name, 'Reporter')),
      maker('Lincoln Feast', 'Editor'),
    ]);
  });

  it('has the sources that go unnamed, each under all its mentions', () => {
    const spoke = (key: string, mention: string | null) => ({ key, attribution: { mention } });
    expect(article.unnamedSources).toEqual([
      {
        name: 'senior Biden administration official',
        kind: 'PERSON',
        anonymity: { granted: true, reason: null },
        speaksFor: { name: 'United States' },
        quotes: {
          nodes: [
            spoke('lead', 'a senior Biden administration official'),
            spoke('on-track', 'The U.S. official'),
            spoke('no-hurdles', 'the official'),
            spoke('incentives', null),
          ],
        },
      },
      {
        name: 'South Korean media',
        kind: 'MEDIA',
        anonymity: null,
        speaksFor: null,
        quotes: { nodes: [spoke('media-aim', 'South Korean media')] },
      },
      {
        name: 'senior South Korean presidential official',
        kind: 'PERSON',
        anonymity: null,
        speaksFor: { name: 'South Korea' },
        quotes: { nodes: [spoke('no-shift', 'A senior South Korean presidential official')] },
      },
    ]);
  });
});
