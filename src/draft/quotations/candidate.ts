import type { Words } from '../stretch.ts';
import type { Report } from './report.ts';
import type { Pattern } from './weights.ts';

/** Somebody to whom a quotation may belong, and by what pattern. */
export interface Candidate {
  readonly pattern: Pattern;
  readonly source: Words | null;
  readonly cue: Words | null;
  readonly report: Report | null;
  readonly points: number;
}
