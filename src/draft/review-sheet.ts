import { CodePoints } from '../text/codepoints.ts';
import type { Confidence } from './finding.ts';

/** Where the source shows something: code points, and the line and column a person looks for. */
export interface Evidence {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/** One line of what is to be reviewed: a field, what it is, how sure that is, and what shows it. */
export interface SheetEntry {
  readonly field: string;
  /** Which one, where the record has several: a slug, a code, a key. */
  readonly key: string | null;
  /** As it stands in the record; null where nothing does. */
  readonly value: string | null;
  /** Null where nothing was found, or somebody else than the drafter says it. */
  readonly confidence: Confidence | null;
  readonly evidence: readonly Evidence[];
  readonly warnings: readonly string[];
  /** Why nothing was found; null where something was. */
  readonly reason: string | null;
}

/** What a person has to fill in before the record is one. */
export interface Missing {
  readonly field: string;
  readonly reason: string;
  /** The option of the command that says it. */
  readonly option: string | null;
}

/** Finds lines and columns in a source text. */
export class LineFinder {
  readonly #points: CodePoints;
  readonly #lineStarts: number[] = [0];

  constructor(text: string) {
    this.#points = new CodePoints(text);
    for (const { index } of text.matchAll(/\n/g)) {
      this.#lineStarts.push(this.#points.fromUnits(index + 1));
    }
  }

  evidence(start: number, end: number): Evidence {
    const line = this.#lineStarts.findLastIndex((lineStart) => lineStart <= start);
    const column = start - (this.#lineStarts[line] ?? 0) + 1;
    return { start, end, line: line + 1, column, text: this.#points.slice(start, end) };
  }
}

/** How a sheet is coloured on a terminal; without colours every style leaves the text as it is. */
export class Palette {
  readonly #isColoured: boolean;

  constructor(isColoured: boolean) {
    this.#isColoured = isColoured;
  }

  readonly bold = (text: string): string => this.#paint(1, text);
  readonly dim = (text: string): string => this.#paint(2, text);
  readonly warning = (text: string): string => this.#paint(33, text);

  confidence(confidence: Confidence): string {
    const colour = { HIGH: 32, MEDIUM: 33, LOW: 31 }[confidence];
    return this.#paint(colour, confidence.padEnd(6));
  }

  #paint(code: number, text: string): string {
    return this.#isColoured ? `\u001B[${code}m${text}\u001B[0m` : text;
  }
}

/** Fields of which a record has several; each kind is set apart. */
const REPEATED = new Set(['country', 'figure', 'organization', 'person', 'quote', 'unnamed']);

/** The sheet as lines for a terminal. */
export function sheetLines(entries: readonly SheetEntry[], palette: Palette): string[] {
  const width = Math.max(0, ...entries.map(({ field }) => field.length));
  const indent = ' '.repeat(width + 9);
  return entries.flatMap((entry, index) => {
    const { field, key, value, confidence, evidence, warnings, reason } = entry;
    const before = entries[index - 1];
    const isNewKind = before !== undefined && before.field !== field && REPEATED.has(field);
    const mark = confidence === null ? palette.dim('-'.padEnd(6)) : palette.confidence(confidence);
    const name = key === null ? '' : `${palette.bold(key)}  `;
    const shown = value ?? `not found: ${reason}`;
    const lines = [`${palette.bold(field.padEnd(width))} ${mark}  ${name}${shown}`.trimEnd()];
    for (const { line, column, text } of evidence) {
      lines.push(palette.dim(`${indent}${line}:${column} "${shortened(text)}"`));
    }
    for (const warning of warnings) lines.push(palette.warning(`${indent}! ${warning}`));
    return isNewKind ? ['', ...lines] : lines;
  });
}

/** The first and the last words of a long stretch. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= 72 ? line : `${line.slice(0, 45)} … ${line.slice(-22)}`;
}

/** What the article says of itself first, then whom it names, then what they say. */
const LAST_FIELDS = [
  'country',
  'person',
  'organization',
  'unnamed',
  'marks',
  'quotes',
  'quote',
  'figure',
];

export function inSheetOrder(entries: readonly SheetEntry[]): SheetEntry[] {
  const rank = ({ field }: SheetEntry) => LAST_FIELDS.indexOf(field);
  return [...entries].sort((a, b) => rank(a) - rank(b));
}
