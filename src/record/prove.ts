import { countCodePoints } from '../text/codepoints.ts';
import { passageDigest } from '../text/digest.ts';
import { matchForm } from '../text/match-form.ts';
import { Source } from '../text/source.ts';
import type { ArticleRecord } from './article.ts';
import { checkOwnWords } from './own-words.ts';
import type { Segment } from './passage.ts';
import type { Note, Path } from './problem.ts';
import type { PublicationTime } from './time.ts';

/** Holds a record against the text it describes: every span, every digest, every word taken over. */
export function prove(article: ArticleRecord, text: string, note: Note): void {
  const source = new Source(text);
  const same = (path: Path, is: string | number, should: string | number) => {
    if (is !== should) note(path, `is ${is}`, `should be ${should} by the text`);
  };
  same(['source', 'sha256'], article.source.sha256, source.sha256);
  same(['source', 'codePoints'], article.source.codePoints, source.codePoints);

  const stretch = (words: string, place: { start: number; end: number }, path: Path) => {
    if (place.end > source.codePoints || place.start > place.end) return;
    const there = source.cut(place);
    if (there === words) return;
    note(path, `is not what stands at ${place.start}`, `should be "${there.slice(0, 60)}"`);
  };
  const occurrence = ({ text, start, occurrence }: Omit<Segment, 'matchStart'>, path: Path) => {
    const all = source.find(text);
    const n = all.findIndex((place) => place.start === start) + 1;
    if (n === 0) return;
    same([...path, 'occurrence', 'n'], occurrence?.n ?? 1, n);
    same([...path, 'occurrence', 'of'], occurrence?.of ?? 1, all.length);
  };
  for (const [index, figure] of article.figures.entries()) {
    stretch(figure.stated, figure, ['figures', index, 'stated']);
    occurrence({ ...figure, text: figure.stated }, ['figures', index]);
  }
  for (const [index, { segments, content }] of article.quotes.entries()) {
    for (const [place, segment] of segments.entries()) {
      const path = ['quotes', index, 'segments', place];
      stretch(segment.text, segment, [...path, 'text']);
      if (!source.isQuoted(segment)) {
        note(path, 'stands outside quotation marks', 'should be all that one pair of marks holds');
      }
      occurrence(segment, path);
      if (segment.start <= source.codePoints) {
        same([...path, 'matchStart'], segment.matchStart, source.matchOffset(segment.start));
      }
    }
    if (content === undefined || content.end > source.codePoints || content.end <= content.start) {
      continue;
    }
    const at = ['quotes', index, 'content'];
    const clause = source.cut(content);
    const matchStart = source.matchOffset(content.start);
    same([...at, 'sha256'], content.sha256, passageDigest(clause));
    occurrence({ ...content, text: clause }, at);
    same([...at, 'matchStart'], content.matchStart, matchStart);
    same([...at, 'matchEnd'], content.matchEnd, matchStart + countCodePoints(matchForm(clause)));
  }

  if (!source.hasLine(article.headline)) {
    note(['headline'], 'is no line of the text', 'should be the headline as printed, all of it');
  }
  checkOwnWords(article, source, note);
  for (const [path, words] of printedWords(article)) {
    if (source.find(words).length > 0) continue;
    note(path, `"${words}" is not in the text`, 'should be words as the article prints them');
  }
}

function* printedWords(article: ArticleRecord): Generator<[Path, string]> {
  const { dateline, published, modified } = article;
  // A page may tell programs when it appeared, and its readers not.
  const isData = ({ stated }: PublicationTime) =>
    article.source.mediaType === 'text/html' && /^\d{4}-\d\d-\d\d/.test(stated);
  if (!isData(published)) yield [['published', 'stated'], published.stated];
  if (modified && !isData(modified)) yield [['modified', 'stated'], modified.stated];
  if (dateline) yield [['dateline', 'stated'], dateline.stated];
  for (const [index, { evidence }] of article.countries.entries()) {
    for (const [place, { text }] of evidence.entries()) {
      yield [['countries', index, 'evidence', place, 'text'], text];
    }
  }
  for (const [index, { mentions }] of article.people.entries()) {
    for (const [place, mention] of mentions.entries()) {
      yield [['people', index, 'mentions', place], mention];
    }
  }
  for (const [index, { description }] of article.unnamedSources.entries()) {
    yield [['unnamedSources', index, 'description'], description];
  }
  for (const [index, { qualifier }] of article.figures.entries()) {
    if (qualifier !== undefined) yield [['figures', index, 'qualifier'], qualifier];
  }
  for (const [index, { attribution, cue, said }] of article.quotes.entries()) {
    if (attribution.mention !== undefined) {
      yield [['quotes', index, 'attribution', 'mention'], attribution.mention];
    }
    if (cue !== undefined) yield [['quotes', index, 'cue'], cue];
    if (said?.stated !== undefined) yield [['quotes', index, 'said', 'stated'], said.stated];
  }
}
