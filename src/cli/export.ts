import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { MemoryArchive } from '../archive/memory.ts';
import {
  EXPORT_FORMATS,
  EXPORT_SUBJECTS,
  type ExportFormat,
  type ExportSubject,
  exportDataset,
  isExported,
} from '../proof/export.ts';
import { REAL_ARCHIVE } from '../record/folder.ts';
import { openFolder, reportProblems } from './check.ts';
import { type Command, CommandError, readArguments } from './command.ts';

const FORMATS = Object.keys(EXPORT_FORMATS).join('|');

export const exportCommand: Command = {
  usage: `onrecord export --format ${FORMATS} [--of ${EXPORT_SUBJECTS.join('|')}] [--out <file>] [--data <folder>]`,
  summary: 'write all quotes or articles; the same bytes for the same dataset version',
  async run(args) {
    const { positionals, values } = readArguments(
      args,
      {
        format: { type: 'string' },
        of: { type: 'string', default: 'quotes' },
        out: { type: 'string' },
        data: { type: 'string' },
      },
      exportCommand,
    );
    const { format, of, out, data } = values;
    if (format === undefined || positionals.length > 0) {
      throw new CommandError(`a format is needed; usage: ${exportCommand.usage}`);
    }
    if (!isExported(of, format)) {
      throw new CommandError(
        `there is no export of ${of} as ${format}; usage: ${exportCommand.usage}`,
      );
    }
    const folder = data ?? (process.env.ONRECORD_DATA || REAL_ARCHIVE);
    const { records, problems } = openFolder(folder);
    if (records === null) {
      reportProblems(folder, problems);
      return 1;
    }
    const archive = new MemoryArchive(records);
    const pieces = Readable.from(
      exportDataset(archive, of as ExportSubject, format as ExportFormat),
    );
    try {
      if (out === undefined) await pipeline(pieces, process.stdout, { end: false });
      else await pipeline(pieces, createWriteStream(out));
    } catch (error) {
      if (out === undefined) throw error;
      throw new CommandError(
        `${out} cannot be written: ${error instanceof Error ? error.message : error}`,
      );
    }
    return 0;
  },
};
