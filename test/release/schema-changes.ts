import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { breakingChanges } from './breaking-change.ts';
import { announced } from './changes-page.ts';
import { releasedSchema } from './released-schema.ts';

const PAGE = 'docs/changes.md';

/** What the schema of a checkout breaks for clients of the last release, and whether they are told. */
export interface SchemaChanges {
  readonly areAnnounced: boolean;
  readonly report: string;
}

export async function schemaChanges(checkout: string): Promise<SchemaChanges> {
  const read = (file: string) => readFileSync(join(checkout, file), 'utf8');
  const breaking = await breakingChanges(releasedSchema(checkout), read('schema/schema.graphql'));
  const said = announced(read(PAGE));
  const silent = breaking.filter(({ path }) => !said.has(path));
  const untrue = [...said].filter((path) => !breaking.some((change) => change.path === path));
  const lines = [
    ...silent.map(({ path, message }) => `breaks clients, untold: \`${path}\`: ${message}`),
    ...untrue.map((path) => `${PAGE} says that \`${path}\` breaks; it is as it was released`),
  ];
  if (silent.length > 0) {
    lines.push(`Leave it as it was, or tell in ${PAGE}, under "## Next": - Breaking: \`…\` …`);
  }
  if (lines.length > 0) return { areAnnounced: false, report: lines.join('\n') };
  const report =
    breaking.length === 0
      ? 'nothing breaks that was released'
      : `what breaks was announced: ${breaking.map(({ path }) => path).join(', ')}`;
  return { areAnnounced: true, report };
}
