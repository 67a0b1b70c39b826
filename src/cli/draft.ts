import { statSync, writeFileSync } from 'node:fs';
import type { Draft } from '../draft/draft.ts';
import { canonicalJson } from '../record/canonical.ts';
import { REAL_ARCHIVE } from '../record/folder.ts';
import { PlainDate } from '../record/time.ts';
import { readAtMost } from './bounded-file.ts';
import { openFolder, reportProblems } from './check.ts';
import { type Command, CommandError, complain, print, readArguments } from './command.ts';
import { count } from './count.ts';

export const draft: Command = {
  usage:
    'onrecord draft <file> [--out <file>] [--write <folder>] [--data <folder>] [--json] [--keep-text] ' +
    '[--headline <words>] [--published <time>] [--provider <slug or name>] [--publisher <slug or name>] ' +
    '[--by <curator>] [--date <day>]',
  summary: 'draft the record of an article, text or HTML, for review; "-" reads standard input',
  async run(args) {
    const { file, values } = readOptions(args);
    const folder = values.write ?? values.data ?? (process.env.ONRECORD_DATA || REAL_ARCHIVE);
    const { records, problems } = openFolder(folder);
    if (records === null) {
      reportProblems(folder, problems);
      return 1;
    }
    // Loaded for this command alone: what serves has no need of a tagger.
    const drafting = await import('../draft/drafting.ts');
    const day = values.date ?? new Date().toISOString().slice(0, 10);
    const options = { ...values, archive: records, day };
    const { draft, text } = refusing(file, drafting, () => {
      const saved = new drafting.SavedArticle(read(file, drafting), file);
      return { draft: drafting.draftOf(saved, options), text: saved.source.text };
    });
    show(draft, values, drafting);
    const isUnfinished = draft.missing.length > 0 || draft.problems.length > 0;
    if (values.write === undefined) return isUnfinished ? 1 : 0;
    if (isUnfinished) {
      complain(`onrecord: nothing was written to ${folder}`);
      return 1;
    }
    if (records.articles.find(draft.article) !== undefined) {
      throw new CommandError(`${folder} has an article "${draft.article}" already`);
    }
    const { files, problems: refused } = writing(folder, () =>
      drafting.addToArchive(folder, draft, values['keep-text'] ? text : null),
    );
    if (refused.length > 0) {
      reportProblems(folder, refused);
      complain(`onrecord: nothing was written to ${folder}`);
      return 1;
    }
    if (!values.json) for (const name of files) print(`${folder}: wrote ${name}`);
    return 0;
  },
};

const OPTIONS = {
  by: { type: 'string' },
  data: { type: 'string' },
  date: { type: 'string' },
  headline: { type: 'string' },
  json: { type: 'boolean' },
  'keep-text': { type: 'boolean' },
  out: { type: 'string' },
  provider: { type: 'string' },
  published: { type: 'string' },
  publisher: { type: 'string' },
  write: { type: 'string' },
} as const;

type Drafting = typeof import('../draft/drafting.ts');
type Values = ReturnType<typeof readOptions>['values'];

function readOptions(args: readonly string[]) {
  const { positionals, values } = readArguments(args, OPTIONS, draft);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    throw new CommandError(`one article is needed; usage: ${draft.usage}`);
  }
  const empty = Object.entries(values).find(([, value]) => String(value).trim() === '');
  if (empty !== undefined) {
    throw new CommandError(`--${empty[0]} says nothing; give it a value, or leave it out`);
  }
  if (values.out !== undefined && values.write !== undefined) {
    throw new CommandError('--out writes one record, --write adds it to an archive; not both');
  }
  if (values['keep-text'] && values.write === undefined) {
    throw new CommandError('--keep-text puts the text into an archive; say which with --write');
  }
  if (values.date !== undefined && !PlainDate.safeParse(values.date).success) {
    throw new CommandError(`--date is "${values.date}"; should be a day such as "2025-03-27"`);
  }
  return { file, values };
}

/** The record where it is wanted, and the sheet where it does not get into the record. */
function show(made: Draft, { json, out, write }: Values, { Palette, sheetLines }: Drafting): void {
  if (out !== undefined) writing(out, () => writeFileSync(out, canonicalJson(made.record)));
  if (json) {
    print(JSON.stringify(made, null, 2));
    return;
  }
  const isPrinted = out === undefined && write === undefined;
  if (isPrinted) process.stdout.write(canonicalJson(made.record));
  const stream = isPrinted ? process.stderr : process.stdout;
  const palette = new Palette(stream.isTTY === true && stream.hasColors());
  const lines = report(made, sheetLines(made.sheet, palette));
  stream.write(`${lines.join('\n')}\n`);
}

/** Runs what may find that nothing can be made of the article, or of an option; said in one line. */
function refusing<T>(file: string, { Unreadable, BadOption }: Drafting, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof BadOption) throw new CommandError(error.message);
    if (!(error instanceof Unreadable)) throw error;
    throw new CommandError(`${nameOf(file)} ${error.message} (${error.code})`);
  }
}

function read(file: string, { checkSize, MOST_BYTES, Unreadable }: Drafting): Uint8Array {
  try {
    if (file !== '-') checkSize(statSync(file).size);
    return readAtMost(file === '-' ? 0 : file, MOST_BYTES);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new CommandError(`${nameOf(file)} cannot be read`);
  }
}

function writing<T>(name: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new CommandError(`${name} cannot be written: ${code}`);
  }
}

const nameOf = (file: string): string => (file === '-' ? 'standard input' : file);

function report(draft: Draft, sheet: readonly string[]): string[] {
  const { missing, problems, people, organizations } = draft;
  const isDone = missing.length === 0 && problems.length === 0;
  const proposed = [
    ...people.map(({ slug, name }) => `  person:${slug}  ${name}`),
    ...organizations.map(({ slug, name, kind }) => `  organization:${slug}  ${name}, ${kind}`),
  ];
  return [
    `${draft.article}: ${isDone ? 'a draft, to be reviewed' : 'an unfinished draft'}, ${count(draft.quotes, 'quote')}`,
    '',
    ...sheet,
    ...(proposed.length > 0 ? ['', 'new to the archive:', ...proposed] : []),
    ...(missing.length > 0 ? ['', 'to be filled in:'] : []),
    ...missing.map(
      ({ field, reason, option }) =>
        `  ${field}: ${reason}${option === null ? '' : `; say it with ${option}`}`,
    ),
    ...(problems.length > 0 ? ['', 'to be mended:', ...problems.map((line) => `  ${line}`)] : []),
  ];
}
