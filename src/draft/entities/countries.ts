import type { ArticleText, Paragraph } from '../article-text.ts';
import type { Confidence, Finding } from '../finding.ts';
import { type Stretch, wordsOf } from '../stretch.ts';
import { COUNTRY_GUARDS } from './country-guards.ts';
import type { CountryLexicon, EvidenceKind, Match } from './country-lexicon.ts';
import type { CountryMention } from './country-mention.ts';
import { subjectOf } from './country-subject.ts';
import { NEED_SUPPORT } from './country-words.ts';
import { meansGovernment } from './government.ts';
import { type FoundPerson, peopleOf } from './people.ts';

export interface FoundCountry {
  /** ISO 3166-1 alpha-2, or XK. */
  readonly code: string;
  readonly name: string;
  /** In the order of the text. */
  readonly mentions: readonly CountryMention[];
  /** Every form it is named by, with its first place. */
  readonly evidence: readonly CountryMention[];
  /** Whether the article is about it. */
  readonly subject: Finding<true>;
  readonly confidence: Confidence;
  readonly warnings: readonly string[];
}

interface Candidate extends Match {
  readonly paragraph: Paragraph;
}

/** The countries an article names, in the order in which it first does. */
export function countriesOf(
  article: ArticleText,
  lexicon: CountryLexicon,
  people: readonly FoundPerson[] = peopleOf(article, lexicon),
): FoundCountry[] {
  const names = people.flatMap(({ mentions }) => mentions.filter(({ kind }) => kind === 'NAME'));
  const candidates = article.paragraphs
    .flatMap((paragraph) =>
      lexicon.matchesIn(paragraph.text).map((match) => ({
        ...match,
        start: match.start + paragraph.start,
        end: match.end + paragraph.start,
        paragraph,
      })),
    )
    .filter((candidate) => !isOfAPerson(candidate, names) && guardOf(candidate, article) === null);
  const supported = supportedBy(candidates);
  const mentions = candidates
    .map((candidate) => mentionOf(candidate, supported, article))
    .filter((mention) => mention !== null);
  return [...new Set(mentions.map(({ country }) => country))].map((code) => {
    const own = mentions.filter(({ country }) => country === code);
    const confidences = own.map(({ confidence }) => confidence);
    return {
      code,
      name: lexicon.nameOf(code),
      mentions: own,
      evidence: formsOf(own),
      subject: subjectOf(code, mentions, article),
      confidence: confidences.includes('HIGH')
        ? 'HIGH'
        : confidences.includes('MEDIUM')
          ? 'MEDIUM'
          : 'LOW',
      warnings: [...new Set(own.flatMap(({ warnings }) => warnings))],
    };
  });
}

/** A country's name within a person's: "Michael Jordan", and "Jordan" wherever he is meant. */
function isOfAPerson({ start, end }: Candidate, names: readonly Stretch[]): boolean {
  return names.some((name) => name.start <= start && end <= name.end);
}

/** Which guard keeps a form from naming a country; null where none does. */
function guardOf(candidate: Candidate, article: ArticleText): string | null {
  const surroundings = { ...around(candidate), article: article.text };
  for (const [name, stands] of Object.entries(COUNTRY_GUARDS)) {
    if (stands(candidate, surroundings)) return name;
  }
  return null;
}

function around({ start, end, paragraph }: Candidate): { before: string; after: string } {
  const at = start - paragraph.start;
  return {
    before: paragraph.text.slice(Math.max(0, at - 60), at),
    after: paragraph.text.slice(end - paragraph.start, end - paragraph.start + 80),
  };
}

/** The countries that forms name which mean nothing else. */
function supportedBy(candidates: readonly Candidate[]): ReadonlySet<string> {
  const sure = candidates.filter(
    ({ form, countries, kind }) =>
      countries.length === 1 && !NEED_SUPPORT.has(form) && kind !== 'METONYM',
  );
  return new Set(sure.flatMap(({ countries }) => countries));
}

function mentionOf(
  candidate: Candidate,
  supported: ReadonlySet<string>,
  article: ArticleText,
): CountryMention | null {
  const named = candidate.countries.filter((code) => supported.has(code));
  const words = wordsOf(article.text, candidate);
  if (NEED_SUPPORT.has(candidate.form) && named.length === 0) return null;
  const [kind, confidence] = kindOf(candidate);
  if (candidate.countries.length === 1) {
    const country = candidate.countries[0] as string;
    const seated = kind === 'METONYM' ? SEATS.get(candidate.form) : undefined;
    if (seated === undefined) return { ...words, country, kind, confidence, warnings: [] };
    const warnings = [`“${words.text}” can mean ${seated}, which has its seat there`];
    return { ...words, country, kind, confidence: 'LOW', warnings };
  }
  const [only, ...others] = named;
  if (only !== undefined && others.length === 0) {
    return { ...words, country: only, kind, confidence: 'MEDIUM', warnings: [] };
  }
  const usual = USUAL.get(candidate.form);
  if (usual === undefined || others.length > 0) return null;
  const warnings = [`“${words.text}” can mean ${candidate.countries.join(' or ')}`];
  return { ...words, country: usual, kind, confidence: 'LOW', warnings };
}

/** Towns by which newspapers mean an international body sooner than the government of the country. */
const SEATS: ReadonlyMap<string, string> = new Map([
  ['Brussels', 'the European Union'],
  ['BRUSSELS', 'the European Union'],
  ['Geneva', 'the United Nations'],
  ['Hague', 'an international court'],
  ['HAGUE', 'an international court'],
  ['Strasbourg', 'the European Parliament or a European court'],
]);

/** What newspapers mean by names that two countries have, where nothing else tells. */
const USUAL: ReadonlyMap<string, string> = new Map([
  ['Congo', 'CD'],
  ['Congolese', 'CD'],
  ['Dominican', 'DO'],
  ['Dominicans', 'DO'],
  ['Virgin Islands', 'VI'],
]);

function kindOf(candidate: Candidate): [EvidenceKind, Confidence] {
  const { form, paragraph, start } = candidate;
  const { before, after } = around(candidate);
  const isCapital = candidate.kind === 'CAPITAL' || form === 'Washington' || form === 'WASHINGTON';
  if (!isCapital) return [candidate.kind, 'HIGH'];
  if (isDateline(paragraph.text, start - paragraph.start, after)) return ['CAPITAL', 'HIGH'];
  if (meansGovernment(before, after)) return ['METONYM', 'HIGH'];
  return ['CAPITAL', /\b(?:in|In|at|near|to|from|of) $/.test(before) ? 'HIGH' : 'MEDIUM'];
}

/** "WASHINGTON (Reuters) –", "PARIS, May 3 —". */
const isDateline = (text: string, at: number, after: string): boolean =>
  at === 0 && /^\p{Lu}{3,}/u.test(text) && /^[^a-z]{0,4}[^.!?]{0,40}?(?:[—–]|--| - )/u.test(after);

function formsOf(mentions: readonly CountryMention[]): CountryMention[] {
  const forms = new Map<string, CountryMention>();
  for (const mention of mentions) {
    const key = `${mention.kind} ${mention.text}`;
    if (!forms.has(key)) forms.set(key, mention);
  }
  return [...forms.values()];
}
