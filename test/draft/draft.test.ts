import { describe, expect, it } from 'vitest';
import { textOfHtml } from '../../src/proof/html-text.ts';
import { ArticleRecord } from '../../src/record/article.ts';
import { page, RETYPED } from '../proof/saved-copies.ts';
import { held, verified } from '../proof/specimen-copy.ts';
import { ARCHIVE, drafted, EMPTY_ARCHIVE, problemsWith } from './archive.ts';
import { BODY } from './framed.ts';

/** The specimens in English, the one language that drafts are made in. */
const english = held.filter(({ article }) => article.language.startsWith('en'));
const rows = english.map((one) => [one.slug, one] as const);
/** Whose paper it is stands in none of its own articles. */
const provider = 'harbour-courier';
/** What a program may do to a text that leaves its lines and its words whole. */
const WAYS = Object.keys(RETYPED).filter((way) => !/wrapped|inside words/.test(way));

describe('the draft of a specimen', () => {
  it('is made of eleven', () => expect(rows).toHaveLength(11));

  it.each(rows)('is what check accepts, with its text: %s', (_, { text }) => {
    const draft = drafted(text, { provider });
    expect(draft.missing).toEqual([]);
    expect(draft.problems).toEqual([]);
    expect(problemsWith(draft, text)).toEqual([]);
    expect(draft.quotes).toBeGreaterThan(0);
  });

  it.each(rows)('has every word in marks where the text has it: %s', (_, { text }) => {
    const points = Array.from(text.normalize('NFC'));
    const { quotes } = ArticleRecord.parse(drafted(text, { provider }).record);
    const segments = quotes.flatMap((quote) => quote.segments);
    expect(segments.length).toBeGreaterThan(0);
    for (const { start, end, text } of segments)
      expect(points.slice(start, end).join('')).toBe(text);
  });

  it.each(rows)('has the frame a person gave it: %s', (_, { text, article }) => {
    const draft = ArticleRecord.parse(drafted(text, { provider: article.provider }).record);
    expect(draft.headline).toBe(article.headline);
    expect(draft.published).toEqual(article.published);
    expect(draft.modified).toEqual(article.modified);
    expect(draft.dateline).toEqual(article.dateline);
    expect(draft.credits).toEqual(article.credits);
    expect(draft.provider).toBe(article.provider);
    expect(draft.publisher).toBe(article.publisher);
    expect(draft.source).toEqual(article.source);
  });

  it.each(rows)('finds the countries a person found: %s', (_, { text, article }) => {
    const draft = ArticleRecord.parse(drafted(text, { provider }).record);
    const codes = (record: ArticleRecord) => record.countries.map(({ country }) => country).sort();
    expect(codes(draft)).toEqual(codes(article));
  });

  it.each(rows)('names nobody anew whom the archive knows: %s', (_, { text, article }) => {
    const { record, people } = drafted(text, { provider });
    const known = ArchivePeople.filter((slug) => JSON.stringify(article).includes(`"${slug}"`));
    const draft = ArticleRecord.parse(record);
    const named = draft.people.map(({ person }) => person);
    const spoken = article.people.map(({ person }) => person);
    expect(named.filter((slug) => spoken.includes(slug))).toEqual(
      named.filter((slug) => known.includes(slug)),
    );
    expect(people.map(({ slug }) => slug).filter((slug) => ArchivePeople.includes(slug))).toEqual(
      [],
    );
  });

  it.each(rows)('is the same as a page, and verified by it: %s', (_, { text }) => {
    const html = page(text);
    const draft = drafted(html, { provider }, 'article.html');
    const record = ArticleRecord.parse(draft.record);
    expect(problemsWith(draft, textOfHtml(html))).toEqual([]);
    const verification = verified({ article: record }, html, 'HTML');
    expect(verification.sourceMatches).toBe(true);
    expect(verification.checks.map(({ status }) => status)).toEqual(
      record.quotes.map(() => 'VERIFIED'),
    );
    const plain = ArticleRecord.parse(drafted(text, { provider }).record);
    const words = ({ quotes }: ArticleRecord) =>
      quotes.map(({ kind, speakers, segments }) => [
        kind,
        speakers,
        segments.map(({ text }) => text),
      ]);
    expect(words(record)).toEqual(words(plain));
    expect(record.credits).toEqual(plain.credits);
  });

  it.each(rows)('is the same where only the ends of lines part paragraphs: %s', (_, { text }) => {
    const [close, apart] = [text.replace(/\n{2,}/g, '\n'), text].map((one) =>
      ArticleRecord.parse(drafted(one, { provider }).record),
    );
    const words = (record: ArticleRecord | undefined) =>
      record?.quotes.map(({ segments }) => segments.map(({ text }) => text));
    expect(words(close)).toEqual(words(apart));
    expect(close?.dateline).toEqual(apart?.dateline);
    expect(close?.credits).toEqual(apart?.credits);
  });

  it('of a text in one line has its quotations', () => {
    const text = `${BODY} “The crust is the best of it,” said Ragnhild Solvik, the harbour master.`;
    const draft = drafted(text.replaceAll('\n', ' '), {
      provider,
      headline: 'A bread',
      published: '4 May 2024',
    });
    expect(draft.quotes).toBe(1);
  });

  it.each(WAYS)('is what check accepts where a program saved it %s', (way) => {
    for (const { text } of english) {
      const draft = drafted(RETYPED[way]?.(text) ?? '', { provider });
      expect(draft.missing).toEqual([]);
      expect(draft.problems).toEqual([]);
      expect(problemsWith(draft, RETYPED[way]?.(text) ?? '')).toEqual([]);
      expect(draft.quotes).toBeGreaterThan(0);
    }
  });

  it('is the same twice', () => {
    for (const { text } of english) {
      expect(drafted(text, { provider })).toEqual(drafted(text, { provider }));
    }
  });
});

