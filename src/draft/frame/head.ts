import type { ArticleText } from '../article-text.ts';
import type { Stretch } from '../stretch.ts';
import { type Byline, bylineOf, nameLineOf } from './byline.ts';
import type { Opening } from './dateline.ts';
import { type Line, linesOf } from './line.ts';
import { isOrganizationName } from './named-organization.ts';
import { isEmbargo, isNotice } from './notice.ts';
import { labelOf, type PrintedTime, timesIn } from './printed-time.ts';

/** A time that stands in a line of little else. */
export interface HeadTime extends PrintedTime {
  readonly line: Line;
}

/** So far down bylines and times are looked for where no dateline shows the first sentence. */
const MOST_LINES = 14;
/** What may stand in a line beside its time: the paper, a section, a place. */
const MOST_WORDS_BESIDE = 7;

/** The lines above the first sentence: who wrote the article, when it appeared, whose paper it is. */
export class Head {
  readonly lines: readonly Line[];
  readonly bylines: readonly Byline[];
  readonly times: readonly HeadTime[];
  /** Lines that name a paper beside the time: "The Harbour Courier | 27 March 2025". */
  readonly mastheads: readonly Line[];
  /** The paragraph in which the first sentence stands. */
  readonly bodyStart: number;
  readonly #furniture: ReadonlySet<Line>;

  constructor(article: ArticleText, opening: Opening | null) {
    this.lines = linesOf(article);
    const last = opening?.paragraph ?? Number.POSITIVE_INFINITY;
    const above = this.lines.filter(({ paragraph }, index) =>
      opening === null ? index < MOST_LINES : paragraph < last,
    );
    this.bylines = bylinesOf(above);
    this.times = above.flatMap((line, index) => headTimesOf(line, above[index - 1]));
    const named = new Set([
      ...this.bylines.map(({ line }) => line),
      ...this.times.map(({ line }) => line),
    ]);
    this.mastheads = [...new Set(this.times.map(({ line }) => line))].flatMap(mastheadsOf);
    // Below notices stands at least the headline.
    const top = this.lines.find(({ text }) => !isNotice(text))?.paragraph ?? 0;
    const lowest = Math.max(top, ...[...named].map(({ paragraph }) => paragraph));
    this.bodyStart =
      opening?.paragraph ?? Math.max(0, Math.min(lowest + 1, article.paragraphs.length - 1));
    this.#furniture = named;
  }

  /** Whether a line says who or when, and nothing of what the article is about. */
  isFurniture(line: Line): boolean {
    return this.#furniture.has(line) || isNotice(line.text);
  }

  /** All that stands above the first sentence. */
  get stretch(): Stretch {
    const above = this.lines.filter(({ paragraph }) => paragraph < this.bodyStart);
    return { start: 0, end: above.at(-1)?.end ?? 0 };
  }
}

function bylinesOf(lines: readonly Line[]): Byline[] {
  const bylines = lines.flatMap((line, index) => bylineOf(line, lines[index + 1]) ?? []);
  if (bylines.some(({ role }) => role === 'REPORTER')) return bylines;
  const isTime = (line: Line | undefined) =>
    line !== undefined && headTimesOf(line, undefined).length > 0;
  // A name without "By" is one only right beside a time.
  const bare = lines.slice(1).flatMap((line, index): Byline[] => {
    const name = nameLineOf(line);
    if (name === null || !(isTime(lines[index]) || isTime(lines[index + 2]))) return [];
    const warned = { ...name, warnings: [...name.warnings, 'the line does not say "By"'] };
    return [
      { line, role: 'REPORTER', names: [warned], employers: [], leftOut: [], hasTime: false },
    ];
  });
  return [...bylines, ...bare];
}

function headTimesOf(line: Line, before: Line | undefined): HeadTime[] {
  const times = isEmbargo(line.text) ? [] : timesIn(line.text);
  if (times.length === 0) return [];
  const beside = times.reduceRight(
    (text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`,
    line.text,
  );
  const words = beside.match(/\p{L}+/gu)?.length ?? 0;
  const isByline = /^by\b/i.test(line.text);
  if (!isByline && (words > MOST_WORDS_BESIDE || /\p{Ll}\.$/u.test(line.text))) return [];
  // A label may stand in the line above: "Published", and below it the time.
  const above = before !== undefined && before.text.length < 30 ? labelOf(before.text) : null;
  return times.map((time, index) => ({
    ...time,
    label: time.label ?? (index === 0 ? above : null),
    line,
  }));
}

/** The parts of a time's line, between bars, that name a paper. */
function mastheadsOf(line: Line): Line[] {
  if (/^by\b/i.test(line.text)) {
    return partsOf(line)
      .slice(1)
      .filter(({ text }) => isOrganizationName(text));
  }
  return partsOf(line).filter(({ text }) => isOrganizationName(text));
}

function partsOf(line: Line): Line[] {
  return [...line.text.matchAll(/[^|\u00B7\u2022\u2013\u2014]+/gu)].flatMap(
    ({ 0: part, index }) => {
      const text = part.trim();
      const start = line.start + index + part.indexOf(text);
      const isTime = timesIn(text).length > 0 || text === '';
      return isTime ? [] : [{ ...line, start, end: start + text.length, text }];
    },
  );
}
