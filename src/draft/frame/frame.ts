import type { CountryRecord } from '../../record/country.ts';
import { LanguageTag, WebAddress } from '../../record/identifier.ts';
import type { PublicationTime } from '../../record/time.ts';
import type { ArticleText } from '../article-text.ts';
import type { Finding, Found } from '../finding.ts';
import type { PageData } from '../page-data.ts';
import type { Stretch } from '../stretch.ts';
import { creditLinesOf } from './credit-line.ts';
import { type Credit, creditsOf } from './credits.ts';
import { type Dateline, openingOf } from './dateline.ts';
import { Gazetteer } from './gazetteer.ts';
import { Head } from './head.ts';
import { headlineOf } from './headline.ts';
import { houseOf } from './house.ts';
import type { NamedOrganization } from './named-organization.ts';
import { timesOf } from './times.ts';

/** What an article says of itself: everything but what it reports. */
export interface Frame {
  readonly headline: Finding<string>;
  readonly url: Finding<string>;
  readonly language: Found<string>;
  readonly provider: Finding<NamedOrganization>;
  readonly publisher: Finding<NamedOrganization>;
  readonly published: Finding<PublicationTime>;
  readonly modified: Finding<PublicationTime>;
  readonly dateline: Finding<Dateline>;
  readonly credits: readonly Found<Credit>[];
  /** Lines of bylines and credits that name nobody: "Staff", "Our Own Correspondent". */
  readonly nameless: readonly string[];
  /** What is above the first sentence. */
  readonly head: Stretch;
  /** Bylines, times and credit lines: no part of what the article reports. */
  readonly furniture: readonly Stretch[];
  /** The dateline with its dash; null where none opens the article. */
  readonly opening: Stretch | null;
}

export function frameOf(
  article: ArticleText,
  page: PageData | null,
  countries: readonly CountryRecord[],
): Frame {
  const opening = openingOf(article, new Gazetteer(countries));
  const head = new Head(article, opening);
  const house = houseOf(head, opening, page);
  // A line of the head that says by whom it is is read once.
  const lines = creditLinesOf(article).filter(
    ({ line }) => !head.bylines.some((byline) => byline.line.start === line.start),
  );
  const { line: headlineLine, ...headline } = headlineOf(
    head.lines,
    (line) => head.isFurniture(line),
    page?.headline ?? null,
  );
  const above = head.lines.filter(
    ({ paragraph, start }) => paragraph < head.bodyStart && start !== headlineLine?.start,
  );
  return {
    headline,
    url: urlOf(page),
    language: languageOf(page),
    ...house,
    ...timesOf(head, opening, page),
    dateline: opening?.dateline ?? {
      value: null,
      reason: 'no paragraph begins with a place and a dash',
    },
    credits: creditsOf(head.bylines, lines, house.provider.value, page),
    nameless: [...head.bylines, ...lines].flatMap(({ leftOut }) => leftOut),
    head: head.stretch,
    furniture: [
      ...above.filter((line) => head.isFurniture(line)),
      ...lines.map(({ line }) => line),
    ].map(({ start, end }) => ({ start, end })),
    opening: opening?.words ?? null,
  };
}

function urlOf(page: PageData | null): Finding<string> {
  const url = page?.url ?? null;
  if (url === null || !WebAddress.safeParse(url).success) {
    return { value: null, reason: page === null ? 'a text has no address' : 'the page names none' };
  }
  return { value: url, confidence: 'HIGH', evidence: [], warnings: [] };
}

/** English, as the text itself was found to be; where it is written so, the page may tell. */
function languageOf(page: PageData | null): Found<string> {
  const [language = '', ...rest] = (page?.language ?? '').split(/[-_]/);
  const region = rest.at(-1)?.toUpperCase();
  const tag = region === undefined ? 'en' : `en-${region}`;
  const isTold = /^en(?:glish)?$/i.test(language);
  const warnings =
    page?.language && !isTold ? [`the page calls its language "${page.language}"`] : [];
  return {
    value: isTold && LanguageTag.safeParse(tag).success ? tag : 'en',
    confidence: warnings.length > 0 ? 'MEDIUM' : 'HIGH',
    evidence: [],
    warnings,
  };
}
