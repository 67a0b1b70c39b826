import { fold } from '../text/fold.ts';
import { NORMALIZATION } from '../text/normalize.ts';
import type { ArticleRecord } from './article.ts';
import { checkQuote, names } from './check-quote.ts';
import { checkStretch } from './check-stretch.ts';
import type { Note } from './problem.ts';
import { type KnownNames, noteRepeats, References } from './references.ts';
import { interval, localDays, type PublicationTime } from './time.ts';

/** What a shape cannot see in an article's record: relations, repetitions, days, order, offsets. */
export function checkArticle(article: ArticleRecord, known: KnownNames, note: Note): void {
  checkReferences(article, known, note);
  checkRepeats(article, note);
  checkDays(article, note);
  checkEvidence(article, known, note);
  checkFigures(article, note);
  if (article.source.normalization !== NORMALIZATION) {
    const wrong = `is "${article.source.normalization}"`;
    note(['source', 'normalization'], wrong, `should be "${NORMALIZATION}"`);
  }
  let reached = 0;
  for (const [index, quote] of article.quotes.entries()) {
    checkQuote(article, quote, ['quotes', index], known, note);
    const start = quote.content?.start ?? quote.segments[0]?.start ?? reached;
    if (start < reached) {
      const right = `should stand before the quote that begins at ${reached}`;
      note(['quotes', index], `begins at ${start}, out of the order of the text`, right);
    }
    reached = start;
  }
  for (const [index, { key }] of article.unnamedSources.entries()) {
    if (article.quotes.some(({ speakers }) => speakers.includes(`unnamed:${key}`))) continue;
    const right = 'should be a speaker of a quote, or left out';
    note(['unnamedSources', index, 'key'], `"${key}" says nothing in this article`, right);
  }
}

function checkReferences(article: ArticleRecord, known: KnownNames, note: Note): void {
  const references = new References(known, note);
  references.organization(article.provider, ['provider']);
  references.organization(article.publisher, ['publisher']);
  references.country(article.dateline?.country, ['dateline', 'country']);
  for (const [index, { contributor }] of article.credits.entries()) {
    references.entity(contributor, ['credits', index, 'contributor']);
  }
  for (const [index, { country }] of article.countries.entries()) {
    references.country(country, ['countries', index, 'country']);
  }
  for (const [index, { person }] of article.people.entries()) {
    references.person(person, ['people', index, 'person']);
  }
  for (const [index, { speaksFor }] of article.unnamedSources.entries()) {
    references.entity(speaksFor, ['unnamedSources', index, 'speaksFor']);
  }
  for (const [index, key] of article.curation.by.entries()) {
    references.curator(key, ['curation', 'by', index]);
  }
  for (const member of ['figures', 'corrections'] as const) {
    for (const [index, { quote }] of article[member].entries()) {
      if (quote === undefined || article.quotes.some(({ key }) => key === quote)) continue;
      const right = 'should be the key of a quote of this article';
      note([member, index, 'quote'], `there is no quote "${quote}"`, right);
    }
  }
  const { dateline } = article;
  if (dateline && known.countries.has(dateline.country) && !names(article, dateline.country)) {
    const right = 'should stand there with its evidence';
    note(['dateline', 'country'], `"${dateline.country}" is not among #/countries`, right);
  }
}

function checkRepeats(article: ArticleRecord, note: Note): void {
  const repeats = <T>(
    member: string,
    items: readonly T[],
    leaf: string,
    nameOf: (item: T) => string,
  ) => noteRepeats(items, nameOf, (index) => [member, index, ...(leaf === '' ? [] : [leaf])], note);
  repeats('quotes', article.quotes, 'key', ({ key }) => key);
  repeats('unnamedSources', article.unnamedSources, 'key', ({ key }) => key);
  repeats('countries', article.countries, 'country', ({ country }) => country);
  repeats('people', article.people, 'person', ({ person }) => person);
  repeats('topics', article.topics, '', fold);
  const stretches = article.quotes.map(({ segments, content }) => segments[0] ?? content);
  const keyOf = (stretch: (typeof stretches)[number]) =>
    stretch && `${stretch.start}-${stretch.end}`;
  noteRepeats(stretches, keyOf, (index) => ['quotes', index], note);
  repeats('credits', article.credits, '', ({ contributor, role }) => `${role} ${contributor}`);
}

function checkDays(
  { slug, published, modified, corrections, curation }: ArticleRecord,
  note: Note,
): void {
  const { first } = localDays(published);
  if (published.date !== undefined && !slug.startsWith(`${first}-`)) {
    note(['slug'], `is "${slug}"`, `should begin with the day of publication, "${first}-"`);
  }
  if (modified && isBefore(modified, published)) {
    note(['modified'], 'lies before "published"', `should be ${first} or later`);
  }
  for (const [index, { date }] of corrections.entries()) {
    if (date >= first) continue;
    note(
      ['corrections', index, 'date'],
      `${date} lies before publication`,
      `should be ${first} or later`,
    );
  }
  if (curation.date < first) {
    note(
      ['curation', 'date'],
      `${curation.date} lies before publication`,
      `should be ${first} or later`,
    );
  }
}

/** Of two local times of one zone, or of none, the printed ones compare; else the instants must not meet. */
function isBefore(one: PublicationTime, other: PublicationTime): boolean {
  if (one.date && other.date && one.offset === other.offset) {
    const [a, b] = [one, other].map(({ date, time }) => `${date} ${time ?? ''}`) as [
      string,
      string,
    ];
    return one.time && other.time ? a < b : one.date < other.date;
  }
  return interval(one).latest < interval(other).earliest;
}

/** Names differ between languages; only the English ones are known. */
function checkEvidence(
  { countries, language }: ArticleRecord,
  known: KnownNames,
  note: Note,
): void {
  if (!/^en\b/.test(language)) return;
  for (const [index, { country, evidence }] of countries.entries()) {
    for (const [place, { text }] of evidence.entries()) {
      const owners = known.countryNames.ownersOf(text);
      if (owners.length === 0 || owners.some(({ code }) => code === country)) continue;
      const wrong = `"${text}" stands for ${owners.map((owner) => owner.name).join(' or ')}`;
      const right = `should be evidence of ${owners.map(({ code }) => `"${code}"`).join(' or ')}`;
      note(['countries', index, 'evidence', place, 'text'], wrong, right);
    }
  }
}

function checkFigures({ figures, source }: ArticleRecord, note: Note): void {
  for (const [index, { stated, start, end }] of figures.entries()) {
    checkStretch({ text: stated, start, end }, source.codePoints, ['figures', index], note);
  }
}
