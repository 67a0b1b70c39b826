import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

/** A change of the schema by which a question that was answered may no longer be, or otherwise. */
export interface BreakingChange {
  /** What was changed: `Article.headline`. */
  readonly path: string;
  readonly message: string;
}

/** What breaks for clients of one schema in another, in the order of their paths. */
export async function breakingChanges(before: string, after: string): Promise<BreakingChange[]> {
  const changes = await diff(buildSchema(before), buildSchema(after));
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ path, message }) => ({ path: path ?? 'schema', message }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
