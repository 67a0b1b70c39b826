import type { HandWrittenQuote } from '../record/handwritten.ts';
import { PassageFinder } from '../record/passage-finder.ts';
import { Mention, SpokenWords } from '../record/prose.ts';
import type { StatedTime } from '../record/time.ts';
import { passageDigest } from '../text/digest.ts';
import { saidOf } from './entities/stated-time.ts';
import { CONFIDENCES, type Confidence, type Finding } from './finding.ts';
import type { Notebook } from './notebook.ts';
import type { Attribution } from './quotations/attributions.ts';
import type { SavedArticle } from './saved-article.ts';
import type { SpokenBy } from './spoken-by.ts';
import type { Stretch, Words } from './stretch.ts';
import { Keys } from './word-key.ts';

/** One attribution as a quote of a record, and what its clause is about. */
export interface DraftedQuote {
  readonly quote: HandWrittenQuote;
  /** All that is reported, in marks or not. */
  readonly reported: readonly Stretch[];
}

/** Makes quotes of attributions: places as code points, digests, keys, times. */
export class QuoteMaker {
  readonly #saved: SavedArticle;
  readonly #notes: Notebook;
  readonly #finder: PassageFinder;
  readonly #published: string | null;
  readonly #keys = new Keys();

  constructor(saved: SavedArticle, notes: Notebook, published: string | null) {
    this.#saved = saved;
    this.#notes = notes;
    this.#finder = new PassageFinder(saved.source, '');
    this.#published = published;
  }

  /** Null, and a line in the notebook, where the text does not hold the words as a record needs them. */
  make(attribution: Attribution, spoken: SpokenBy): DraftedQuote | null {
    const segments = attribution.segments.map((words) => this.#segment(words));
    const content = attribution.kind === 'DIRECT' ? undefined : this.#content(attribution);
    const isWhole = segments.every((segment) => segment !== null);
    if (!isWhole || (attribution.kind === 'INDIRECT' && content === undefined)) {
      const words = attribution.segments.map(({ text }) => text).join(' ');
      this.#notes.nothing('quote', `"${words.slice(0, 60)}…" is too long, or cannot be placed`);
      return null;
    }
    const reported =
      attribution.content === null || attribution.kind === 'DIRECT'
        ? attribution.segments
        : [attribution.content, ...attribution.segments];
    const words = attribution.segments.map(({ text }) => text).join(' ');
    const clause = attribution.content ?? { start: 0, end: 0 };
    const key = this.#keys.of(words || this.#text(clause), 2, 'quote');
    const mention = attribution.continues ? null : shortMention(attribution.speaker?.text ?? null);
    const cue = shortMention(attribution.cue?.text ?? null);
    const said = saidOf(attribution, this.#saved.article, this.#published);
    const quote: HandWrittenQuote = {
      key,
      kind: attribution.kind,
      speakers: [...spoken.speakers],
      attribution: {
        ...(mention === null || spoken.resolution === 'CONTINUATION' ? {} : { mention }),
        resolution: spoken.resolution,
      },
      ...(cue === null ? {} : { cue }),
      segments: segments.filter((segment) => segment !== null),
      ...(content === undefined ? {} : { content }),
      ...(spoken.speaksFor === null ? {} : { speaksFor: spoken.speaksFor }),
      ...(said.value === null ? {} : { said: said.value }),
    };
    this.#note(quote, attribution, spoken, said);
    return { quote, reported };
  }

  #segment(words: Words): HandWrittenQuote['segments'][number] | null {
    const { start } = this.#saved.placeOf(words);
    const place = this.#saved.source.find(words.text).find((one) => one.start === start);
    if (place === undefined || !SpokenWords.safeParse(words.text).success) return null;
    return { ...this.#finder.segment(words.text, place), matchStart: place.matchStart };
  }

  #content({ content, segments }: Attribution): HandWrittenQuote['content'] {
    const first = segments[0];
    const last = segments.at(-1);
    const clause = content ?? (first && last ? { start: first.start, end: last.end } : null);
    if (clause === null) return undefined;
    const place = this.#saved.placeOf({
      start: Math.min(clause.start, first?.start ?? clause.start),
      end: Math.max(clause.end, last?.end ?? clause.end),
    });
    const sha256 = passageDigest(this.#saved.source.cut(place));
    return this.#finder.sameClause({ ...place, sha256 }, []);
  }

  #note(
    { key, kind, cue, attribution: { resolution }, speakers, speaksFor }: HandWrittenQuote,
    { segments, content, speaker, pattern, confidence, warnings }: Attribution,
    spoken: SpokenBy,
    said: Finding<StatedTime>,
  ): void {
    const whose = speakers.length > 0 ? speakers.join(' and ') : 'nobody found';
    const when = said.value === null ? '' : `, said ${said.value.stated ?? ''}`;
    const how = [resolution, ...(cue === undefined ? [] : [`"${cue}"`]), pattern];
    const forWhom = speaksFor === undefined ? '' : ` for ${speaksFor}`;
    // That nothing is printed is the rule, and the article's own time then.
    const timeWarning =
      'reason' in said && said.reason !== 'nothing is printed' ? said.reason : null;
    const shown = segments.length > 0 ? segments : content === null ? [] : [content];
    this.#notes.entry(
      'quote',
      `${kind} ${whose}${forWhom}; ${how.join(', ')}${when}`,
      {
        confidence: lower(confidence, spoken.confidence),
        evidence: [...shown, ...(speaker === null ? [] : [speaker])],
        warnings: [
          ...warnings,
          ...spoken.warnings,
          ...(timeWarning === null ? [] : [timeWarning]),
          ...(kind === 'DIRECT' ? [] : ['a paraphrase in your own words is wanted']),
        ],
      },
      key,
    );
  }

  #text({ start, end }: Stretch): string {
    return this.#saved.article.text.slice(start, end);
  }
}

export function lower(one: Confidence, other: Confidence): Confidence {
  return CONFIDENCES[Math.max(CONFIDENCES.indexOf(one), CONFIDENCES.indexOf(other))] ?? 'LOW';
}

/** As much of a mention as may be taken over: up to its first comma, or eight words. */
function shortMention(text: string | null): string | null {
  const line = text?.replace(/\s+/g, ' ').trim();
  if (line === undefined || line === '') return null;
  const candidates = [line, line.split(/,\s/)[0] ?? '', line.split(' ').slice(0, 8).join(' ')];
  return candidates.find((candidate) => Mention.safeParse(candidate).success) ?? null;
}
