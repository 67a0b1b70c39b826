import type { QuoteOnPage } from './article-page.ts';

const OFFICIAL = { __typename: 'UnnamedSource', name: 'senior Biden administration official' };
const TRUMP = { __typename: 'Person', name: 'Donald Trump' };
const US = { __typename: 'Country', name: 'United States' };

function attributed(mention: string | null, resolution: string): QuoteOnPage['attribution'] {
  return { mention, resolution, positions: [] };
}

/** What quotes of the article have in common unless they say otherwise. */
const NOTHING_SPECIAL = {
  text: null,
  cue: 'said',
  speakers: [OFFICIAL],
  about: [{ code: 'US' }, { code: 'KR' }],
  speaksFor: US,
  said: null,
} as const;

/** What the first article reports to have been said, in the order of its text. */
export const FIRST_ARTICLE_QUOTES: readonly QuoteOnPage[] = [
  {
    ...NOTHING_SPECIAL,
    key: 'lead',
    position: 0,
    kind: 'INDIRECT',
    cue: 'told',
    attribution: attributed('a senior Biden administration official', 'EXPLICIT'),
  },
  {
    ...NOTHING_SPECIAL,
    key: 'media-aim',
    position: 1,
    kind: 'INDIRECT',
    speakers: [{ __typename: 'UnnamedSource', name: 'South Korean media' }],
    attribution: attributed('South Korean media', 'EXPLICIT'),
    speaksFor: null,
  },
  {
    ...NOTHING_SPECIAL,
    key: 'free-riding',
    position: 2,
    kind: 'MIXED',
    text: 'free-riding',
    cue: 'accused',
    speakers: [TRUMP],
    attribution: attributed('who', 'COREFERENCE'),
    about: [{ code: 'KR' }],
    speaksFor: null,
    said: {
      stated: 'during his presidency',
      earliest: '2017-01-20',
      latest: '2021-01-20',
      basis: 'CURATOR',
    },
  },
  {
    ...NOTHING_SPECIAL,
    key: 'five-billion',
    position: 3,
    kind: 'INDIRECT',
    cue: 'demanded',
    speakers: [TRUMP],
    attribution: attributed('Trump', 'EXPLICIT'),
    about: [{ code: 'KR' }],
    speaksFor: null,
    said: { stated: null, earliest: '2017-01-20', latest: '2021-01-20', basis: 'CURATOR' },
  },
  {
    ...NOTHING_SPECIAL,
    key: 'on-track',
    position: 4,
    kind: 'MIXED',
    text: 'very much on track and ahead of schedule.',
    attribution: attributed('The U.S. official', 'COREFERENCE'),
  },
  {
    ...NOTHING_SPECIAL,
    key: 'no-hurdles',
    position: 5,
    kind: 'DIRECT',
    text: 'I can’t say at this moment quite how soon they’ll wrap, but we are not seeing major hurdles. And we’re seeing a lot of political will on both sides,',
    attribution: attributed('the official', 'COREFERENCE'),
  },
  {
    ...NOTHING_SPECIAL,
    key: 'incentives',
    position: 6,
    kind: 'DIRECT',
    text: 'We’re fairly confident that our incentives are aligned, and that we will get these negotiations done. So we’d like to make quick progress, but … don’t necessarily see November as a hard deadline.',
    cue: null,
    attribution: attributed(null, 'CONTINUATION'),
  },
  {
    ...NOTHING_SPECIAL,
    key: 'no-shift',
    position: 7,
    kind: 'INDIRECT',
    speakers: [{ __typename: 'UnnamedSource', name: 'senior South Korean presidential official' }],
    attribution: attributed('A senior South Korean presidential official', 'EXPLICIT'),
    speaksFor: { __typename: 'Country', name: 'South Korea' },
    said: { stated: 'this week', earliest: '2024-03-10', latest: '2024-03-13', basis: 'TEXT' },
  },
];
