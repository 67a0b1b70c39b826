import type { Archive } from '../archive/archive.ts';
import {
  EXPORT_FORMATS,
  type ExportFormat,
  type ExportSubject,
  exportDataset,
  isExported,
} from '../proof/export.ts';

const PATH = /^\/export\/([a-z]+)\.([a-z]+)$/;

/** Answers `/export/quotes.csv` and its like with a stream; null for any other request. */
export function answerExport(request: Request, archive: Archive): Response | null {
  const [, subject = '', format = ''] = PATH.exec(new URL(request.url).pathname) ?? [];
  if (!isExported(subject, format)) return null;
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } });
  }
  const pieces = exportDataset(archive, subject as ExportSubject, format as ExportFormat);
  return new Response(request.method === 'HEAD' ? null : streamOf(pieces), {
    headers: {
      'content-type': EXPORT_FORMATS[format as ExportFormat],
      'content-disposition': `inline; filename="onrecord-${subject}.${format}"`,
      'x-content-type-options': 'nosniff',
    },
  });
}

/** As fast as it is read, and no further once the reader is gone. */
function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
