import type { Words } from './stretch.ts';

export const CONFIDENCES = ['HIGH', 'MEDIUM', 'LOW'] as const;
/** HIGH: the text says so in a form that leaves little doubt. LOW: to be looked at before anything else. */
export type Confidence = (typeof CONFIDENCES)[number];

/** What was read out of an article, with what shows it; or why nothing was. */
export type Finding<T> = Found<T> | NotFound;

export interface Found<T> {
  readonly value: T;
  readonly confidence: Confidence;
  /** Where the text shows it; empty where it comes from a page's JSON-LD. */
  readonly evidence: readonly Words[];
  readonly warnings: readonly string[];
}

export interface NotFound {
  readonly value: null;
  readonly reason: string;
}
