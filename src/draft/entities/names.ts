import type { ArticleText, Paragraph } from '../article-text.ts';
import type { Confidence } from '../finding.ts';
import { wordsOf } from '../stretch.ts';
import type { CountryLexicon } from './country-lexicon.ts';
import { creditLinesOf } from './credit-lines.ts';
import { CAPITAL_ADJECTIVES } from './function-words.ts';
import { isGivenName } from './given-names.ts';
import { headNounOf } from './head-noun.ts';
import { type NameRun, runsOf } from './name-run.ts';
import { namesAnOrganization } from './organization-kind.ts';
import { wholeOrganizations } from './organization-names.ts';
import { KNOWN_PLACES, PLACE_WORDS, REGION_ABBREVIATIONS } from './place-words.ts';
import type { PrintedName } from './printed-name.ts';
import { isWithin } from './quoted.ts';
import { ROLE_NOUNS } from './role-nouns.ts';
import { SPEECH_VERBS } from './speech-verbs.ts';
import { isTitleCase } from './title-case.ts';
import { COURTESY_TITLES, OFFICE_TITLES, PLURAL_TITLES, TITLE_WORDS } from './titles.ts';
import { type Word, wordsOfParagraph } from './word.ts';

const SUFFIX = /^(?:Jr|Sr|II|III|IV)$/;
const PUBLISHERS =
  /^(?:agency|bank|broadcaster|charity|company|daily|firm|magazine|network|newspaper|party|station|website|weekly)$/;
const NO_SURNAME = /^(?:America|Universe|World|USA)$/;
const INITIALS = /^(?:\p{Lu}|(?:\p{Lu}\.)+)$/u;

/** Every name an article prints, in its order; headlines with capitals throughout, and credits, are left out. */
export function namesOf(article: ArticleText, lexicon: CountryLexicon): PrintedName[] {
  const credits = creditLinesOf(article);
  const small = new Set<string>();
  const paragraphs = article.paragraphs.map((paragraph) => {
    const words = wordsOfParagraph(paragraph);
    for (const { text, capital } of words) if (!capital) small.add(text);
    return { paragraph, words };
  });
  const names = paragraphs
    .filter(({ words }) => !isTitleCase(words))
    .flatMap(({ paragraph, words }) =>
      runsOf(paragraph.text, paragraph.start, words, small).flatMap((run) =>
        nameOf(run, paragraph, lexicon),
      ),
    )
    .filter(({ start }) => !isWithin(start, credits));
  const whole = wholeOrganizations(names, article.text, lexicon);
  return whole.map((name, index) => joinedToPerson(name, whole[index + 1], article.text));
}

/** "Michiko Tsurumaki and Seo Byeol-ha said": what holds of the one holds of the other. */
function joinedToPerson(
  name: PrintedName,
  next: PrintedName | undefined,
  text: string,
): PrintedName {
  if (name.kind !== 'UNKNOWN' || name.words.length < 2 || next?.kind !== 'PERSON') return name;
  if (text.slice(name.end, next.start) !== ' and ' || next.words.length < 2) return name;
  return { ...name, kind: 'PERSON', confidence: 'MEDIUM' };
}

function nameOf(run: NameRun, paragraph: Paragraph, lexicon: CountryLexicon): PrintedName[] {
  const all = run.words;
  const text = all.map((word) => word.text).join(' ');
  if (KNOWN_PLACES.has(text)) return [printed('PLACE', all, run, paragraph, 0, 'HIGH')];
  if (namesAnOrganization(text)) return [printed('ORGANIZATION', all, run, paragraph, 0, 'HIGH')];
  if (KNOWN_PLACES.has(text) || PLACE_WORDS.has((all.at(-1) as Word).text)) {
    return all.length > 1 || KNOWN_PLACES.has(text)
      ? [printed('PLACE', all, run, paragraph, 0, 'HIGH')]
      : [];
  }
  const from = titlesIn(all, lexicon);
  const core = all.slice(from).filter(({ text: word }) => !SUFFIX.test(word));
  if (core.length === 0 || core.length > 6) return [];
  const [kind, confidence] = kindOf(core, all.slice(0, from), paragraph, lexicon);
  return [printed(kind, all.slice(from), run, paragraph, from, confidence, all)];
}

/** How many words of a run are titles and what describes them. */
function titlesIn(words: readonly Word[], lexicon: CountryLexicon): number {
  let from = 0;
  for (const [index, { text }] of words.slice(0, -1).entries()) {
    const before = words[index - 1];
    // "Larry King": behind a given name it is one itself.
    const next = words[index + 1] as Word;
    const behindGiven = before !== undefined && isGivenName(before.text) && index - 1 >= from;
    const isTitle = COURTESY_TITLES.has(text) || OFFICE_TITLES.has(text) || PLURAL_TITLES.has(text);
    if (isTitle && behindGiven && !isGivenName(next.text)) break;
    if (isTitle) from = index + 1;
    else if (index === from && describes(text)) from = index + 1;
    else if (
      index === from &&
      lexicon.meaningOf(text) !== undefined &&
      !(isGivenName(text) && next.capital)
    ) {
      from = index + 1;
    }
  }
  return from;
}

/** "Republican", "Former", "Activist": what stands before a name with a capital of its own. */
const describes = (word: string): boolean =>
  TITLE_WORDS.has(word) ||
  CAPITAL_ADJECTIVES.has(word) ||
  (ROLE_NOUNS.has(word.toLowerCase()) && !isGivenName(word));

