import { kindOfId } from '../archive/id.ts';
import type { Page, Visit } from './page.ts';
import { address } from './parts/address.ts';
import { citationOf } from './parts/citation.ts';
import { GraphiqlLink } from './parts/graphiql-link.tsx';
import { KINDS } from './parts/kind.tsx';
import { Quotation } from './parts/quotation.tsx';
import { QUOTE_PAGE, type QuotePageQuery } from './queries/documents.ts';

type Quote = NonNullable<QuotePageQuery['quote']>;

export const quotePage: Page = {
  path: /^\/quotes\/([A-Za-z0-9_-]+)$/,
  parameters: [],
  async show(visit) {
    const [id = ''] = visit.groups;
    // What is no id is no address either.
    if (kindOfId(id) !== 'Quote') return null;
    const { quote } = await visit.query(QUOTE_PAGE, { id });
    if (quote === null) return null;
    const citation = citationOf(quote, visit);
    return {
      title: `${quote.speakers.map(({ name }) => name).join(' and ') || 'Nobody named'}, ${
        quote.article.headline
      }`,
      description: citation,
      jsonLd: quote.jsonLd,
      main: <QuoteMain quote={quote} citation={citation} visit={visit} />,
    };
  },
};

const RESOLUTIONS = {
  EXPLICIT: 'the article names the speaker, or describes the source in full',
  COREFERENCE: 'a word stands for the speaker, who is named elsewhere',
  METONYM: 'a place stands for its government',
  CONTINUATION: 'the quotation goes on from the one before it',
  CURATOR: 'the text alone does not tell; the curator does',
  UNRESOLVED: 'nobody is named',
} as const;

function QuoteMain({ quote, citation, visit }: { quote: Quote; citation: string; visit: Visit }) {
  const { attribution, article } = quote;
  const { name, meaning } = KINDS[quote.kind];
  return (
    <article class="narrow">
      <h1 class="kicker">One quotation</h1>
      <Quotation quote={quote} isAlone />
      <section aria-labelledby="attribution">
        <h2 id="attribution">Who said it, as the article tells</h2>
        <p>
          {attribution.mention !== null && (
            <>
              <q lang={article.language}>{attribution.mention}</q>:{' '}
            </>
          )}
          {RESOLUTIONS[attribution.resolution]}. {name}: {meaning}.
        </p>
      </section>
      <section aria-labelledby="cite">
        <h2 id="cite">How to cite it</h2>
        <p class="citation">{citation}</p>
        <p class="aside">This address stays, whatever is added to the archive or mended in it.</p>
      </section>
      <QuoteProof quote={quote} />
      <section aria-labelledby="programs">
        <h2 id="programs">For programs</h2>
        <details>
          <summary>schema.org Quotation (JSON-LD)</summary>
          <Json document={quote.jsonLd} />
        </details>
        <details>
          <summary>W3C Web Annotation</summary>
          <Json document={quote.webAnnotation} />
        </details>
        <GraphiqlLink visit={visit} document={QUOTE_PAGE} variables={{ id: quote.id }} />
      </section>
    </article>
  );
}

function QuoteProof({ quote }: { quote: Quote }) {
  const { source, spans } = quote.proof;
  const { slug } = quote.article;
  return (
    <section aria-labelledby="proof">
      <h2 id="proof">Proof</h2>
      <p>
        Whoever holds the text cuts these code points out of it and compares the digests.{' '}
        <a href={address.verify(slug)}>Hold a copy of the article against it</a>, or read{' '}
        <a href={address.article(slug)}>what is known of the article</a>.
      </p>
      <table class="spans">
        <caption class="hidden">Where the words stand</caption>
        <thead>
          <tr>
            <th scope="col">Code points</th>
            <th scope="col">
              SHA-256, in <code>{source.matchForm}</code>
            </th>
          </tr>
        </thead>
        <tbody>
          {spans.map(({ start, end, sha256, occurrence }) => (
            <tr>
              <td>
                {start}–{end}
                {occurrence.of > 1 && ` (${occurrence.n} of ${occurrence.of} equal passages)`}
              </td>
              <td>
                <code class="digest">{sha256}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="aside">
        Of a text of {source.codePoints.toLocaleString('en')} code points, normalized by{' '}
        <code>{source.normalization}</code>, with the digest{' '}
        <code class="digest">{source.sha256}</code>.
      </p>
    </section>
  );
}

function Json({ document }: { document: unknown }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <pre tabIndex={0}>
      <code>{JSON.stringify(document, null, 2)}</code>
    </pre>
  );
}
