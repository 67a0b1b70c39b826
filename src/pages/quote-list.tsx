import { Refusal } from '../server/refusal.ts';
import type { Page, View, Visit } from './page.ts';
import { address } from './parts/address.ts';
import { GraphiqlLink } from './parts/graphiql-link.tsx';
import { ListHead } from './parts/list-head.tsx';
import { Mistake } from './parts/mistake.tsx';
import { Narrowing } from './parts/narrowing.tsx';
import { PAGER_PARAMETERS, Pager, pageArguments } from './parts/pager.tsx';
import { Quotation } from './parts/quotation.tsx';
import { Speaker } from './parts/speaker.tsx';
import {
  QUOTE_LIST,
  type QuotationFragment,
  type QuoteFilter,
  type QuoteListQueryVariables,
} from './queries/documents.ts';

const SIZE = 20;

/** Each narrows the list as the criterion of the same name in `QuoteFilter` does. */
const CRITERIA = [
  'words',
  'about',
  'onBehalfOf',
  'kind',
  'speakerType',
  'speaker',
  'article',
] as const;

export const quoteList: Page = {
  path: /^\/quotes$/,
  parameters: [...CRITERIA, ...PAGER_PARAMETERS],
  async show(visit) {
    const kept = Object.fromEntries(CRITERIA.map((name) => [name, visit.parameters.get(name)]));
    const variables = { filter: filterOf(visit), ...pageArguments(visit, SIZE) };
    const quotes = await listed(visit, variables);
    if (quotes instanceof Refusal) return mistaken(visit, quotes);
    return {
      title: 'Quotations',
      main: (
        <div class="narrow">
          <ListHead title="Quotations" count={quotes.totalCount}>
            Newest article first, each in the order of its text.
          </ListHead>
          <Narrowing visit={visit} />
          <Kept visit={visit} quotes={quotes.nodes} />
          {quotes.totalCount === 0 && <p>There is none like that on record.</p>}
          {quotes.nodes.map((quote) => (
            <Quotation quote={quote} />
          ))}
          <Pager path="/quotes" kept={kept} place={quotes.pageInfo} names={['Newer', 'Older']} />
          <GraphiqlLink visit={visit} document={QUOTE_LIST} variables={variables} />
        </div>
      ),
    };
  },
};

async function listed(visit: Visit, variables: QuoteListQueryVariables) {
  try {
    return (await visit.query(QUOTE_LIST, variables)).quotes;
  } catch (error) {
    if (error instanceof Refusal && error.status === 400) return error;
    throw error;
  }
}

/** A criterion or a place that cannot be meant, with the form to mend it in. */
function mistaken(visit: Visit, { status, message }: Refusal): View {
  return {
    title: 'Quotations',
    status,
    main: (
      <Mistake status={status} message={message}>
        <Narrowing visit={visit} />
      </Mistake>
    ),
  };
}

/** Whose words these are, or of what, where the form does not say. */
function Kept({
  visit: { parameters },
  quotes: [quote],
}: {
  visit: Visit;
  quotes: readonly QuotationFragment[];
}) {
  if (quote === undefined) return null;
  const speaker = quote.speakers.find(({ id }) => id === parameters.get('speaker'));
  return (
    <>
      {speaker !== undefined && (
        <p>
          Said by <Speaker speaker={speaker} />
        </p>
      )}
      {parameters.has('article') && (
        <p>
          In{' '}
          <a href={address.article(quote.article.slug)}>
            <cite lang={quote.article.language}>{quote.article.headline}</cite>
          </a>
        </p>
      )}
    </>
  );
}

function filterOf({ parameters }: Visit): QuoteFilter {
  const filter = Object.fromEntries(
    CRITERIA.flatMap((name) => {
      const value = parameters.get(name);
      if (value === undefined) return [];
      return [[name, name === 'words' ? value : [value]]];
    }),
  );
  // What is no kind or no id is told by GraphQL, as to any client.
  return filter as QuoteFilter;
}
