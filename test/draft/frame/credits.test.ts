import { describe, expect, it } from 'vitest';
import { BODY, creditsIn, found, framed } from '../framed.ts';

const article = ({ head = 'By Ida Holm', foot = '' }) =>
  `Bakers agree on a bread for the fair\n\n${head}\n4 May 2024, 10:00\n\nHARBOUR TOWN, Norway (Meridian Wire) — ${BODY}\n\n${foot}`;

describe('bylines', () => {
  it.each([
    ['two names', 'By Ida Holm and Jon Bach', ['Ida Holm', 'Jon Bach']],
    ['names with places', 'By Ida Holm in Oslo and Jon Bach in Paris', ['Ida Holm', 'Jon Bach']],
    [
      'three names',
      'By Ida Holm, Jon Bach and Mia van der Berg',
      ['Ida Holm', 'Jon Bach', 'Mia van der Berg'],
    ],
    ['titles and addresses', 'By Dr. Ida Holm ida.holm@example.org', ['Ida Holm']],
    [
      'offices',
      'By Ida Holm, science editor, and Jon Bach, staff writer',
      ['Ida Holm', 'Jon Bach'],
    ],
    ['capitals', 'BY IDA HOLM AND JON MCBACH', ['Ida Holm', 'Jon McBach']],
    ['capitals with places', 'BY IDA HOLM IN OSLO AND JON BACH OF LUND', ['Ida Holm', 'Jon Bach']],
    ['a line of capitals', 'IDA HOLM IN OSLO', []],
    [
      'letters of other languages',
      'By Lương Thị Bích Ngà and Łucja O’Dwyer-Åsen',
      ['Lương Thị Bích Ngà', 'Łucja O’Dwyer-Åsen'],
    ],
    ['several lines', 'By Ida Holm\nBy Jon Bach', ['Ida Holm', 'Jon Bach']],
    ['a name in the next line', 'By\nIda Holm', ['Ida Holm']],
  ])('name reporters: %s', (_, head, names) => {
    expect(creditsIn(framed(article({ head })))).toEqual(
      names.map((name) => `REPORTER ${name}: BYLINE`),
    );
  });

  it('tell photographers and translators from reporters', () => {
    const head = 'By Ida Holm\nPhotographs by Jon Bach\nTranslated by Mia Berg';
    expect(creditsIn(framed(article({ head })))).toEqual([
      'REPORTER Ida Holm: BYLINE',
      'PHOTOGRAPHER Jon Bach: BYLINE',
      'TRANSLATOR Mia Berg: BYLINE',
    ]);
  });

  it('of an organization beside the time credit who passed the article on', () => {
    const frame = framed(
      `Bakers agree on a bread\n\nBy Tidewater Syndicate May 4, 2024 | 6:51 PM\n\nBy Ida Holm\n\nOSLO (Meridian Wire) – ${BODY}`,
    );
    expect(creditsIn(frame)).toEqual([
      'SYNDICATOR [Tidewater Syndicate]: BYLINE',
      'REPORTER Ida Holm: BYLINE',
    ]);
    expect(found(frame.provider).value.name).toBe('Meridian Wire');
  });

  it('of an agency alone make it the author, also without a dateline', () => {
    const frame = framed(
      `Bakers agree on a bread\n\nBy Northern News Agency\n4 May 2024\n\n${BODY}`,
    );
    expect(found(frame.provider).value).toMatchObject({
      name: 'Northern News Agency',
      kind: 'NEWS_AGENCY',
    });
    expect(creditsIn(frame)).toEqual(['REPORTER [Northern News Agency]: BYLINE']);
  });

  it('know an agency by its short name', () => {
    const frame = framed(`Bakers agree on a bread\n\nBy AFP\n4 May 2024\n\n${BODY}`);
    expect(found(frame.provider).value).toMatchObject({
      name: 'Agence France-Presse',
      alternateNames: ['AFP'],
    });
  });

  it('tell for whom a reporter writes from who reports', () => {
    const frame = framed(
      `Bakers agree on a bread\n\nBy Ida Holm, Fjord Press Agency\n4 May 2024\n\n${BODY}`,
    );
    expect(creditsIn(frame)).toEqual(['REPORTER Ida Holm: BYLINE']);
    expect(found(frame.provider).value.name).toBe('Fjord Press Agency');
  });

  it.each([
    ['Tribune Staff Writer', 'Tribune'],
    ['Harbour Courier science correspondent', 'Harbour Courier'],
    ['Local Affairs Correspondent', null],
    ['Senior Staff Writer', null],
  ])('take what a reporter is for no house: %s', (office, house) => {
    const { provider } = framed(
      `Bakers agree on a bread\n\nBy Ida Holm, ${office}\n4 May 2024\n\n${BODY}`,
    );
    expect(provider.value?.name ?? null).toBe(house);
  });

  it.each(['From Our Own Correspondent', 'By our science staff', 'By Staff Reporters'])(
    'that name nobody are kept for the reviewer: %s',
    (head) => {
      const frame = framed(article({ head }));
      expect(creditsIn(frame)).toEqual([]);
      expect(frame.nameless).toHaveLength(1);
    },
  );

  it('are not seen in a sentence', () => {
    const frame = framed(
      `Bakers agree on a bread\n\nBy evening the oven was cold, and the bakers had gone home to their beds.\n\n${BODY}`,
    );
    expect(creditsIn(frame)).toEqual([]);
  });

  it('without "By" are doubted', () => {
    for (const head of ['Ida Holm\n4 May 2024, 10:00', '4 May 2024, 10:00\nIda Holm']) {
      const frame = framed(`Bakers agree on a bread\n\n${head}\n\n${BODY}`);
      expect(creditsIn(frame)).toEqual(['REPORTER Ida Holm: BYLINE']);
      expect(frame.credits[0]?.warnings).toEqual(['the line does not say "By"']);
    }
  });
});