const ArchivePeople = ARCHIVE.people.map(({ slug }) => slug);

describe('whom a draft names', () => {
  const article = (byline: string) =>
    `Bakers agree on a bread\n\n${byline}\n4 May 2024, 10:00\n\nOSLO (Meridian Wire) — ${BODY}\n\n“The crust is the best of it,” Ragnhild Solvik said. “I would eat it alone.”`;

  it('are the entries of the archive, by their other names as well', () => {
    const archive = {
      ...ARCHIVE,
      people: ARCHIVE.people.map((person) =>
        person.slug === 'ragnhild-solvik'
          ? { ...person, name: 'Ragnhild Marie Solvik', alternateNames: ['Ragnhild Solvik'] }
          : person,
      ),
    };
    const draft = drafted(article('By Imogen Farrow'), { archive });
    expect(draft.people).toEqual([]);
    expect(draft.organizations).toEqual([]);
    expect(draft.record).toMatchObject({
      provider: 'meridian-wire',
      credits: [{ contributor: 'person:imogen-farrow' }],
      people: [{ person: 'ragnhild-solvik' }],
    });
  });

  it('are proposed where the archive does not know them', () => {
    const draft = drafted(article('By Imogen Farrow'), { archive: EMPTY_ARCHIVE });
    expect(draft.people.map(({ slug, name }) => [slug, name]).sort()).toEqual([
      ['imogen-farrow', 'Imogen Farrow'],
      ['ragnhild-solvik', 'Ragnhild Solvik'],
    ]);
    expect(draft.organizations).toMatchObject([{ slug: 'meridian-wire', kind: 'NEWS_AGENCY' }]);
    expect(problemsWith(draft, article('By Imogen Farrow'), EMPTY_ARCHIVE)).toEqual([]);
  });

  it('are left open where two entries bear the name', () => {
    const solvik = ARCHIVE.people.find(({ slug }) => slug === 'ragnhild-solvik');
    const farrow = ARCHIVE.people.find(({ slug }) => slug === 'imogen-farrow');
    if (solvik === undefined || farrow === undefined) throw new Error('nobody');
    const twins = [
      { ...solvik, slug: 'ragnhild-solvik-2' },
      { ...farrow, slug: 'imogen-farrow-2' },
    ];
    const archive = { ...ARCHIVE, people: [...ARCHIVE.people, ...twins] };
    const draft = drafted(article('By Imogen Farrow'), { archive });
    const record = ArticleRecord.parse(draft.record);
    expect(record.credits).toEqual([]);
    expect(record.people).toEqual([]);
    expect(record.quotes.map(({ speakers }) => speakers)).toEqual(record.quotes.map(() => []));
    const warnings = draft.sheet.flatMap((entry) => entry.warnings).join('\n');
    expect(warnings).toContain('may be imogen-farrow or imogen-farrow-2; left open');
    expect(warnings).toContain('may be ragnhild-solvik or ragnhild-solvik-2; left open');
    expect(problemsWith(draft, article('By Imogen Farrow'), archive)).toEqual([]);
  });
});
