import type { ArticleRecord } from '../record/article.ts';
import type { ArticleKeeper, Checked } from '../record/check.ts';
import { loadingArchive, NoArchiveError, REAL_ARCHIVE } from '../record/folder.ts';
import { PackedArticles } from '../record/packed-articles.ts';
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
    const { records, problems } = finish(openingFolder(folder, new Counter()));
    if (records === null) {
      reportProblems(folder, problems);
      return 1;
    }
    const { articles, quotes } = records.articles;
    print(
      `${folder}: no problems in ${count(articles, 'article')}, ${count(quotes, 'quote')}, ` +
        `${count(records.people.length, 'person', 'people')}, ${count(records.organizations.length, 'organization')}`,
    );
    return 0;
  },
};

/** How much there is, and nothing of it kept. */
class Counter implements ArticleKeeper {
  articles = 0;
  quotes = 0;

  add({ quotes }: ArticleRecord): void {
    this.articles += 1;
    this.quotes += quotes.length;
  }
}

/** Loads an archive for a command; a folder that holds none is the user's mistake. */
export function openFolder(folder: string): Checked<PackedArticles> {
  return finish(openingFolder(folder, new PackedArticles()));
}

/** The same, step by step; the articles are whoever's that keeps them. */
export function* openingFolder<Keeper extends ArticleKeeper>(
  folder: string,
  articles: Keeper,
): Work<Checked<Keeper>> {
  try {
    return yield* loadingArchive(folder, articles);
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
