import { ArticleRecord } from '../record/article.ts';
import { prune } from '../record/canonical.ts';
import type { CountryTable } from '../record/country.ts';
import type { OrganizationRecord } from '../record/organization.ts';
import type { PersonRecord } from '../record/person.ts';
import { NORMALIZATION } from '../text/normalize.ts';
import type { ArticleText } from './article-text.ts';
import { Cast } from './cast.ts';
import type { DraftOptions } from './draft-options.ts';
import { CountryLexicon } from './entities/country-lexicon.ts';
import { type Entities, entitiesOf } from './entities/entities.ts';
import { noteFigures } from './figure-notes.ts';
import { type Frame, frameOf } from './frame/frame.ts';
import { framedArticle } from './framed-article.ts';
import { KnownEntities } from './known-entities.ts';
import { Notebook } from './notebook.ts';
import { type Attribution, attributionsOf } from './quotations/attributions.ts';
import { type DraftedQuote, QuoteMaker } from './quotes.ts';
import { inSheetOrder, type Missing, type SheetEntry } from './review-sheet.ts';
import type { SavedArticle } from './saved-article.ts';
import { settled, type Unsettled } from './settled-article.ts';
import { spokenBy } from './spoken-by.ts';
import type { Stretch } from './stretch.ts';
import { unbalancedMarks } from './unbalanced-marks.ts';

/** A record for a person to review, and all that the person needs for that. */
export interface Draft {
  /** The slug. */
  readonly article: string;
  /** An `ArticleRecord`; where something is missing, all of it but that. */
  readonly record: object;
  readonly quotes: number;
  /** What has to be filled in before it is a record. */
  readonly missing: readonly Missing[];
  /** What `onrecord check` would refuse and only a person can mend. */
  readonly problems: readonly string[];
  /** People and organizations that the archive does not know yet. */
  readonly people: readonly PersonRecord[];
  readonly organizations: readonly OrganizationRecord[];
  readonly sheet: readonly SheetEntry[];
}

/** Drafts the record of an article: what it says of itself, whom it names, who said what in it. */
export function draftOf(saved: SavedArticle, options: DraftOptions): Draft {
  const { article, source, mediaType, page } = saved;
  const { countries, people, organizations } = options.archive;
  const notes = new Notebook(saved);
  const known = new KnownEntities(people, organizations);
  const frame = frameOf(article, page, countries.countries);
  const framed = framedArticle(frame, options, known, notes);
  for (const warning of page?.warnings ?? []) notes.warn('page', warning);
  for (const { warning, ...stretch } of unbalancedMarks(article)) {
    notes.entry('marks', 'unbalanced', {
      confidence: null,
      evidence: [stretch],
      warnings: [warning],
    });
  }
  const attributions = attributionsOf(article)
    .filter((one) => !isOfFrame(one, frame))
    .map((one) => asContinuation(one, article));
  const entities = entitiesOf(article, attributions, lexiconOf(countries));
  const cast = castOf(entities, frame, known, notes);
  const published = framed.published?.date ?? framed.published?.to ?? null;
  const maker = new QuoteMaker(saved, notes, published);
  const quotes = attributions
    .map((attribution) => maker.make(attribution, spokenBy(attribution, entities, cast)))
    .filter((quote) => quote !== null)
    .sort((a, b) => startOf(a) - startOf(b));
  if (quotes.every(({ quote }) => quote.segments.length === 0)) {
    notes.nothing('quotes', 'nobody is found to say anything in quotation marks');
  }
  for (const organization of entities.organizations) cast.mention(organization);
  noteFigures(saved, frame, quotes, notes);
  const unsettled: Unsettled = {
    ...framed,
    countries: cast.countries,
    people: cast.people,
    unnamedSources: cast.unnamedSources.filter(({ key }) => speaks(`unnamed:${key}`, quotes)),
    quotes: quotes.map((drafted) => withCountries(drafted, entities, notes)),
    source: {
      sha256: source.sha256,
      normalization: NORMALIZATION,
      codePoints: source.codePoints,
      mediaType,
    },
  };
  const { article: whole, removed, problems } = settled(unsettled, source.text, options);
  for (const { field, key, what, why } of removed) {
    notes.warn(field, `${what} was left out: it ${why}`, key);
  }
  const record = inOrder(whole);
  const used = JSON.stringify(record);
  known.keepOnly((reference) => used.includes(`"${reference}"`) || isNamed(reference, whole));
  return {
    article: whole.slug ?? '',
    record,
    quotes: whole.quotes?.length ?? 0,
    missing: notes.missing,
    problems,
    people: known.newPeople,
    organizations: known.newOrganizations,
    sheet: inSheetOrder(notes.entries),
  };
}

