import { countCodePoints } from '../text/codepoints.ts';
import { passageDigest } from '../text/digest.ts';
import { matchForm } from '../text/match-form.ts';
import type { Place, Source } from '../text/source.ts';
import type { FirstAndLastWords } from './handwritten.ts';
import type { ContentSpan, Segment } from './passage.ts';
import { type Path, type Problem, pointer } from './problem.ts';

/** What tells one of several equal passages from the others. */
interface Wanted {
  /** Where the reading has come to: passages are listed in text order. */
  readonly after: number;
  /** The offset an earlier anchoring gave. */
  readonly known?: number | undefined;
  readonly nth?: number | undefined;
  /** Whether an opening mark stands before the words. */
  readonly marked?: boolean;
}

/** Looks the passages of one record up in its text, and keeps what went wrong. */
export class PassageFinder {
  readonly problems: Problem[] = [];
  readonly warnings: Problem[] = [];
  readonly source: Source;
  readonly #file: string;

  constructor(source: Source, file: string) {
    this.source = source;
    this.#file = file;
  }

  /** The stretch where the words stand, or null and a problem. */
  words(words: string, path: Path, { after, known, nth, marked = false }: Wanted): Place | null {
    const all = this.source.find(words);
    const [only] = all;
    if (only === undefined) {
      this.#report(path, 'is not in the text', this.#nearest(words));
      return null;
    }
    if (nth !== undefined) {
      const named = all[nth - 1];
      if (named !== undefined) return named;
      this.#report(
        path,
        `is said to be number ${nth} of its kind`,
        `should be at most ${all.length}`,
      );
      return null;
    }
    if (all.length === 1) return only;
    const before = all.find(({ start }) => start === known);
    if (before !== undefined) return before;
    const quoted = marked ? all.filter((place) => this.source.isQuoted(place)) : [];
    if (quoted[0] !== undefined && quoted.length === 1) return quoted[0];
    const candidates = quoted.length > 0 ? quoted : all;
    const taken = candidates.find(({ start }) => start >= after) ?? (candidates[0] as Place);
    this.warnings.push({
      file: this.#file,
      pointer: pointer(path),
      wrong: `stands in the text ${all.length} times, at ${all.map(({ start }) => start).join(', ')}; number ${all.indexOf(taken) + 1} was taken`,
      right: 'if another is meant, say which: "occurrence": { "n": … }',
    });
    return taken;
  }

  segment(words: string, place: Place): Segment {
    const all = this.source.find(words);
    const n = all.findIndex(({ start }) => start === place.start) + 1;
    return {
      text: this.source.cut(place),
      ...place,
      ...(all.length > 1 ? { occurrence: { n, of: all.length } } : {}),
    };
  }

  /** From its first words to its last; around the quotation's segments where it has any. */
  clause(
    { from, to, occurrence }: FirstAndLastWords,
    path: Path,
    { after, first, last }: { after: number; first: number | undefined; last: number | undefined },
  ): ContentSpan | undefined {
    const starts = this.source.find(from);
    const begin =
      first === undefined
        ? this.words(from, [...path, 'from'], { after, nth: occurrence?.n })
        : starts.findLast(({ start }) => start <= first);
    if (begin === null) return undefined;
    if (begin === undefined) {
      this.#report(
        [...path, 'from'],
        'does not stand before the words in marks',
        starts.length > 0 ? 'should begin the clause that holds them' : this.#nearest(from),
      );
      return undefined;
    }
    const reach = Math.max(begin.end, last ?? 0);
    const ends = this.source
      .find(to)
      .filter(({ start, end }) => end >= reach && start >= begin.start);
    const [finish, another] = ends;
    if (finish === undefined) {
      this.#report([...path, 'to'], 'does not follow the first words', this.#nearest(to));
      return undefined;
    }
    const paragraph = this.source.cut({ start: finish.end, end: another?.end ?? finish.end });
    if (another !== undefined && !/\n\s*\n/.test(paragraph)) {
      this.warnings.push({
        file: this.#file,
        pointer: pointer([...path, 'to']),
        wrong: `stands in the paragraph more than once, at ${finish.start} and ${another.start}; the first was taken`,
        right: 'if another is meant, write more of the last words',
      });
    }
    return this.#span(begin.start, finish.end);
  }

  /** A clause that was anchored before stays where it is, as long as its digest is that of the text. */
  sameClause(
    content: Pick<ContentSpan, 'start' | 'end' | 'sha256'>,
    path: Path,
  ): ContentSpan | undefined {
    const { start, end } = content;
    if (end <= this.source.codePoints && start < end) {
      const span = this.#span(start, end);
      if (span.sha256 === content.sha256) return span;
    }
    this.#report(path, 'is not in the text at these offsets', 'should give "from" and "to" anew');
    return undefined;
  }

  #span(start: number, end: number): ContentSpan {
    const passage = this.source.cut({ start, end });
    const matchStart = this.source.matchOffset(start);
    const matchEnd = matchStart + countCodePoints(matchForm(passage));
    const all = this.source.find(passage);
    const n = all.findIndex((place) => place.start === start) + 1;
    return {
      start,
      end,
      matchStart,
      matchEnd,
      sha256: passageDigest(passage),
      ...(all.length > 1 && n > 0 ? { occurrence: { n, of: all.length } } : {}),
    };
  }

  /** How far the words agree with the text, to find the slip of the pen. */
  #nearest(words: string): string {
    const parts = words.split(/\s+/);
    for (let count = parts.length - 1; count > 0; count -= 1) {
      const [place] = this.source.find(parts.slice(0, count).join(' '));
      if (place === undefined) continue;
      const end = Math.min(this.source.codePoints, place.end + 20);
      const next = this.source.cut({ start: place.end, end }).split('\n')[0]?.trim();
      return `should go on after "${parts.slice(0, count).join(' ')}" with "${next}…"`;
    }
    return 'should be words as they stand in the text';
  }

  #report(path: Path, wrong: string, right: string): void {
    this.problems.push({ file: this.#file, pointer: pointer(path), wrong, right });
  }
}
