import type { ArticleRecord } from '../record/article.ts';
import type { CountryMention } from './cast.ts';
import type { Marks, Template } from './template.ts';

export type EvidenceKind = CountryMention['evidence'][number]['kind'];
export type UnnamedKind = ArticleRecord['unnamedSources'][number]['kind'];

/** A day of the calendar, to be printed. */
export interface Day {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

/** A source without a name. */
export interface Nameless {
  readonly key: string;
  readonly kind: UnnamedKind;
  readonly description: string;
  /** The description as a sentence takes it in. */
  readonly mention: string;
}

/** What articles of one language are made of. */
export interface Vocabulary {
  /** BCP 47. */
  readonly tags: readonly [string, ...string[]];
  readonly marks: readonly [Marks, ...Marks[]];
  /** A subject, a predicate and a tail make a clause. */
  readonly subjects: readonly string[];
  readonly predicates: readonly string[];
  readonly tails: readonly string[];
  /** A subject with a number, as rare words have to be somewhere. */
  readonly numbered: (number: number) => string;
  /** Whether the predicate stands at the end of the clause. */
  readonly verbLast?: true;
  /** Words that follow the subject in a clause of which only they stand in marks. */
  readonly phrases: readonly string[];
  /** What more than one is known to say, word for word. */
  readonly sayings: readonly string[];
  readonly cues: readonly string[];
  /** What stands for a speaker who was named before. */
  readonly coreferences: readonly string[];
  readonly nameless: readonly Nameless[];
  readonly joint: (one: string, other: string) => string;
  /** Sentences with `{mention}`, `{cue}`, `{when}`, and the parts of clauses. */
  readonly direct: readonly Template[];
  readonly interrupted: readonly Template[];
  readonly mixed: readonly Template[];
  readonly indirect: readonly Template[];
  readonly continuation: readonly Template[];
  /** Sentences in which words have no speaker; `{mention}` is where they were found. */
  readonly nobody: Readonly<Record<'DIRECT' | 'MIXED' | 'INDIRECT', readonly Template[]>>;
  readonly places: readonly string[];
  /** What is said beside quotations: of a country, of a person, of a number of things. */
  readonly scenes: Readonly<Record<EvidenceKind, readonly Template[]>>;
  readonly absence: Template;
  readonly figure: { readonly before: string; readonly qualifier: string; readonly after: string };
  /** Printed above an article and below it. */
  readonly byline: { readonly before: string; readonly after: string };
  readonly updated: string;
  readonly date: (day: Day) => string;
  readonly month: (year: number, month: number) => string;
  /** From Sunday. */
  readonly onWeekday: readonly string[];
  readonly lastWeek: string;
}
