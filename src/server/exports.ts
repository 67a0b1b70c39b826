import type { Archive } from '../archive/archive.ts';
import {
  EXPORT_FORMATS,
  type ExportFormat,
  type ExportSubject,
  exportDataset,
  isExported,
} from '../proof/export.ts';
import { type Answer, type Ask, readOnlyPlace } from './exchange.ts';
import { tagOf } from './request-tag.ts';
import { VERSION } from './version.ts';

const PATH = /^\/export\/([a-z]+)\.([a-z]+)$/;

/** Whether there is an export at a path. */
export function isExportPath(path: string): boolean {
  const [, subject = '', format = ''] = PATH.exec(path) ?? [];
  return isExported(subject, format);
}

/** Answers `/export/quotes.csv` and its like, piece by piece; null for any other path. */
export function answerExport(ask: Ask, current: () => Archive, maxAge: number): Answer | null {
  const [, subject = '', format = ''] = PATH.exec(ask.path) ?? [];
  if (!isExported(subject, format)) return null;
  if (ask.method !== 'GET' && ask.method !== 'HEAD') return readOnlyPlace();
  const archive = current();
  const pieces = () => exportDataset(archive, subject as ExportSubject, format as ExportFormat);
  return {
    status: 200,
    headers: {
      'content-type': EXPORT_FORMATS[format as ExportFormat],
      'content-disposition': `inline; filename="onrecord-${subject}.${format}"`,
      'cache-control': `public, max-age=${maxAge}`,
      // The same bytes for the same dataset.
      etag: tagOf(JSON.stringify([VERSION, archive.dataset.version, ask.path])),
    },
    body: ask.method === 'HEAD' ? null : encoded(pieces),
  };
}

/** For so many milliseconds at most nobody else is served. */
const TURN = 10;

/** Nothing is read of the archive before somebody reads here. */
async function* encoded(pieces: () => AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let since = performance.now();
  for await (const piece of pieces()) {
    yield encoder.encode(piece);
    if (performance.now() - since < TURN) continue;
    // An archive that answers at once and a reader who takes all at once would let nobody else in.
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  }
}
