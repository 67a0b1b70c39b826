import { check, createOnRecord, formatProblem, MemoryArchive, type RawFile } from 'onrecord';

/** The files of an archive by their names: `archive.json`, `people.json`, `articles/….json`. */
export type ArchiveFiles = Readonly<Record<string, unknown>>;

/** A Worker that answers from an archive it was bundled with. */
export function createWorker(files: ArchiveFiles, countries: unknown) {
  const raw = (file: string): RawFile => ({ file, value: files[file] });
  const optional = (file: string) => (file in files ? raw(file) : undefined);
  const { records, problems } = check({
    countries: { file: 'countries.json', value: countries },
    manifest: optional('archive.json'),
    people: optional('people.json'),
    organizations: optional('organizations.json'),
    articles: Object.keys(files)
      .filter((file) => file.startsWith('articles/'))
      .map(raw),
    texts: new Map(),
  });
  if (records === null) throw new Error(problems.map(formatProblem).join('\n'));
  return { fetch: createOnRecord({ archive: new MemoryArchive(records) }) };
}
