import type { CREDIT_ROLES } from '../../record/article.ts';
import type { Words } from '../stretch.ts';
import { type CreditedName, namesIn } from './credited-name.ts';
import { type Line, within } from './line.ts';
import { timesIn } from './printed-time.ts';

export type CreditRole = (typeof CREDIT_ROLES)[number];

/** A line that says by whom an article is: "By Ida Holm and Jon Bach in Oslo". */
export interface Byline {
  readonly line: Line;
  readonly role: CreditRole;
  readonly names: readonly CreditedName[];
  readonly employers: readonly Words[];
  /** Printed in it and nobody's name: "Staff", "Our Own Correspondent". */
  readonly leftOut: readonly string[];
  /** Whether a time stands in the same line, as it does after a syndicator's name. */
  readonly hasTime: boolean;
}

const LEADS: readonly (readonly [CreditRole, RegExp])[] = [
  ['PHOTOGRAPHER', /^(?:photo(?:graph|graphy|s|graphs)?|pictures?|images?)\s+by\b:?/i],
  ['TRANSLATOR', /^translat(?:ed|ion)\s+by\b:?/i],
  ['EDITOR', /^edited\s+by\b:?/i],
  ['CONTRIBUTOR', /^(?:additional\s+reporting|graphics?|illustrations?|video|research)\s+by\b:?/i],
  ['REPORTER', /^(?:(?:report(?:ed|ing)?|story|text|words|written)\s+)?by\b:?/i],
  // As older papers have it: "From Our Own Correspondent".
  ['REPORTER', /^from\b(?=\s+(?:our|a|the)\b)/i],
];

/** Longer lines than this are sentences: "By evening her office was shut, and nobody …". */
const MOST_WORDS = 24;

/** What a line says as a byline; null where it is none. */
export function bylineOf(line: Line, next: Line | undefined): Byline | null {
  // On some pages the name stands in a line of its own.
  if (/^by:?$/i.test(line.text) && next !== undefined) return read(next, 'REPORTER', 0);
  for (const [role, lead] of LEADS) {
    const start = lead.exec(line.text)?.[0].length;
    if (start !== undefined) return read(line, role, start);
  }
  return null;
}

function read(line: Line, role: CreditRole, start: number): Byline | null {
  const [time] = timesIn(line.text).filter((one) => one.start >= start);
  const list = line.text
    .slice(start, time?.start)
    .replace(/[\s,|\u00B7\u2022\u2013\u2014-]*(?:published|posted|updated|on|at)?:?\s*$/iu, '');
  if (list.split(/\s+/).length > MOST_WORDS || /[.!?]["\u201D]?$/u.test(list.trim())) return null;
  const { names, employers, leftOut } = namesIn(list, line.start + start);
  if (names.length === 0 && leftOut.length === 0) return null;
  // "By evening", "By the river": a sentence's beginning, not somebody's name.
  if (names.length === 0 && !leftOut.every((words) => isOffice(words))) return null;
  return { line, role, names, employers, leftOut, hasTime: time !== undefined };
}

function isOffice(words: string): boolean {
  return /\b(?:agenc|correspondent|desk|editor|newsroom|reporter|staff|team|wire|writer)/i.test(
    words,
  );
}

/** A line such as "Ida Holm" or "Ida Holm, science correspondent", which says "by" by its place only. */
export function nameLineOf(line: Line): CreditedName | null {
  if (/[.!?:\d]/.test(line.text.replace(/\b\p{Lu}\./gu, ''))) return null;
  const { names } = namesIn(line.text, line.start);
  const [only] = names;
  if (only === undefined || names.length > 1 || only.organization !== null) return null;
  const rest = line.text.slice(only.end - line.start);
  const isBare = rest === '' && /\s/.test(only.name) && only.name.split(' ').length <= 4;
  const hasOffice = /^,?\s*[\w\s]*\b(?:correspondent|columnist|editor|reporter|writer)\b/i.test(
    rest,
  );
  return isBare || hasOffice ? { ...only, ...within(line, 0, only.end - line.start) } : null;
}
