import { AMBIGUOUS_ZONES } from '../calendar-words.ts';
import type { Stretch } from '../stretch.ts';

/** A time of day as it is printed, with the offset from UTC where one is printed as well. */
export interface PrintedClock extends Stretch {
  /** "18:51", or "18:51:30". */
  readonly time: string;
  readonly offset: string | null;
  readonly warnings: readonly string[];
}

const HALF = '(?<half>[ap])\\.?\\s?m\\b\\.?';
const NAMES = AMBIGUOUS_ZONES.join('|');
const WORDS =
  '(?:(?:Atlantic|Central|Eastern|Mountain|Pacific)(?: (?:Daylight|Standard))?|local) time';
const ZONE = `(?:\\s*\\(?(?<zone>(?:GMT|UTC)(?:\\s?[+\\u2212-]\\d{1,2}(?::?\\d\\d)?)?(?!\\d)|Z\\b|(?<![\\d.])[+\\u2212-]\\d\\d:?\\d\\d(?!\\d)|(?<=\\d)[+\\u2212-]\\d\\d:?\\d\\d(?!\\d)|(?:${NAMES})\\b|(?:${WORDS})\\b)\\)?)?`;

const FORMS: readonly RegExp[] = [
  // 18:51, 6:51:30 PM, 18:51:30.250Z
  new RegExp(
    `(?<![\\d:.])(?<hour>\\d{1,2}):(?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d)(?:[.,]\\d+)?)?(?!\\d)(?:\\s?${HALF})?${ZONE}`,
    'giu',
  ),
  // 7.30pm
  new RegExp(`(?<![\\d:.])(?<hour>\\d{1,2})\\.(?<minute>[0-5]\\d)\\s?${HALF}${ZONE}`, 'giu'),
  // 7 p.m.
  new RegExp(`(?<![\\d:.])(?<hour>\\d{1,2})\\s?${HALF}${ZONE}`, 'giu'),
  // 18.51 GMT
  new RegExp(
    `(?<![\\d:.])(?<hour>\\d{1,2})\\.(?<minute>[0-5]\\d)\\s(?<zone>GMT|UTC|${NAMES})\\b`,
    'gu',
  ),
  // 1851 GMT
  /(?<![\d:.])(?<hour>[0-2]\d)(?<minute>[0-5]\d)\s(?<zone>GMT|UTC)\b/gu,
];

/** Every time of day that a line names. */
export function clocksIn(line: string): PrintedClock[] {
  const found: PrintedClock[] = [];
  for (const form of FORMS) {
    for (const match of line.matchAll(form)) {
      const stretch = { start: match.index, end: match.index + match[0].trimEnd().length };
      if (found.some(({ start, end }) => start < stretch.end && stretch.start < end)) continue;
      const clock = read(match.groups ?? {});
      if (clock !== null) found.push({ ...stretch, ...clock });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function read(
  groups: Readonly<Record<string, string | undefined>>,
): Omit<PrintedClock, keyof Stretch> | null {
  const { hour: printed, minute = '00', second, half, zone } = groups;
  let hour = Number(printed);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  } else if (hour > 23) return null;
  const clock = [String(hour).padStart(2, '0'), minute, ...(second === undefined ? [] : [second])];
  const offset = zone === undefined ? null : offsetOf(zone);
  const warnings = [];
  if (zone === undefined) warnings.push('no zone is printed');
  else if (offset === null) warnings.push(`"${zone}" is the name of more than one zone`);
  return { time: clock.join(':'), offset, warnings };
}

/** "GMT", "UTC+9", "Z", "+0900"; null for a name that does not settle it. */
function offsetOf(zone: string): string | null {
  const stated = /^(?:GMT|UTC)?\s?(?:([+\u2212-])(\d{1,2})(?::?(\d\d))?)?$/i.exec(zone);
  if (zone === 'Z') return '+00:00';
  if (stated === null) return null;
  const [, sign = '+', hours = '00', minutes = '00'] = stated;
  const offset = `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`;
  const isReal = /^(?:\+(?:0\d|1[0-3]):[0-5]\d|\+14:00|-(?:0\d|1[01]):[0-5]\d|-12:00)$/.test(
    offset,
  );
  return isReal ? offset.replace('-00:00', '+00:00') : null;
}
