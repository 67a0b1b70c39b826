import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/pages/parts/kind.tsx';
import { REAL_ARCHIVE, SPECIMENS } from '../../src/record/folder.ts';
import { recordsOf } from '../archive/records.ts';
import { expanded } from '../proof/contexts.ts';
import { attributeOf, rawText, textOf } from './html.ts';
import { Site } from './site.ts';

const SLUG = '2024-03-13-us-south-korea-defense-talks';
const real = Site.of(REAL_ARCHIVE);
const article = await real.get(`/articles/${SLUG}`);

describe('the front page', () => {
  it('tells what is in the archive', async () => {
    const { html } = await real.get('/');
    expect(html.texts('dl', 'numbers')).toEqual([
      'quotations8article1people5organizations2unnamed sources3published13 March 2024',
    ]);
    expect(html.texts('footer', 'colophon')[0]).toContain('CC0-1.0');
    expect(html.texts('footer', 'colophon')[0]).toContain(
      real.archive.dataset.version.slice(0, 12),
    );
    expect(html.main).toContain(real.archive.dataset.manifest.notice);
  });

  it('counts in its charts what GraphQL counts', async () => {
    const { html } = await real.get('/');
    const [spoke = '', about = '', kinds = ''] = html.texts('table', 'bars');
    expect(spoke).toMatch(/senior Biden administration official \(unnamed\)4Donald Trump2/);
    expect(about).toMatch(/South Korea8United States6/);
    expect(kinds).toMatch(/Indirect4Direct2Mixed2/);
    expect(html.main).toMatch(/6 of 8 come from sources without a name; .* none of them/);
  });

  it('leads to lists that are as long as its charts say', async () => {
    const site = Site.of(SPECIMENS);
    const { html } = await site.get('/');
    for (const row of html.all('tr')) {
      const text = textOf(row);
      const [, count] = /(\d+)$/.exec(text) ?? [];
      const link = html.all('a').find((one) => rawText(row).startsWith(rawText(one)));
      const href = attributeOf(link, 'href');
      if (count === undefined || href === undefined || !/quotes|people|organi|countr/.test(href))
        continue;
      const { html: list } = await site.get(href);
      expect([text, list.main]).toEqual([
        text,
        expect.stringMatching(new RegExp(`(?<!\\d)${count}(?!\\d)`)),
      ]);
    }
    expect(html.all('tr').length).toBeGreaterThan(15);
  });
});

describe('the list of quotations', () => {
  it('says whose they are, where only those of one are shown', async () => {
    const [link] = article.html
      .all('a')
      .map((one) => attributeOf(one, 'href') ?? '')
      .filter((href) => href.startsWith('/quotes?speaker='));
    const { html } = await real.get(link ?? '');
    expect(html.main).toMatch(/Said by senior Biden administration official unnamed source/);
    const others = await real.get(`/quotes?article=${SLUG}`);
    expect(others.html.texts('p')).toContainEqual(
      expect.stringMatching(/^In US-South Korea defense talks on track/),
    );
  });

  it('can be narrowed to what is said for a country', async () => {
    const { html } = await real.get('/quotes?onBehalfOf=South+Korea');
    expect(html.texts('p', 'aside')[0]).toMatch(/^1 in all/);
    expect(html.main).toMatch(/speaking for South Korea/);
  });
});