const lexicons = new WeakMap<CountryTable, CountryLexicon>();

/** Made once for a table: there are some thousand forms. */
function lexiconOf(table: CountryTable): CountryLexicon {
  const known = lexicons.get(table) ?? new CountryLexicon(table.countries);
  lexicons.set(table, known);
  return known;
}

/** The headline's words are repeated below it, and bylines say nothing. */
function isOfFrame({ segments, content, cue }: Attribution, frame: Frame): boolean {
  const place = segments[0] ?? content ?? cue;
  if (place === undefined || place === null) return true;
  const isIn = ({ start, end }: Stretch) => start <= place.start && place.end <= end;
  return isIn(frame.head) || frame.furniture.some(isIn);
}

/** A paragraph in marks without verb and speaker of its own goes on with whoever spoke before it. */
function asContinuation(attribution: Attribution, { paragraphs }: ArticleText): Attribution {
  const { segments, speaker, cue, kind } = attribution;
  const [first] = segments;
  if (kind !== 'DIRECT' || cue !== null || speaker === null || first === undefined) {
    return attribution;
  }
  const own = paragraphs.find(({ start, end }) => start <= first.start && first.end <= end);
  const isBefore = own !== undefined && speaker.end <= own.start;
  return isBefore ? { ...attribution, continues: true } : attribution;
}

function castOf(entities: Entities, frame: Frame, known: KnownEntities, notes: Notebook): Cast {
  const cast = new Cast(frame, known, notes);
  for (const country of entities.countries) cast.addCountry(country);
  cast.addDateline();
  for (const person of entities.people) cast.addPerson(person);
  for (const source of entities.unnamedSources) cast.addSource(source);
  return cast;
}

function startOf({ quote: { content, segments } }: DraftedQuote): number {
  const place = content ?? segments[0];
  return place !== undefined && 'start' in place ? (place.start ?? 0) : 0;
}

function speaks(reference: string, quotes: readonly DraftedQuote[]): boolean {
  return quotes.some(({ quote }) => quote.speakers.some((speaker) => speaker === reference));
}

/** What a quote is about where its words name countries, and other ones than the article is about. */
function withCountries(
  { quote, reported }: DraftedQuote,
  { countries }: Entities,
  notes: Notebook,
): DraftedQuote['quote'] {
  const named = countries
    .filter(({ mentions }) =>
      mentions.some((mention) =>
        reported.some(({ start, end }) => start <= mention.start && mention.end <= end),
      ),
    )
    .map(({ code }) => code);
  const subjects = countries
    .filter(({ subject }) => subject.value === true)
    .map(({ code }) => code);
  const isSame = named.length === subjects.length && named.every((code) => subjects.includes(code));
  if (named.length === 0 || isSame) return quote;
  notes.warn('quote', `"about" is ${named.join(', ')}, which its words name`, quote.key);
  return { ...quote, about: named };
}

/** The members in the order of the shape, which puts them there as it parses. */
function inOrder(article: Unsettled): object {
  const parsed = ArticleRecord.safeParse(article);
  if (parsed.success) return parsed.data;
  const order = Object.keys(ArticleRecord.shape);
  const members = Object.entries(prune(article) as object);
  return Object.fromEntries(members.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}

function isNamed(reference: string, { provider, publisher, people }: Unsettled): boolean {
  const slug = reference.slice(reference.indexOf(':') + 1);
  if (reference.startsWith('person:'))
    return people?.some(({ person }) => person === slug) ?? false;
  return provider === slug || publisher === slug;
}
