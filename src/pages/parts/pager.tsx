import type { Visit } from '../page.ts';
import type { PlaceFragment } from '../queries/documents.ts';
import { withParameters } from './address.ts';

/** The parameters by which pages of a list are told apart. */
export const PAGER_PARAMETERS = ['after', 'before'] as const;

/** Which page of a list a visitor wants, as the arguments of a connection. */
export function pageArguments({ parameters }: Visit, size: number) {
  const before = parameters.get('before');
  if (before !== undefined) return { last: size, before };
  const after = parameters.get('after');
  return after === undefined ? { first: size } : { first: size, after };
}

/** Links to the pages before and after one. */
export function Pager({
  path,
  kept = {},
  place,
  names = ['Previous', 'Next'],
}: {
  path: string;
  /** Parameters that stay as they are. */
  kept?: Readonly<Record<string, string | undefined>>;
  place: PlaceFragment;
  names?: readonly [before: string, after: string];
}) {
  const { hasPreviousPage, hasNextPage, startCursor, endCursor } = place;
  if (!hasPreviousPage && !hasNextPage) return null;
  return (
    <nav class="pager" aria-label="Pages of this list">
      {hasPreviousPage && (
        <a rel="prev" href={withParameters(path, { ...kept, before: startCursor })}>
          ← {names[0]}
        </a>
      )}
      {hasNextPage && (
        <a rel="next" href={withParameters(path, { ...kept, after: endCursor })}>
          {names[1]} →
        </a>
      )}
    </nav>
  );
}