describe('the page of an article', () => {
  it('has its quotations in the order of the text, each with its own address', () => {
    const figures = article.html.all('figure').map((one) => attributeOf(one, 'id'));
    const [record] = recordsOf(REAL_ARCHIVE).articles;
    expect(figures).toEqual(record?.quotes.map(({ key }) => key));
  });

  it('puts spoken words in marks, and a paraphrase never', () => {
    const [record] = recordsOf(REAL_ARCHIVE).articles;
    const spoken = record?.quotes.flatMap((quote) => quote.segments.map(({ text }) => `“${text}”`));
    expect(article.html.texts('blockquote')).toEqual(spoken);
    const paraphrases = article.html.texts('p', 'paraphrase');
    expect(paraphrases).toHaveLength(6);
    for (const text of paraphrases) expect(text).toMatch(/^In the curator’s words [^“”"]+$/);
  });

  it('tells who is unnamed, and what is said about it', () => {
    const speakers = article.html.texts('p', 'speakers');
    expect(speakers[0]).toBe(
      'senior Biden administration official unnamed sourceanonymity granted, as the article says; reason not stated speaking for United States (its government)',
    );
    expect(speakers[1]).toMatch(/^South Korean media unnamed medianot said whether/);
  });

  it('tells reporters from editors and distributors', () => {
    const [credits] = article.html.texts('dl', 'credits');
    expect(credits).toBe(
      'Reported byDavid Brunnstrom, Trevor HunnicuttEdited byLincoln FeastDistributed byThomson Reuters',
    );
  });

  it('tells what the printed time can mean', () => {
    expect(article.html.main).toContain('Mar 13, 2024 | 6:51 PM');
    expect(article.html.main).toMatch(
      /from 13 March 2024 at 04:51 UTC to 14 March 2024 at 06:51 UTC/,
    );
  });

  it('tells what is not known', () => {
    expect(article.html.texts('ul', 'unknowns')[0]).toMatchInlineSnapshot(
      `"Where it was published: no link is stated.Who carried this copy: no publisher is named.In which time zone its time is meant: none is printed.Whether it was changed after it appeared.Who “senior Biden administration official” is, and why it is not told: no reason is stated.Who “South Korean media” is, whether anonymity was granted, and why it is not told: no reason is stated.Who “senior South Korean presidential official” is, whether anonymity was granted, and why it is not told: no reason is stated.The words of 4 quotations: the article gives only their sense.When the words of 5 quotations were spoken, besides before it appeared."`,
    );
    expect(article.html.texts('code', 'digest')[0]).toMatch(/^670e193f/);
  });

  it('says what it is to programs, in a way no browser runs', async () => {
    const [script] = article.html.all('script', 'type', 'application/ld+json');
    const text = script === undefined ? '' : rawText(script);
    expect(text).not.toContain('<');
    const [read, ...others] = await expanded(JSON.parse(text) as object);
    expect(others).toEqual([]);
    expect(read).toMatchObject({ '@type': ['https://schema.org/NewsArticle'] });
  });

  it('shows what was corrected, said together, translated or said by nobody', async () => {
    const site = Site.of(SPECIMENS);
    const main = async (slug: string) => (await site.get(`/articles/${slug}`)).html.main;
    expect(await main('2025-06-20-night-train-to-the-coast')).toMatch(
      /Corrections by its publisher21 June 2025: .*The quotation it concerns/,
    );
    const choirs = await main('2024-10-11-choirs-share-one-song');
    expect(choirs).toMatch(/Michiko Tsurumaki.{0,80} and Seo Byeol-ha/);
    expect(choirs).toContain('translated from Japanese');
    expect(await main('2025-03-27-tram-makes-first-trial-run')).toContain(
      'The article names nobody',
    );
    expect(await main('2025-08-14-lighthouse-museum-borrows-lamps')).toContain('(its government)');
    expect(await main('2009-02-06-later-ferry-on-summer-evenings')).toMatch(
      /anonymity granted.*reason: The new timetable had not been announced/,
    );
  });
});

describe('the page of a quote', () => {
  it('can be cited, checked and read by programs', async () => {
    const id = Buffer.from(`Quote:${SLUG}/no-hurdles`).toString('base64url');
    const { html } = await real.get(`/quotes/${id}`);
    const [citation = ''] = html.texts('p', 'citation');
    expect(citation).toMatch(/^“I can’t say at this moment/);
    expect(citation).toMatch(
      new RegExp(`13 March 2024, onrecord, http://onrecord.test/quotes/${id}$`),
    );
    expect(html.texts('table', 'spans')[0]).toMatch(/991–1139\s?[0-9a-f]{64}/);
    const [jsonLd = '', annotation = ''] = html.all('pre').map(rawText);
    expect(JSON.parse(jsonLd)).toMatchObject({ '@type': 'Quotation' });
    expect(JSON.parse(annotation)).toMatchObject({ type: 'Annotation' });
    expect(html.main).toContain(KINDS.DIRECT.meaning);
  });
});

describe('the pages of people, organizations and countries', () => {
  it('tell what is known of them', async () => {
    const people = (await real.get('/people')).html.texts('ul', 'rows')[0];
    // Nobody is said to hold an office that was held once.
    expect(people).toContain('President, United States (2017–2021)');
    const trump = (await real.get('/people/donald-trump')).html.main;
    expect(trump).toMatch(/President, United States from 20 January 2017 to 20 January 2021/);
    expect(trump).toMatch(/Said 2“free-riding”/);
    const reuters = (await real.get('/organizations/reuters')).html.main;
    expect(reuters).toMatch(/news agency, United Kingdom/);
    const korea = (await real.get('/countries/KR')).html.main;
    expect(korea).toMatch(/About South Korea 8/);
    expect(korea).toMatch(/For South Korea 1/);
    expect(korea).toMatch(/Republic of Korea/);
  });
});
