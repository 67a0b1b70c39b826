import { readFileSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { anchor as anchorRecord } from '../record/anchor.ts';
import { canonicalJson } from '../record/canonical.ts';
import { HandWrittenArticle } from '../record/handwritten.ts';
import { formatProblem, shapeProblems } from '../record/problem.ts';
import { type Command, CommandError, complain, print, readArguments } from './command.ts';
import { count } from './count.ts';

export const anchor: Command = {
  usage: 'onrecord anchor <record> <text file> [--out <file>]',
  summary: 'find the words of a hand-written record in its text and write offsets and digests',
  run(args) {
    const { positionals, values } = readArguments(args, { out: { type: 'string' } }, anchor);
    const [recordFile, textFile] = positionals;
    if (recordFile === undefined || textFile === undefined || positionals.length > 2) {
      throw new CommandError(`a record and its text are needed; usage: ${anchor.usage}`);
    }
    if (/^\.html?$/i.test(extname(textFile))) {
      throw new CommandError(`${textFile} is HTML; save the article as plain text first`);
    }
    const value = parseJson(recordFile, readFile(recordFile));
    const text = readFile(textFile);
    const written = HandWrittenArticle.safeParse(value);
    if (!written.success) {
      const problems = shapeProblems(recordFile, value, written.error);
      for (const problem of problems) complain(formatProblem(problem));
      return 1;
    }
    const { record, problems, warnings } = anchorRecord(
      written.data,
      text,
      'text/plain',
      recordFile,
    );
    for (const warning of warnings) complain(`warning: ${formatProblem(warning)}`);
    for (const problem of problems) complain(formatProblem(problem));
    if (record === null) return 1;
    const out = values.out ?? recordFile;
    writeFileSync(out, canonicalJson(record));
    print(
      `${out}: ${count(record.quotes.length, 'quote')} anchored in ${count(record.source.codePoints, 'code point')}`,
    );
    return 0;
  },
};

function readFile(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const reason = error instanceof TypeError ? 'is not UTF-8 text' : 'cannot be read';
    throw new CommandError(`${file} ${reason}`);
  }
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CommandError(
      `${file} is not JSON: ${error instanceof Error ? error.message : error}`,
    );
  }
}