describe('a byline beside an organization that only the page names as author', () => {
  it('keeps its confidence, and the sheet says so', () => {
    const author = [
      { '@type': 'Person', name: 'Ida Holm' },
      { '@type': 'Organization', name: 'Fjord Wire' },
    ];
    const data = JSON.stringify({ '@type': 'NewsArticle', author });
    const { credits } = framed(
      `<html><script type="application/ld+json">${data}</script><h1>Bakers agree on a bread</h1><p>By Ida Holm</p><p>4 May 2024</p><p>${BODY}</p></html>`,
      'article.html',
    );
    expect(credits).toHaveLength(1);
    expect(credits[0]).toMatchObject({
      value: { name: 'Ida Holm' },
      confidence: 'HIGH',
      warnings: [
        'the page’s data name an organization, "Fjord Wire", as author, whom no line names',
      ],
    });
  });
});

describe('credit lines', () => {
  it('name those of the byline again, and others', () => {
    const foot = '(Reporting by Ida Holm; additional reporting by Jon Bach; Editing by Mia Berg)';
    expect(creditsIn(framed(article({ foot })))).toEqual([
      'REPORTER Ida Holm: BYLINE, CREDIT_LINE',
      'CONTRIBUTOR Jon Bach: CREDIT_LINE',
      'EDITOR Mia Berg: CREDIT_LINE',
    ]);
  });

  it('are read through a misprinted name', () => {
    const frame = framed(
      article({
        head: 'By Sindre Aasheim',
        foot: '(Reporting by Sindre Aashiem; Editing by Mia Berg)',
      }),
    );
    expect(creditsIn(frame)).toEqual([
      'REPORTER Sindre Aasheim: BYLINE, CREDIT_LINE',
      'EDITOR Mia Berg: CREDIT_LINE',
    ]);
    expect(frame.credits[0]?.warnings).toEqual([
      '"Sindre Aashiem" was taken for a misprint of "Sindre Aasheim"',
    ]);
    expect(frame.credits[0]?.confidence).toBe('MEDIUM');
  });

  it('are read through a misprinted "and"', () => {
    const frame = framed(
      article({
        head: 'By Ida Holm and Jon Bach',
        foot: '(Reporting by Ida Holm nad Jon Bach; Editing by Mia Berg.)',
      }),
    );
    expect(creditsIn(frame)).toEqual([
      'REPORTER Ida Holm: BYLINE, CREDIT_LINE',
      'REPORTER Jon Bach: BYLINE, CREDIT_LINE',
      'EDITOR Mia Berg: CREDIT_LINE',
    ]);
    expect(frame.credits[1]?.warnings.join()).toContain('"nad"');
  });

  it('do not make one of two people with short names', () => {
    const foot = '(Reporting by Ida Holt; Editing by Mia Berg)';
    expect(creditsIn(framed(article({ foot })))).toContain('REPORTER Ida Holt: CREDIT_LINE');
  });

  it.each([
    ['Meridian Wire writers Jon Bach in Oslo and Mia Berg in Rome contributed to this report.'],
    ['Jon Bach and Mia Berg contributed reporting.'],
    ['(Additional reporting by Jon Bach in Oslo and Mia Berg)'],
  ])('name contributors: %s', (foot) => {
    expect(creditsIn(framed(article({ foot })))).toEqual([
      'REPORTER Ida Holm: BYLINE',
      'CONTRIBUTOR Jon Bach: CREDIT_LINE',
      'CONTRIBUTOR Mia Berg: CREDIT_LINE',
    ]);
  });

  it('are not seen in a sentence', () => {
    const foot = 'Reporting by telephone, the baker told them the oven was hot.';
    expect(creditsIn(framed(article({ foot })))).toEqual(['REPORTER Ida Holm: BYLINE']);
  });
});
