import type { FieldNode } from 'graphql';
import { continued, failed, NULL, type Run, settled, type Writer } from './run.ts';

/** Where a value stands: a field, or an item of a list. */
export interface Place {
  readonly nodes: readonly FieldNode[];
  readonly mayBeNull: boolean;
  readonly write: Writer;
}

/** Writes what stands at the end of the run's path, or null where it fails and that may be. */
export function writePlace(place: Place, value: unknown, run: Run): Promise<void> | undefined {
  const { sheet, path } = run;
  const { length, count } = sheet;
  const depth = path.length;
  try {
    if (value instanceof Promise) {
      const later = continued(run);
      return value
        .then((resolved) => place.write(settled(resolved), later))
        .catch((error) => {
          // Whoever threw may have been on the way to something in it.
          later.path.length = depth;
          writeNull(place, error, later);
        });
    }
    const rest = place.write(settled(value), run);
    if (rest === undefined || !place.mayBeNull) return rest;
    const later = continued(run, sheet.part({ length, count }));
    return rest.catch((error) => writeNull(place, error, later));
  } catch (error) {
    path.length = depth;
    writeNull(place, error, run, { length, count });
    return undefined;
  }
}

/** Null instead of what was written there, if that may be. */
export function writeNull(
  { nodes, mayBeNull }: Place,
  error: unknown,
  run: Run,
  from = { length: 0, count: 0 },
): void {
  failed(error, run, nodes, mayBeNull);
  run.sheet.goBack(from);
  run.sheet.write(NULL);
}
