import type {
  CheckStatus,
  MatchSentenceQuery,
  MatchStatus,
  VerifyCopyQuery,
} from '../queries/documents.ts';
import { address } from './address.ts';
import { Quotation } from './quotation.tsx';

type Verification = NonNullable<VerifyCopyQuery['verify']>;
type Differences = Verification['checks'][number]['differences'];

const CHECKS: Readonly<Record<CheckStatus, string>> = {
  VERIFIED: 'the same words in the same place',
  MOVED: 'the same words in another place, or in another order',
  ALTERED: 'words that come near, and differ',
  NOT_FOUND: 'nothing in your copy comes near',
};

const MATCHES: Readonly<Record<MatchStatus, string>> = {
  VERBATIM: 'on record to the character, apart from white space',
  NEAR: 'on record with other marks, or with a few other words',
};

/** What a copy of an article says about its record. */
export function VerificationResult({
  verification,
  isMistaken,
}: {
  verification: Verification;
  /** It was sent as text and looks like the source of a page. */
  isMistaken: boolean;
}) {
  const { article, checks, sourceMatches, sha256 } = verification;
  const verified = checks.filter(({ status }) => status === 'VERIFIED').length;
  return (
    <section class="narrow result" aria-labelledby="result">
      <header class="list-head">
        <h1 id="result">
          {verified} of {checks.length} quotations verified
        </h1>
        <p>
          Held against <a href={address.article(article.slug)}>{article.headline}</a>.{' '}
          {sourceMatches
            ? 'Your copy is the very text the record was made from.'
            : 'Your copy is another than the record was made from; that alone means nothing.'}
        </p>
        {isMistaken ? (
          <p>
            <strong>It looks like the source of a web page, and was read as a text.</strong> Send it
            again, and say so below the box.
          </p>
        ) : (
          checks.length > 0 &&
          checks.every(({ status }) => status === 'NOT_FOUND') && (
            <p>
              <strong>Nothing that the article quotes is in your copy.</strong> Is it a copy of this
              article, and all of it?
            </p>
          )
        )}
        <p class="aside">
          SHA-256 of your copy, normalized: <code class="digest">{sha256}</code>
        </p>
      </header>
      <ol class="checks">
        {checks.map(({ status, quote, differences, found }) => (
          <li>
            <Status status={status} meaning={CHECKS[status]} />
            {found.length > 0 && (
              <p class="aside">
                at code points {found.map(({ start, end }) => `${start}–${end}`).join(', ')} of your
                copy
              </p>
            )}
            <DifferenceTable differences={differences} />
            <Quotation quote={quote} isInArticle />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Where a sentence stands on record. */
export function SentenceResult({
  matches,
  isLong,
}: {
  matches: MatchSentenceQuery['matchQuote'];
  /** It is more than one line, and hardly a sentence. */
  isLong: boolean;
}) {
  return (
    <section class="narrow result" aria-labelledby="result">
      <header class="list-head">
        <h1 id="result">{matches.length === 0 ? 'Not on record' : 'On record'}</h1>
        {matches.length === 0 && (
          <p>
            Nothing that was said comes near to it. That it is not here does not mean that it was
            not said.
          </p>
        )}
        {isLong && (
          <p>
            <strong>You pasted several lines,</strong> and they were looked for as one sentence. To
            check a whole article, choose below which one it is a copy of.
          </p>
        )}
      </header>
      <ol class="checks">
        {matches.map(({ status, quote, differences }) => (
          <li>
            <Status status={status} meaning={MATCHES[status]} />
            <DifferenceTable differences={differences} />
            <Quotation quote={quote} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Status({ status, meaning }: { status: CheckStatus | MatchStatus; meaning: string }) {
  return (
    <p class={`status ${status.toLowerCase().replaceAll('_', '-')}`}>
      <strong>{status.replaceAll('_', ' ')}</strong> {meaning}
    </p>
  );
}

function DifferenceTable({ differences }: { differences: Differences }) {
  if (differences.length === 0) return null;
  return (
    <table class="differences">
      <caption>What differs</caption>
      <thead>
        <tr>
          <th scope="col">On record</th>
          <th scope="col">In your copy</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ recorded, found }) => (
          <tr>
            <td>{recorded === '' ? <i>nothing</i> : <del>{recorded}</del>}</td>
            <td>{found === '' ? <i>nothing</i> : <ins>{found}</ins>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
