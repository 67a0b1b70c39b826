import type { Checked } from '../record/check.ts';
import { loadingArchive, NoArchiveError, REAL_ARCHIVE } from '../record/folder.ts';
import { formatProblem, type Problem } from '../record/problem.ts';
import { finish, type Work } from '../record/work.ts';
import { type Command, CommandError, complain, print, readArguments } from './command.ts';
import { count } from './count.ts';

/** Nobody reads on after so many lines. */
const MOST_SHOWN = 1000;

export const check: Command = {
  usage: 'onrecord check [folder]',
  summary: 'report everything that is wrong with an archive',
  run(args) {
    const { positionals } = readArguments(args, {}, check);
    if (positionals.length > 1)
      throw new CommandError(`one folder at a time; usage: ${check.usage}`);
    const folder = positionals[0] ?? (process.env.ONRECORD_DATA || REAL_ARCHIVE);
    const { records, problems } = openFolder(folder);
    if (records === null) {
      reportProblems(folder, problems);
      return 1;
    }
    const quotes = records.articles.reduce((sum, article) => sum + article.quotes.length, 0);
    print(
      `${folder}: no problems in ${count(records.articles.length, 'article')}, ${count(quotes, 'quote')}, ` +
        `${count(records.people.length, 'person', 'people')}, ${count(records.organizations.length, 'organization')}`,
    );
    return 0;
  },
};

/** Loads an archive for a command; a folder that holds none is the user's mistake. */
export function openFolder(folder: string): Checked {
  return finish(openingFolder(folder));
}

/** The same, step by step. */
export function* openingFolder(folder: string): Work<Checked> {
  try {
    return yield* loadingArchive(folder);
  } catch (error) {
    if (error instanceof NoArchiveError) throw new CommandError(error.message);
    throw error;
  }
}

/** The report that `check`, `serve` and a reload share. */
export function reportProblems(folder: string, problems: readonly Problem[]): void {
  for (const problem of problems.slice(0, MOST_SHOWN)) complain(formatProblem(problem));
  const rest = problems.length > MOST_SHOWN ? `, of which the first ${MOST_SHOWN} are shown` : '';
  complain(`${folder}: ${count(problems.length, 'problem')}${rest}`);
}
