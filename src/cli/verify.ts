import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { guessFormat, readCopy } from '../proof/copy.ts';
import type { QuoteCheck, Verification } from '../proof/verification.ts';
import { CHECK_STATUSES } from '../proof/verification.ts';
import { verify as verifyCopy } from '../proof/verify.ts';
import type { ArticleRecord } from '../record/article.ts';
import { REAL_ARCHIVE, SPECIMENS } from '../record/folder.ts';
import { openFolder, reportProblems } from './check.ts';
import { type Command, CommandError, print, readArguments } from './command.ts';
import { count } from './count.ts';
import { table } from './table.ts';

export const verify: Command = {
  usage: 'onrecord verify <article> <file> [--data <folder>] [--json]',
  summary: 'hold a copy of an article, text or HTML, against its record; "-" reads standard input',
  run(args) {
    const { positionals, values } = readArguments(
      args,
      { data: { type: 'string' }, json: { type: 'boolean' } },
      verify,
    );
    const [slug, file] = positionals;
    if (slug === undefined || file === undefined || positionals.length > 2) {
      throw new CommandError(`an article and a copy of it are needed; usage: ${verify.usage}`);
    }
    const folders = values.data ?? (process.env.ONRECORD_DATA || undefined);
    const article = findArticle(
      slug,
      folders === undefined ? [REAL_ARCHIVE, SPECIMENS] : [folders],
    );
    if (article === null) return 1;
    const saved = readSaved(file);
    const isPage = /^\.x?html?$/i.test(extname(file)) || guessFormat(saved) === 'HTML';
    const verification = verifyCopy(article, readCopy(saved, isPage ? 'HTML' : 'TEXT'));
    if (values.json) print(JSON.stringify(asJson(article, verification), null, 2));
    else report(article, verification);
    return verification.checks.every(({ status }) => status === 'VERIFIED' || status === 'MOVED')
      ? 0
      : 1;
  },
};

/** The article's record; null where the archive is bad, which is reported. */
function findArticle(slug: string, folders: readonly string[]): ArticleRecord | null {
  for (const folder of folders) {
    const { records, problems } = openFolder(folder);
    if (records === null) {
      reportProblems(folder, problems);
      return null;
    }
    const article = records.articles.find(slug);
    if (article !== undefined) return article;
  }
  throw new CommandError(`there is no article "${slug}" in ${folders.join(' or ')}`);
}

function readSaved(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file === '-' ? 0 : file));
  } catch (error) {
    const reason = error instanceof TypeError ? 'is not UTF-8 text' : 'cannot be read';
    throw new CommandError(`${file === '-' ? 'standard input' : file} ${reason}`);
  }
}

function asJson({ slug }: ArticleRecord, { checks, ...rest }: Verification): object {
  return {
    article: slug,
    ...rest,
    checks: checks.map(({ quote, ...check }) => ({ quote: quote.key, ...check })),
  };
}

function report(article: ArticleRecord, { sourceMatches, shift, checks }: Verification): void {
  const tally = CHECK_STATUSES.map(
    (status) => [status, checks.filter((check) => check.status === status).length] as const,
  ).filter(([, number]) => number > 0);
  const whose = tally.some(([status]) => status === 'MOVED') ? 'the VERIFIED ones' : 'all';
  const parts = [
    count(checks.length, 'quote'),
    ...tally.map(([status, number]) => `${number} ${status}`),
    sourceMatches ? 'the very text of the record' : 'another copy than the record was made from',
    ...(shift ? [`${whose} ${Math.abs(shift)} characters ${shift > 0 ? 'later' : 'earlier'}`] : []),
  ];
  print(`${article.slug}: ${parts.join(', ')}`);
  for (const line of table(['status', 'quote', 'where', 'what differs'], checks.map(row)))
    print(line);
}

function row({ quote, status, found, differences }: QuoteCheck): string[] {
  return [
    status,
    quote.key,
    found.map(({ start, end }) => `${start}-${end}`).join(', '),
    differences.map(({ recorded, found }) => `"${recorded}" is "${found}"`).join(', '),
  ];
}
