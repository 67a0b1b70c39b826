import { describe, expect, it } from 'vitest';
import { REAL_ARCHIVE, SPECIMENS } from '../../src/record/folder.ts';
import { connect } from '../server/client.ts';

/** A news site's developer: all that the page of an article shows, in one request. */
const PAGE = `query ArticlePage($slug: String!) {
  article(slug: $slug) {
    headline
    dateline { place country { code } }
    published { stated }
    reporters: credits(roles: [REPORTER]) { contributor { ... on Speaker { name } } }
    editors: credits(roles: [EDITOR]) { contributor { ... on Speaker { name } } }
    quotes {
      nodes {
        kind
        segments { text }
        paraphrase
        cue
        speakers { name }
        attribution { positions { title of { ... on Speaker { name } } } }
      }
    }
  }
}`;

const credited = (...names: readonly string[]) => names.map((name) => ({ contributor: { name } }));

interface Told {
  readonly kind?: string;
  readonly words?: readonly string[];
  readonly sense?: string | null;
  readonly cue?: string | null;
  readonly by?: readonly string[];
  readonly as?: readonly (readonly [string, string])[];
}

/** A quote on the page; what is not told is as it is most often there. */
function quote({
  kind = 'DIRECT',
  words = [],
  sense = null,
  cue = 'said',
  by = [],
  as = [],
}: Told) {
  return {
    kind,
    segments: words.map((text) => ({ text })),
    paraphrase: sense,
    cue,
    speakers: by.map((name) => ({ name })),
    attribution: { positions: as.map(([title, name]) => ({ title, of: { name } })) },
  };
}

describe('the page of an article', () => {
  it('shows a wire story: two reporters, an editor, and who says what in the order of the text', async () => {
    const slug = '2024-03-13-us-south-korea-defense-talks';
    const official = { by: ['senior Biden administration official'] };
    const trump = { by: ['Donald Trump'] };
    expect(await connect(REAL_ARCHIVE).read(PAGE, { slug })).toEqual({
      article: {
        headline:
          'US-South Korea defense talks on track, but November not a hard deadline-US official',
        dateline: { place: 'Washington', country: { code: 'US' } },
        published: { stated: 'Mar 13, 2024 | 6:51 PM' },
        reporters: credited('David Brunnstrom', 'Trevor Hunnicutt'),
        editors: credited('Lincoln Feast'),
        quotes: {
          nodes: [
            quote({
              ...official,
              kind: 'INDIRECT',
              cue: 'told',
              sense:
                'Negotiations over who pays for the US garrison are progressing faster than planned, and Washington does not insist on finishing before Americans vote.',
            }),
            quote({
              kind: 'INDIRECT',
              by: ['South Korean media'],
              sense: 'The negotiators want a text signed before Trump could return to office.',
            }),
            quote({
              ...trump,
              kind: 'MIXED',
              words: ['free-riding'],
              cue: 'accused',
              sense:
                'South Korea lets the United States carry its defence without paying its share.',
            }),
            quote({
              ...trump,
              kind: 'INDIRECT',
              cue: 'demanded',
              sense:
                'South Korea should contribute up to five billion dollars annually to the stationing of the US garrison.',
            }),
            quote({
              ...official,
              kind: 'MIXED',
              words: ['very much on track and ahead of schedule.'],
              sense: 'The negotiations are going as planned, and faster.',
            }),
            quote({
              ...official,
              words: [
                'I can’t say at this moment quite how soon they’ll wrap, but we are not seeing major hurdles. And we’re seeing a lot of political will on both sides,',
              ],
            }),
            quote({
              ...official,
              cue: null,
              words: [
                'We’re fairly confident that our incentives are aligned, and that we will get these negotiations done. So we’d like to make quick progress, but … don’t necessarily see November as a hard deadline.',
              ],
            }),
            quote({
              kind: 'INDIRECT',
              by: ['senior South Korean presidential official'],
              sense:
                'The South Korean government foresees no break with Washington whoever wins, and wants results on cost-sharing before the year ends.',
            }),
          ],
        },
      },
    });
  });

  it('shows the office each held that day, interrupted words, and a government that speaks', async () => {
    const slug = '2025-08-14-lighthouse-museum-borrows-lamps';
    const official = { by: ['lighthouse official from Estonia'] };
    expect(await connect(SPECIMENS).read(PAGE, { slug })).toEqual({
      article: {
        headline: 'Lighthouse museum in Chile borrows three lamps from abroad',
        dateline: { place: 'Puerto Sereno', country: { code: 'CL' } },
        published: { stated: '14 August 2025 16:20 UTC' },
        reporters: credited('Rosario Llancapay'),
        editors: credited('Niamh Castell'),
        quotes: {
          nodes: [
            quote({
              by: ['New Zealand'],
              kind: 'MIXED',
              words: ['a pleasure, and a light one,'],
              sense: 'New Zealand is glad to lend its lamp and thinks little of the effort.',
            }),
            quote({
              ...official,
              kind: 'MIXED',
              words: ['before the nights grow long again.'],
              sense: 'Estonia wants its lamp home before autumn.',
            }),
            quote({ ...official, words: ['I would have sent two,'], cue: 'added' }),
            quote({
              by: ['Ragnhild Solvik'],
              as: [['President', 'Lamp Keepers’ Convention']],
              kind: 'MIXED',
              words: ['lit by hand, every night, by three sisters.'],
              sense: 'Three sisters used to light the lamp from Norway themselves each evening.',
            }),
          ],
        },
      },
    });
  });
});
