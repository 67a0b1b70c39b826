import { diffArrays } from 'diff';
import type { Word } from './word.ts';

/** One stretch of words that differs: as recorded, and as found; either may be empty. In match form. */
export interface Difference {
  readonly recorded: string;
  readonly found: string;
}

/** How some words stand against those of a text that come nearest to them. */
export interface Comparison {
  /** The words of the text that stand for the recorded ones. */
  readonly found: readonly Word[];
  readonly differences: readonly Difference[];
  /** The share of words that are the same, of the longer of the two. */
  readonly similarity: number;
  /** How many words differ, in punctuation or case as well. */
  readonly cost: number;
  /** How many of the recorded words are not there. */
  readonly missing: number;
}

interface Run {
  readonly same: boolean;
  readonly recorded: readonly Word[];
  readonly found: readonly Word[];
}

/** Compares recorded words with a stretch of text that may begin before them and end after them. */
export function compareWords(recorded: readonly Word[], text: readonly Word[]): Comparison {
  const runs = trimmed(align(recorded, text));
  const found = runs.flatMap((run) => run.found);
  const equal = runs.reduce((sum, { same, found }) => sum + (same ? found.length : 0), 0);
  return {
    found,
    differences: runs.flatMap(differencesIn),
    similarity: equal / Math.max(recorded.length, found.length, 1),
    cost: runs.reduce((sum, run) => sum + costOf(run), 0),
    missing: runs.reduce((sum, run) => sum + (run.same ? 0 : run.recorded.length), 0),
  };
}

function align(recorded: readonly Word[], text: readonly Word[]): Run[] {
  const runs: Run[] = [];
  const changes = diffArrays(
    recorded.map(({ folded }) => folded),
    text.map(({ folded }) => folded),
  );
  let [left, right] = [0, 0];
  for (const { added, removed, count } of changes) {
    const before = runs.at(-1);
    const run = {
      same: !added && !removed,
      recorded: added ? [] : recorded.slice(left, left + count),
      found: removed ? [] : text.slice(right, right + count),
    };
    left += run.recorded.length;
    right += run.found.length;
    if (run.same || before === undefined || before.same) runs.push(run);
    else {
      // What was taken out and what was put in at one place is one difference.
      runs[runs.length - 1] = {
        same: false,
        recorded: [...before.recorded, ...run.recorded],
        found: [...before.found, ...run.found],
      };
    }
  }
  return runs;
}

/** Leaves out what stands before and after the recorded words; a changed first or last word takes as many. */
function trimmed(runs: readonly Run[]): Run[] {
  return runs
    .map((run, index) => {
      if (run.same) return run;
      const { length } = run.recorded;
      if (index === 0)
        return {
          ...run,
          found: run.found.slice(run.found.length - Math.min(length, run.found.length)),
        };
      return index === runs.length - 1 ? { ...run, found: run.found.slice(0, length) } : run;
    })
    .filter(({ recorded, found }) => recorded.length + found.length > 0);
}

function differencesIn({ same, recorded, found }: Run): Difference[] {
  if (!same) return [{ recorded: told(recorded), found: told(found) }];
  return recorded.flatMap((word, index) => {
    const other = found[index] as Word;
    return word.exact === other.exact ? [] : [{ recorded: word.exact, found: other.exact }];
  });
}

function costOf({ same, recorded, found }: Run): number {
  // One word for another is as likely as one left out; several for several are rather put in or left out.
  if (!same) return recorded.length + found.length - Math.min(recorded.length, found.length, 1);
  return recorded.filter((word, index) => word.exact !== found[index]?.exact).length;
}

function told(words: readonly Word[]): string {
  return words.map(({ exact }) => exact).join(' ');
}
