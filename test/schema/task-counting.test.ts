import { describe, expect, it } from 'vitest';
import { REAL_ARCHIVE, SPECIMENS } from '../../src/record/folder.ts';
import { connect } from '../server/client.ts';

const real = connect(REAL_ARCHIVE);
const specimens = connect(SPECIMENS);

/** The buckets of a facet, by what is shown for them. */
const counts = (buckets: Readonly<Record<string, number>>) =>
  Object.entries(buckets).map(([label, count]) => ({ label, count }));

describe('a data journalist', () => {
  const ABOUT = `query ($country: CountryRef!, $from: Date, $to: Date) {
    quotes(filter: { about: [$country], published: { from: $from, to: $to } }) {
      totalCount
      facets {
        speaker { buckets { label count } missing }
        kind { buckets { label count } }
        month(orderBy: VALUE) { buckets { label count } }
        onBehalfOf { buckets { label count } missing }
        speakerType { buckets { label count } }
        anonymity { buckets { label count } missing }
        anonymityReason { buckets { label count } missing }
      }
      nodes { speakers { name } speaksFor { name } }
    }
  }`;
  const spoken = (name: string | null, principal: string | null = null) => ({
    speakers: name === null ? [] : [{ name }],
    speaksFor: principal === null ? null : { name: principal },
  });

  it('counts who says what about South Korea in a month, for whom, and how many go unnamed', async () => {
    const during = { country: 'South Korea', from: '2024-03-01', to: '2024-03-31' };
    const official = spoken('senior Biden administration official', 'United States');
    expect(await real.read(ABOUT, during)).toEqual({
      quotes: {
        totalCount: 8,
        facets: {
          speaker: {
            buckets: counts({
              'senior Biden administration official': 4,
              'Donald Trump': 2,
              'senior South Korean presidential official': 1,
              'South Korean media': 1,
            }),
            missing: 0,
          },
          kind: { buckets: counts({ INDIRECT: 4, DIRECT: 2, MIXED: 2 }) },
          month: { buckets: counts({ '2024-03': 8 }) },
          onBehalfOf: { buckets: counts({ 'United States': 4, 'South Korea': 1 }), missing: 3 },
          speakerType: { buckets: counts({ UNNAMED: 6, PERSON: 2 }) },
          anonymity: { buckets: counts({ GRANTED: 4, NOT_STATED: 2 }), missing: 2 },
          anonymityReason: { buckets: counts({ NOT_STATED: 6 }), missing: 2 },
        },
        nodes: [
          official,
          spoken('South Korean media'),
          spoken('Donald Trump'),
          spoken('Donald Trump'),
          official,
          official,
          official,
          spoken('senior South Korean presidential official', 'South Korea'),
        ],
      },
    });
  });

  it('counts the same about Estonia over a year, a quote of nobody among them', async () => {
    const during = { country: 'est', from: '2025-01-01', to: '2025-12-31' };
    expect(await specimens.read(ABOUT, during)).toEqual({
      quotes: {
        totalCount: 5,
        facets: {
          speaker: {
            buckets: counts({
              'lighthouse official from Estonia': 2,
              'Maarja Ojaverest': 1,
              'Kristjan Põldsaarik': 1,
            }),
            missing: 1,
          },
          kind: { buckets: counts({ DIRECT: 3, INDIRECT: 1, MIXED: 1 }) },
          month: { buckets: counts({ '2025-03': 3, '2025-08': 2 }) },
          onBehalfOf: { buckets: counts({ Estonia: 1 }), missing: 4 },
          speakerType: { buckets: counts({ PERSON: 2, UNNAMED: 2, NONE: 1 }) },
          anonymity: { buckets: counts({ NOT_STATED: 2 }), missing: 3 },
          anonymityReason: { buckets: counts({ NOT_STATED: 2 }), missing: 3 },
        },
        nodes: [
          spoken('lighthouse official from Estonia', 'Estonia'),
          spoken('lighthouse official from Estonia'),
          spoken('Maarja Ojaverest'),
          spoken(null),
          spoken('Kristjan Põldsaarik'),
        ],
      },
    });
  });

  it('counts nothing before the first article', async () => {
    const { quotes } = await real.read<{ quotes: { totalCount: number; nodes: unknown } }>(ABOUT, {
      country: 'KR',
      to: '2024-03-12',
    });
    expect(quotes).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it('reads the reasons that are stated for going unnamed', async () => {
    const query = `{
      all: quotes { totalCount }
      unnamed: quotes(filter: { speakerType: UNNAMED }) { totalCount }
      reasoned: quotes(filter: { anonymityReason: STATED }) {
        totalCount
        facets { speaker { buckets { label count node { ... on UnnamedSource { anonymity { reason } } } } } }
      }
    }`;
    const reason = (text: string) => ({ anonymity: { reason: text } });
    expect(await specimens.read(query)).toEqual({
      all: { totalCount: 47 },
      unnamed: { totalCount: 8 },
      reasoned: {
        totalCount: 3,
        facets: {
          speaker: {
            buckets: [
              {
                label: 'employee of the ferry company',
                count: 2,
                node: reason('The new timetable had not been announced to the public.'),
              },
              {
                label: 'volunteer',
                count: 1,
                node: reason('The list of donors had not been checked to the end.'),
              },
            ],
          },
        },
      },
    });
  });
});
