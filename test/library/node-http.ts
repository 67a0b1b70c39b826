import {
  createOnRecord,
  formatProblem,
  type Listening,
  listen,
  loadArchive,
  MemoryArchive,
  NODE_CODINGS,
} from 'onrecord/node';

/** Serves the archive in a folder from Node's own HTTP server. */
export function serveFolder(folder: string, port: number): Promise<Listening> {
  const { records, problems } = loadArchive(folder);
  if (records === null) throw new Error(problems.map(formatProblem).join('\n'));
  const service = createOnRecord({
    archive: new MemoryArchive(records),
    codings: NODE_CODINGS,
    limits: { cost: 20_000 },
  });
  return listen(service, { host: '127.0.0.1', port });
}
