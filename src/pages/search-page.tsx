import { CodePoints } from '../text/codepoints.ts';
import type { Page } from './page.ts';
import { address } from './parts/address.ts';
import { GraphiqlLink } from './parts/graphiql-link.tsx';
import { Pager } from './parts/pager.tsx';
import { PublishedDay } from './parts/time.tsx';
import { SEARCH_PAGE, type SearchPageQuery } from './queries/documents.ts';

const SIZE = 20;

type Found = SearchPageQuery['search']['edges'][number];
type Spans = Found['highlights'][number]['spans'];

export const searchPage: Page = {
  path: /^\/search$/,
  parameters: ['q', 'after'],
  async show(visit) {
    const query = visit.parameters.get('q') ?? '';
    if (query.trim() === '') return { title: 'Search', main: <SearchHelp /> };
    const after = visit.parameters.get('after');
    const variables = { query, first: SIZE, ...(after !== undefined && { after }) };
    const { search } = await visit.query(SEARCH_PAGE, variables);
    return {
      title: `${query}: search`,
      searched: query,
      main: (
        <div class="narrow">
          <header class="list-head">
            <h1>
              Search: <q>{query}</q>
            </h1>
            <p class="aside" role="status">
              {search.totalCount === 0
                ? 'Nothing on record has these words.'
                : `${search.totalCount.toLocaleString('en')} found.`}
            </p>
          </header>
          <ol class="found">
            {search.edges.map((found) => (
              <li>
                <FoundThing found={found} />
              </li>
            ))}
          </ol>
          <Pager
            path="/search"
            kept={{ q: query }}
            place={{ ...search.pageInfo, hasPreviousPage: false }}
          />
          {search.totalCount === 0 && <SearchHints />}
          <GraphiqlLink visit={visit} document={SEARCH_PAGE} variables={variables} />
        </div>
      ),
    };
  },
};

function SearchHelp() {
  return (
    <div class="narrow">
      <header class="list-head">
        <h1>Search</h1>
      </header>
      <SearchHints />
    </div>
  );
}

function SearchHints() {
  return (
    <p class="aside">
      Words in any case, with or without accents; a “phrase” in quotation marks; the last word may
      be unfinished. To ask whether a whole sentence is on record, <a href="/verify">paste it</a>.
    </p>
  );
}

const KINDS = {
  Article: 'Article',
  Person: 'Person',
  Organization: 'Organization',
  Country: 'Country',
  Quote: 'Quotation',
} as const;

function FoundThing({ found: { node, highlights } }: { found: Found }) {
  return (
    <>
      <p class="kicker">{KINDS[node.__typename]}</p>
      <Heading node={node} />
      {highlights.map(({ part, text, spans }) => (
        <p class="highlight">
          <span class="label">{part.toLowerCase().replaceAll('_', ' ')}</span>{' '}
          {part === 'WORDS' && 'segments' in node ? (
            <MarkedWords segments={node.segments} spans={spans} />
          ) : (
            <Marked text={text} spans={spans} />
          )}
        </p>
      ))}
    </>
  );
}

function Heading({ node }: { node: Found['node'] }) {
  switch (node.__typename) {
    case 'Article':
      return (
        <h2 lang={node.language}>
          <a href={address.article(node.slug)}>{node.headline}</a>
        </h2>
      );
    case 'Person':
      return (
        <h2>
          <a href={address.person(node.slug)}>{node.name}</a>
        </h2>
      );
    case 'Organization':
      return (
        <h2>
          <a href={address.organization(node.slug)}>{node.name}</a>
        </h2>
      );
    case 'Country':
      return (
        <h2>
          <a href={address.country(node.code)}>{node.name}</a>
        </h2>
      );
    case 'Quote':
      return (
        <h2>
          <a href={address.quote(node.id)}>
            {node.speakers.map(({ name }) => name).join(' and ') || 'Nobody named'}
          </a>
          <span class="aside">
            {' '}
            in “{node.article.headline}”, <PublishedDay published={node.article.published} />
          </span>
        </h2>
      );
  }
}

/** Spoken words, each stretch in marks of its own; the spans count through all of them, a space apart. */
function MarkedWords({
  segments,
  spans,
}: {
  segments: readonly { readonly text: string }[];
  spans: Spans;
}) {
  let next = 0;
  return (
    <>
      {segments.map(({ text }, index) => {
        const start = next;
        const { length } = new CodePoints(text);
        next = start + length + 1;
        const within = spans
          .map((span) => ({
            start: Math.max(0, span.start - start),
            end: Math.min(length, span.end - start),
          }))
          .filter((span) => span.start < span.end);
        return (
          <>
            {index > 0 && <span class="gap"> — </span>}“<Marked text={text} spans={within} />”
          </>
        );
      })}
    </>
  );
}

/** A text with the words that were found marked; their places count code points. */
function Marked({ text, spans }: { text: string; spans: Spans }) {
  const points = new CodePoints(text);
  const ends = [0, ...spans.map(({ end }) => end)];
  return (
    <>
      {spans.map(({ start, end }, index) => (
        <>
          {points.slice(ends[index] ?? 0, start)}
          <mark>{points.slice(start, end)}</mark>
        </>
      ))}
      {points.slice(ends.at(-1) ?? 0, points.length)}
    </>
  );
}
