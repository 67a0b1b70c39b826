import type { ArchiveContext } from '../../src/draft/archive-context.ts';
import { type Draft, draftOf } from '../../src/draft/draft.ts';
import type { DraftOptions } from '../../src/draft/draft-options.ts';
import { check } from '../../src/record/check.ts';
import { loadArchive, loadCountries, SPECIMENS } from '../../src/record/folder.ts';
import { formatProblem } from '../../src/record/problem.ts';
import { read } from './framed.ts';

const { records } = loadArchive(SPECIMENS);
if (records === null) throw new Error('the specimens are bad');
export const ARCHIVE: ArchiveContext = records;

/** An archive that knows nobody yet. */
export const EMPTY_ARCHIVE: ArchiveContext = { ...records, people: [], organizations: [] };

export function drafted(
  text: string,
  options: Partial<DraftOptions> = {},
  name = 'article.txt',
): Draft {
  return draftOf(read(text, name), { archive: ARCHIVE, day: '2026-11-25', ...options });
}

/** What `onrecord check` finds wrong with an archive that has the draft, and its text, in it. */
export function problemsWith(
  draft: Draft,
  text: string | null,
  archive: ArchiveContext = ARCHIVE,
): string[] {
  const { problems } = check({
    countries: { file: 'countries.json', value: loadCountries() },
    manifest: { file: 'archive.json', value: archive.manifest },
    people: { file: 'people.json', value: { people: [...archive.people, ...draft.people] } },
    organizations: {
      file: 'organizations.json',
      value: { organizations: [...archive.organizations, ...draft.organizations] },
    },
    articles: [{ file: `articles/${draft.article}.json`, value: draft.record }],
    texts: new Map(text === null ? [] : [[draft.article, text]]),
  });
  return problems.map(formatProblem);
}
