import type { ArticleRecord } from './article.ts';
import { checkStretch } from './check-stretch.ts';
import { defaultAbout, defaultPrincipal } from './default.ts';
import { splitReference } from './identifier.ts';
import type { Note, Path } from './problem.ts';
import type { QuoteRecord } from './quote.ts';
import { type KnownNames, noteRepeats, References } from './references.ts';
import { localDays } from './time.ts';

/** What a shape cannot see in one quote. */
export function checkQuote(
  article: ArticleRecord,
  quote: QuoteRecord,
  path: Path,
  known: KnownNames,
  note: Note,
): void {
  const here: Note = (inner, wrong, right) => note([...path, ...inner], wrong, right);
  checkKind(quote, article.curation.method, here);
  checkOffsets(quote, article.source.codePoints, here);
  checkSpeakers(article, quote, known, here);
  checkCountries(article, quote, known, here);
  const { last } = localDays(article.published);
  if (quote.said && quote.said.latest > last) {
    const wrong = `${quote.said.latest} lies after publication`;
    here(
      ['said', 'latest'],
      wrong,
      `should be ${last} or earlier, a day of the article's calendar`,
    );
  }
}

function checkKind(
  { kind, segments, content, paraphrase }: QuoteRecord,
  method: ArticleRecord['curation']['method'],
  note: Note,
): void {
  if (kind === 'INDIRECT' && segments.length > 0) {
    const right = 'should be left out: an INDIRECT quote has no words in marks';
    note(['segments'], 'holds words of the article outside quotation marks', right);
  }
  if (kind !== 'INDIRECT' && segments.length === 0) {
    note(['segments'], 'is missing', `should hold the words in marks of a ${kind} quote`);
  }
  if (kind === 'DIRECT' && content !== undefined) {
    note(['content'], 'repeats the segments of a DIRECT quote', 'should be left out');
  }
  if (kind !== 'DIRECT' && content === undefined) {
    note(['content'], 'is missing', `should be the whole reported clause of a ${kind} quote`);
  }
  // Nobody but a person has words of their own, and nobody has read a draft yet.
  if (kind !== 'DIRECT' && paraphrase === undefined && method !== 'DRAFT') {
    note(
      ['paraphrase'],
      'is missing',
      `should give the sense of a ${kind} quote in your own words`,
    );
  }
}

function checkOffsets({ segments, content }: QuoteRecord, codePoints: number, note: Note): void {
  if (content)
    checkStretch({ start: content.start, end: content.end }, codePoints, ['content'], note);
  if (content && content.matchEnd <= content.matchStart) {
    const right = `should be more than matchStart, ${content.matchStart}`;
    note(['content', 'matchEnd'], `is ${content.matchEnd}`, right);
  }
  let reached = content?.start ?? 0;
  for (const [index, segment] of segments.entries()) {
    const path = ['segments', index];
    checkStretch(segment, codePoints, path, note);
    if (segment.start < reached) {
      const wrong = `is ${segment.start}, before the end of what precedes it`;
      note([...path, 'start'], wrong, `should be at least ${reached}`);
    }
    reached = segment.end;
    const { occurrence } = segment;
    if (occurrence === undefined) continue;
    if (occurrence.of === 1) {
      note([...path, 'occurrence'], 'says 1 of 1', 'should be left out');
    } else if (occurrence.n > occurrence.of) {
      const right = `should be at most ${occurrence.of}`;
      note([...path, 'occurrence', 'n'], `is ${occurrence.n}`, right);
    }
  }
  if (content && content.end < reached) {
    note(
      ['content', 'end'],
      `is ${content.end}`,
      `should be at least ${reached}, the last segment's end`,
    );
  }
}

function checkSpeakers(
  article: ArticleRecord,
  quote: QuoteRecord,
  known: KnownNames,
  note: Note,
): void {
  const { speakers, attribution, speaksFor } = quote;
  const references = new References(known, note);
  const isUnnamed = (name: string) => article.unnamedSources.some(({ key }) => key === name);
  const isNamed = (name: string) => article.people.some(({ person }) => person === name);
  noteRepeats(
    speakers,
    (speaker) => speaker,
    (index) => ['speakers', index],
    note,
  );
  for (const [index, speaker] of speakers.entries()) {
    const [kind, name] = splitReference(speaker);
    const path = ['speakers', index];
    if (kind !== 'unnamed') references[kind](name, path);
    else if (!isUnnamed(name)) {
      const right = 'should be a key of #/unnamedSources';
      note(path, `the unnamed source "${name}" is not known`, right);
    }
    // A curator may know a speaker whom the article does not name.
    if (attribution.resolution === 'CURATOR') continue;
    if (kind === 'person' && known.people.has(name) && !isNamed(name)) {
      note(path, `"${name}" is not among #/people`, 'should stand there with the names printed');
    }
  }
  const { resolution, mention } = attribution;
  const path = ['attribution', 'resolution'];
  if (resolution === 'UNRESOLVED' && speakers.length > 0) {
    note(path, 'is UNRESOLVED', 'should say how the speaker was found');
  } else if (resolution !== 'UNRESOLVED' && speakers.length === 0) {
    note(path, `is ${resolution} without a speaker`, 'should be UNRESOLVED');
  }
  if (resolution === 'CONTINUATION' && mention !== undefined) {
    const right = 'should be left out: a CONTINUATION has no attribution of its own';
    note(['attribution', 'mention'], `is "${mention}"`, right);
  }
  // A coreference may be a verb's ending, in languages that leave the pronoun out.
  if (mention === undefined && ['EXPLICIT', 'METONYM'].includes(resolution)) {
    note(
      ['attribution', 'mention'],
      'is missing',
      `should be what makes the resolution ${resolution}`,
    );
  }
  references.entity(speaksFor, ['speaksFor']);
  if (speaksFor !== undefined && speaksFor === defaultPrincipal(article, quote)) {
    note(
      ['speaksFor'],
      `is "${speaksFor}", for whom the speaker speaks anyway`,
      'should be left out',
    );
  }
}

function checkCountries(
  article: ArticleRecord,
  quote: QuoteRecord,
  known: KnownNames,
  note: Note,
): void {
  const { about } = quote;
  if (about === undefined) return;
  noteRepeats(
    about,
    (code) => code,
    (index) => ['about', index],
    note,
  );
  const references = new References(known, note);
  for (const [index, code] of about.entries()) {
    references.country(code, ['about', index]);
    if (known.countries.has(code) && !names(article, code)) {
      const right = 'should stand there with its evidence';
      note(['about', index], `"${code}" is not among #/countries`, right);
    }
  }
  const subjects = defaultAbout(article);
  if (about.length === subjects.length && [...about].sort().join() === subjects.sort().join()) {
    note(['about'], 'names just the SUBJECT countries of the article', 'should be left out');
  }
}

/** Whether an article has a country among those it names. */
export function names({ countries }: ArticleRecord, code: string): boolean {
  return countries.some(({ country }) => country === code);
}
