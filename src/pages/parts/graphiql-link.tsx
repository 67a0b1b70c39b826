import type { Document } from '../../server/pages.ts';
import type { Visit } from '../page.ts';
import { withParameters } from './address.ts';

/** Opens GraphiQL with the query that made a part of a page. */
export function GraphiqlLink<Variables extends object>({
  visit,
  document,
  variables,
}: {
  visit: Visit;
  document: Document<unknown, Variables>;
  variables?: Variables;
}) {
  if (!visit.hasGraphiql) return null;
  const href = withParameters('/graphql', {
    query: document.text,
    variables: variables && JSON.stringify(variables, null, 2),
  });
  return (
    <p class="made-by">
      <a href={href}>
        Open this query<span class="hidden"> ({document.name})</span> in GraphiQL
      </a>
    </p>
  );
}
