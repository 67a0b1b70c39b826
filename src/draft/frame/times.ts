import type { PublicationTime } from '../../record/time.ts';
import type { Finding, Found } from '../finding.ts';
import type { PageData } from '../page-data.ts';
import type { Opening } from './dateline.ts';
import type { Head, HeadTime } from './head.ts';
import { timesIn } from './printed-time.ts';

export interface Times {
  readonly published: Finding<PublicationTime>;
  readonly modified: Finding<PublicationTime>;
}

const DATELINE_DAY = 'it is the day of the dateline';

/** When the article appeared and was changed, as the page and its lines say; no zone is made up. */
export function timesOf(head: Head, opening: Opening | null, page: PageData | null): Times {
  const below = head.lines
    .filter(({ paragraph }) => paragraph >= head.bodyStart)
    .flatMap((line) =>
      line.text.length > 120 ? [] : timesIn(line.text).map((time) => ({ ...time, line })),
    )
    .filter(({ label }) => label !== null);
  const printed = [...head.times, ...below];
  const labelled = printed.find(({ label }) => label === 'PUBLISHED');
  const plain = head.times.filter(({ label }) => label === null);
  const stated = page?.published ?? null;
  const printedTime = labelled ?? plain[0] ?? datelineTimeOf(opening);
  const published = agreed(printedTime, stated);
  const others = labelled === undefined ? plain.slice(1) : [];
  const rivals = others.filter(({ time }) => time.date !== plain[0]?.time.date);
  const modified = agreed(
    printed.find(({ label }) => label === 'MODIFIED'),
    page?.modified ?? null,
  );
  return {
    published: published === null ? nothing(head, page) : doubted(published, rivals),
    modified:
      modified === null
        ? { value: null, reason: 'no change is dated' }
        : published !== null && isSame(modified.value, published.value)
          ? { value: null, reason: 'the same as the time of publication' }
          : modified,
  };
}

/** The day of a dateline that has its year, as press releases print it. */
function datelineTimeOf(opening: Opening | null): HeadTime | undefined {
  const [words] = opening?.dateline?.evidence ?? [];
  if (opening === null || words === undefined) return undefined;
  const [time] = timesIn(words.text);
  const line = { ...words, paragraph: opening.paragraph };
  return time && { ...time, line, warnings: [...time.warnings, DATELINE_DAY] };
}

/** The printed time, with what the page's data adds to it; that alone where no time is printed. */
function agreed(
  printed: HeadTime | undefined,
  stated: string | null,
): Found<PublicationTime> | null {
  const data = stated === null ? undefined : timesIn(stated)[0]?.time;
  if (printed === undefined) {
    if (data === undefined) return null;
    const warnings = [
      'printed nowhere; it stands in the page’s data only',
      ...(data.offset === undefined && data.time !== undefined ? ['without an offset'] : []),
    ];
    return { value: data, confidence: 'MEDIUM', evidence: [], warnings };
  }
  const { line, start, end, time, label, warnings } = printed;
  const evidence = [
    { start: line.start + start, end: line.start + end, text: line.text.slice(start, end) },
  ];
  const isClear = time.date !== undefined && !warnings.some((one) => /was no/.test(one));
  const confidence = !isClear ? 'LOW' : label === null ? 'MEDIUM' : 'HIGH';
  if (data === undefined) {
    const high = warnings.includes(DATELINE_DAY) ? 'MEDIUM' : 'HIGH';
    return { value: time, confidence: isClear ? high : 'LOW', evidence, warnings };
  }
  const minute = (one: PublicationTime) => one.time?.slice(0, 5);
  if (data.date === time.date && minute(data) === minute(time) && data.offset !== undefined) {
    const offset = time.time === undefined ? {} : { offset: data.offset };
    return { value: { ...time, ...offset }, confidence: 'HIGH', evidence, warnings: [] };
  }
  if (data.date === time.date && time.time === undefined) {
    const said = `only the day is printed; the page’s data say ${data.stated}`;
    return { value: time, confidence, evidence, warnings: [said] };
  }
  if (time.date === undefined && data.date && covers(time, data.date)) {
    const warning = `printed as "${time.stated}"; the page’s data tell the day`;
    return { value: data, confidence: 'MEDIUM', evidence, warnings: [warning] };
  }
  const offset = offsetBetween(time, data);
  const said =
    offset === null
      ? `the page’s data say otherwise: ${data.stated}`
      : `the page’s data say ${data.stated}; if that is the same moment, the offset is ${offset}`;
  return {
    value: time,
    confidence: offset === null ? 'LOW' : confidence,
    evidence,
    warnings: [...warnings, said],
  };
}

function covers({ from = '', to = '' }: PublicationTime, day: string): boolean {
  return from <= day && day <= to;
}

/** The offset with which a local time would be the moment that another one names with its own. */
function offsetBetween(local: PublicationTime, moment: PublicationTime): string | null {
  if (!local.time || !moment.time || !moment.offset || local.offset) return null;
  const clock = (time: PublicationTime) => Date.parse(`${time.date}T${time.time?.slice(0, 5)}Z`);
  const instant = Date.parse(`${moment.date}T${moment.time.slice(0, 5)}${moment.offset}`);
  const minutes = (clock(local) - instant) / 60_000;
  if (minutes % 15 !== 0 || minutes < -12 * 60 || minutes > 14 * 60) return null;
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const two = (number: number) => String(number).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(hours)}:${two(rest)}`;
}

function isSame(one: PublicationTime, other: PublicationTime): boolean {
  return one.date === other.date && one.time === other.time && one.from === other.from;
}

function doubted(
  found: Found<PublicationTime>,
  rivals: readonly HeadTime[],
): Found<PublicationTime> {
  if (rivals.length === 0) return found;
  const others = rivals.map(({ time }) => `"${time.stated}"`).join(', ');
  return {
    ...found,
    confidence: 'LOW',
    warnings: [...found.warnings, `another time is printed as well: ${others}`],
  };
}

function nothing(head: Head, page: PageData | null): Finding<PublicationTime> {
  if (page?.published) {
    return { value: null, reason: `the page’s data say "${page.published}", which is no time` };
  }
  const hasRelative = head.lines
    .slice(0, 14)
    .some(({ text }) => /\b\d+ (?:minutes?|hours?|days?) ago\b|^(?:today|yesterday)\b/i.test(text));
  return {
    value: null,
    reason: hasRelative
      ? 'the time printed counts from the day of reading'
      : 'no day with its year is printed above or below the article',
  };
}
