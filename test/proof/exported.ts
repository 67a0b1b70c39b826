import type { Archive } from '../../src/archive/archive.ts';
import {
  EXPORT_FORMATS,
  EXPORT_SUBJECTS,
  type ExportFormat,
  type ExportSubject,
  exportDataset,
  isExported,
} from '../../src/proof/export.ts';

/** Every export there is. */
export const EXPORTS: readonly (readonly [ExportSubject, ExportFormat])[] = EXPORT_SUBJECTS.flatMap(
  (subject) =>
    (Object.keys(EXPORT_FORMATS) as ExportFormat[])
      .filter((format) => isExported(subject, format))
      .map((format) => [subject, format] as const),
);

/** A whole export. */
export async function exported(
  archive: Archive,
  subject: ExportSubject,
  format: ExportFormat,
): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of exportDataset(archive, subject, format)) pieces.push(piece);
  return pieces.join('');
}
