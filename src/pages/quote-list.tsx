import type { Page, Visit } from './page.ts';
import { GraphiqlLink } from './parts/graphiql-link.tsx';
import { KINDS } from './parts/kind.tsx';
import { ListHead } from './parts/list-head.tsx';
import { PAGER_PARAMETERS, Pager, pageArguments } from './parts/pager.tsx';
import { Quotation } from './parts/quotation.tsx';
import { QUOTE_LIST, type QuoteFilter, type QuoteKind } from './queries/documents.ts';

const SIZE = 20;

/** Each narrows the list as the criterion of the same name in `QuoteFilter` does. */
const CRITERIA = ['words', 'about', 'kind', 'speakerType', 'speaker', 'article'] as const;

export const quoteList: Page = {
  path: /^\/quotes$/,
  parameters: [...CRITERIA, ...PAGER_PARAMETERS],
  async show(visit) {
    const kept = Object.fromEntries(CRITERIA.map((name) => [name, visit.parameters.get(name)]));
    const variables = { filter: filterOf(visit), ...pageArguments(visit, SIZE) };
    const { quotes } = await visit.query(QUOTE_LIST, variables);
    return {
      title: 'Quotations',
      main: (
        <div class="narrow">
          <ListHead title="Quotations" count={quotes.totalCount}>
            Newest article first, each in the order of its text.
          </ListHead>
          <Narrowing visit={visit} />
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

const SPEAKER_TYPES = [
  ['PERSON', 'a person'],
  ['ORGANIZATION', 'an organization'],
  ['COUNTRY', 'a government'],
  ['UNNAMED', 'an unnamed source'],
  ['NONE', 'nobody named'],
] as const;

/** The criteria, to be changed without a script. */
function Narrowing({ visit: { parameters } }: { visit: Visit }) {
  return (
    <form class="narrowing" action="/quotes">
      <p>
        <label for="by-words">Words</label>
        <input id="by-words" name="words" value={parameters.get('words') ?? ''} />
      </p>
      <p>
        <label for="by-about">About the country</label>
        <input
          id="by-about"
          name="about"
          value={parameters.get('about') ?? ''}
          placeholder="name or code"
        />
      </p>
      <p>
        <label for="by-kind">Kind</label>
        <select id="by-kind" name="kind">
          <option value="">any</option>
          {Object.entries(KINDS).map(([kind, { name }]) => (
            <option value={kind} selected={parameters.get('kind') === (kind as QuoteKind)}>
              {name}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label for="by-speaker">Spoken by</label>
        <select id="by-speaker" name="speakerType">
          <option value="">anybody</option>
          {SPEAKER_TYPES.map(([type, name]) => (
            <option value={type} selected={parameters.get('speakerType') === type}>
              {name}
            </option>
          ))}
        </select>
      </p>
      {(['speaker', 'article'] as const).map((name) => {
        const value = parameters.get(name);
        return value === undefined ? null : <input type="hidden" name={name} value={value} />;
      })}
      <p>
        <button type="submit">Narrow</button> <a href="/quotes">All</a>
      </p>
    </form>
  );
}