function kindOf(
  core: readonly Word[],
  titles: readonly Word[],
  paragraph: Paragraph,
  lexicon: CountryLexicon,
): [PrintedName['kind'], Confidence] {
  const first = core[0] as Word;
  const last = core.at(-1) as Word;
  const title = titles.at(-1);
  const named = core.map(({ text }) => text).join(' ');
  const isOffice = ({ text }: Word) => OFFICE_TITLES.has(text) || TITLE_WORDS.has(text);
  // "Alicia M", "Mr. President": cut short, or an address.
  if (core.length > 1 && INITIALS.test(last.text)) return ['UNKNOWN', 'LOW'];
  // "Tennessee Republican", "Berkeley Springs, W. Va."
  if (CAPITAL_ADJECTIVES.has(last.text)) return ['UNKNOWN', 'LOW'];
  if (REGION_ABBREVIATIONS.includes(`${last.text}.`)) return ['PLACE', 'HIGH'];
  if (title?.text === 'Miss' && NO_SURNAME.test(first.text)) return ['UNKNOWN', 'LOW'];
  if (core.every((word) => isOffice(word) || CAPITAL_ADJECTIVES.has(word.text)))
    return ['UNKNOWN', 'LOW'];
  if (title !== undefined && COURTESY_TITLES.has(title.text)) return ['PERSON', 'HIGH'];
  if (lexicon.meaningOf(named) !== undefined) return ['PLACE', 'HIGH'];
  // "African Americans", "Young Cubans": a people, where no given name makes it somebody's surname.
  if (lexicon.meaningOf(last.text)?.kind === 'DEMONYM' && !isGivenName(first.text)) {
    return ['UNKNOWN', 'LOW'];
  }
  if (KNOWN_PLACES.has(named)) return ['PLACE', 'HIGH'];
  if (title !== undefined && OFFICE_TITLES.has(title.text) && title.text !== 'State') {
    return ['PERSON', 'HIGH'];
  }
  const before = textBefore(paragraph, first);
  const after = textAfter(paragraph, last);
  const nounBefore = /(\p{Ll}+) $/u.exec(before)?.[1];
  // "the newspaper Brød", "the website Krume"
  if (titles.length === 0 && nounBefore !== undefined && PUBLISHERS.test(nounBefore))
    return ['ORGANIZATION', 'MEDIUM'];
  if (core.length > 1) {
    if (isGivenName(first.text) || INITIALS.test(first.text)) return ['PERSON', 'HIGH'];
    if (/\b[Tt]he $/.test(before) && !titles.length) return ['UNKNOWN', 'LOW'];
    const role = /(\p{L}+) $/u.exec(before)?.[1];
    if (role !== undefined && ROLE_NOUNS.has(role)) return ['PERSON', 'HIGH'];
    const noun = appositionNoun(after);
    if (noun !== null) return noun === 'PERSON' ? ['PERSON', 'HIGH'] : ['ORGANIZATION', 'MEDIUM'];
    if (/^,? (?:who(?! are| have| were)|whose)\b|^, (?:age )?\d{2}\b/u.test(after))
      return ['PERSON', 'HIGH'];
    if (isSpeaking(before, after)) return ['PERSON', 'MEDIUM'];
    if (/\b(?:in|at|near|from|In|At|Near|From) $/.test(before)) return ['PLACE', 'LOW'];
  }
  return ['UNKNOWN', 'LOW'];
}

function isSpeaking(before: string, after: string): boolean {
  const verbBefore = /(?:^|[\s—–])(\p{L}+) $/u.exec(before)?.[1];
  const verbAfter = /^,? (?:\p{Ll}+ly |also |has |had )?(\p{Ll}+)/u.exec(after)?.[1];
  return (
    (verbBefore !== undefined && SPEECH_VERBS.has(verbBefore)) ||
    (verbAfter !== undefined && SPEECH_VERBS.has(verbAfter))
  );
}

/** What the noun behind a name says it is: "…, the engineer who", "…, the company behind". */
function appositionNoun(after: string): 'PERSON' | 'ORGANIZATION' | null {
  const noun = headNounOf(/^, ([^,.;“”"]+)/u.exec(after)?.[1] ?? '');
  if (noun === null) return null;
  return ROLE_NOUNS.has(noun) ? 'PERSON' : 'ORGANIZATION';
}

const textBefore = ({ text, start }: Paragraph, word: Word): string =>
  text.slice(Math.max(0, word.start - start - 40), word.start - start);

const textAfter = ({ text, start }: Paragraph, word: Word): string =>
  text.slice(word.end - start, word.end - start + 120).replace(/^["”’]\s?/, ' ');

function printed(
  kind: PrintedName['kind'],
  words: readonly Word[],
  run: NameRun,
  paragraph: Paragraph,
  titles: number,
  confidence: Confidence,
  all: readonly Word[] = words,
): PrintedName {
  const title = all[titles - 1];
  const courtesy = title !== undefined && COURTESY_TITLES.has(title.text) ? title : null;
  const offices = all.slice(0, courtesy === null ? titles : titles - 1);
  const start = (courtesy ?? (words[0] as Word)).start;
  const end = (words.at(-1) as Word).end;
  const place = (from: number, to: number) => ({
    ...wordsOf(paragraph.text, { start: from - paragraph.start, end: to - paragraph.start }),
    start: from,
    end: to,
  });
  return {
    ...place(start, end),
    kind,
    words: words.filter(({ text }) => !SUFFIX.test(text)),
    courtesy: courtesy?.text ?? null,
    titles:
      offices.length === 0 ? null : place((offices[0] as Word).start, (offices.at(-1) as Word).end),
    nickname: run.nickname,
    paragraph,
    opening: (all[0] as Word).opening,
    confidence,
  };
}
