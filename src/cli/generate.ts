import { closeSync, mkdirSync, openSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson, prune } from '../record/canonical.ts';
import { loadCountries } from '../record/folder.ts';
import { SyntheticArchive } from '../synthetic/synthetic-archive.ts';
import { type Command, CommandError, print, readArguments } from './command.ts';
import { count } from './count.ts';
import { Progress } from './progress.ts';

const MOST_ARTICLES = 10_000_000;
const LARGEST_SEED = 2 ** 32 - 1;
/** So much is written at once. */
const CHUNK = 1 << 20;

export const generate: Command = {
  usage: 'onrecord generate --articles <number> --out <folder> [--seed <number>] [--texts]',
  summary: 'write a synthetic archive; the same bytes for the same number and seed',
  run(args) {
    const { positionals, values } = readArguments(
      args,
      {
        articles: { type: 'string' },
        out: { type: 'string' },
        seed: { type: 'string', default: '1' },
        texts: { type: 'boolean', default: false },
      },
      generate,
    );
    const { out, texts } = values;
    if (values.articles === undefined || out === undefined || positionals.length > 0) {
      throw new CommandError(
        `a number of articles and a folder are needed; usage: ${generate.usage}`,
      );
    }
    const articles = numberOf('--articles', values.articles, 1, MOST_ARTICLES);
    const seed = numberOf('--seed', values.seed, 0, LARGEST_SEED);
    const archive = new SyntheticArchive(articles, seed, loadCountries());
    try {
      write(archive, articles, out, texts);
    } catch (error) {
      if (error instanceof CommandError) throw error;
      const { code, path = out } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      throw new CommandError(`${path} cannot be written: ${code}`);
    }
    return 0;
  },
};

function numberOf(option: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new CommandError(
    `${option} is "${text}"; should be a whole number from ${least} to ${most}`,
  );
}

/** Writes file after file, each in chunks, so that no more than a chunk is ever held. */
function write(archive: SyntheticArchive, articles: number, out: string, texts: boolean): void {
  mkdirSync(out, { recursive: true });
  if (readdirSync(out).length > 0) {
    throw new CommandError(
      `${out} is not empty; a synthetic archive goes into a folder of its own`,
    );
  }
  if (texts) mkdirSync(join(out, 'texts'));
  writeFileSync(join(out, 'archive.json'), canonicalJson(archive.manifest));
  const organizations = writeLines(join(out, 'organizations.ndjson'), archive.organizations());
  const people = writeLines(join(out, 'people.ndjson'), archive.people());
  const progress = new Progress(articles, 'article', process.stderr);
  let quotes = 0;
  const records = function* () {
    for (const { record, text } of archive.articles()) {
      if (texts) writeFileSync(join(out, 'texts', `${record.slug}.txt`), text);
      quotes += record.quotes.length;
      progress.advance();
      yield record;
    }
  };
  try {
    writeLines(join(out, 'articles.ndjson'), records());
  } finally {
    progress.end();
  }
  print(
    `${out}: ${count(articles, 'article')}, ${count(quotes, 'quote')}, ` +
      `${count(people, 'person', 'people')}, ${count(organizations, 'organization')}`,
  );
}

/** Writes one record a line; says how many. */
function writeLines(file: string, records: Iterable<object>): number {
  const descriptor = openSync(file, 'wx');
  let lines = 0;
  let chunk = '';
  try {
    for (const record of records) {
      chunk += `${JSON.stringify(prune(record))}\n`;
      lines += 1;
      if (chunk.length < CHUNK) continue;
      writeFileSync(descriptor, chunk);
      chunk = '';
    }
    writeFileSync(descriptor, chunk);
  } finally {
    closeSync(descriptor);
  }
  return lines;
}
