import type { Confidence, Finding } from './finding.ts';
import { type Evidence, LineFinder, type Missing, type SheetEntry } from './review-sheet.ts';
import type { SavedArticle } from './saved-article.ts';
import type { Stretch } from './stretch.ts';

/** What is said of one field besides its value. */
export interface Remark {
  readonly confidence: Confidence | null;
  readonly evidence: readonly Stretch[];
  readonly warnings: readonly string[];
}

/** What a draft was made of, written down for whoever reviews it. */
export class Notebook {
  readonly entries: SheetEntry[] = [];
  readonly missing: Missing[] = [];
  readonly #saved: SavedArticle;
  readonly #lines: LineFinder;

  constructor(saved: SavedArticle) {
    this.#saved = saved;
    this.#lines = new LineFinder(saved.source.text);
  }

  /** A finding, shown as the record has it. */
  finding<T>(field: string, finding: Finding<T>, show: (value: T) => string): void {
    if ('reason' in finding) this.nothing(field, finding.reason);
    else this.entry(field, show(finding.value), finding);
  }

  /** With its key where the record has several of the kind. */
  entry(field: string, value: string, remark: Remark, key: string | null = null): void {
    const evidence = remark.evidence.map((stretch) => this.#evidence(stretch));
    const warnings = [...new Set(remark.warnings)];
    const { confidence } = remark;
    this.entries.push({ field, key, value, confidence, evidence, warnings, reason: null });
  }

  nothing(field: string, reason: string): void {
    const none = { key: null, value: null, confidence: null, evidence: [], warnings: [] };
    this.entries.push({ field, ...none, reason });
  }

  /** Something the record cannot be without. */
  miss(field: string, reason: string, option: string | null): void {
    this.missing.push({ field, reason, option });
  }

  /** A warning that comes up after the field was noted. */
  warn(field: string, warning: string, key: string | null = null): void {
    const index = this.entries.findIndex((entry) => entry.field === field && entry.key === key);
    const entry = this.entries[index];
    if (entry === undefined) {
      this.entry(field, '', { confidence: null, evidence: [], warnings: [warning] }, key);
    } else this.entries[index] = { ...entry, warnings: [...entry.warnings, warning] };
  }

  #evidence(stretch: Stretch): Evidence {
    const { start, end } = this.#saved.placeOf(stretch);
    return this.#lines.evidence(start, end);
  }
}
