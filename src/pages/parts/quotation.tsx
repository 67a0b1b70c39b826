import type { QuotationFragment } from '../queries/documents.ts';
import { address } from './address.ts';
import { NOT_PARAPHRASED } from './citation.ts';
import { KindBadge } from './kind.tsx';
import { Speaker } from './speaker.tsx';
import { Days, PublishedDay } from './time.tsx';

/** The words in marks; where the article interrupts them, a dash stands for its own words. */
export function SpokenWords({ quote }: { quote: QuotationFragment }) {
  const { segments, article } = quote;
  if (segments.length === 0) return null;
  return (
    <blockquote lang={article.language} cite={address.article(article.slug)}>
      <p>
        {segments.map(({ text }, index) => (
          <>
            {index > 0 && <span class="gap"> — </span>}“{text}”
          </>
        ))}
      </p>
    </blockquote>
  );
}

export function Paraphrase({ text }: { text: string }) {
  return (
    <p class="paraphrase">
      <span class="label">In the curator’s words</span> {text}
    </p>
  );
}

/** A quote, told apart at a glance: spoken words in marks, a paraphrase without, and whose they are. */
export function Quotation({
  quote,
  id,
  isInArticle = false,
  isAlone = false,
}: {
  quote: QuotationFragment;
  /** Where a fragment of the page's address leads to. */
  id?: string;
  isInArticle?: boolean;
  /** On its own page. */
  isAlone?: boolean;
}) {
  const { speakers, speaksFor, attribution, cue, said, about, article } = quote;
  return (
    <figure class={`quotation ${quote.kind.toLowerCase()}`} {...(id !== undefined && { id })}>
      <SpokenWords quote={quote} />
      {quote.paraphrase !== null && <Paraphrase text={quote.paraphrase} />}
      {quote.paraphrase === null && quote.segments.length === 0 && (
        <p class="paraphrase">
          <span class="label">The reporter’s words</span> {NOT_PARAPHRASED}
        </p>
      )}
      <figcaption>
        <p class="speakers">
          {speakers.length === 0 && <span class="nobody">The article names nobody</span>}
          {speakers.map((speaker, index) => (
            <>
              {index > 0 && ' and '}
              <Speaker speaker={speaker} positions={attribution.positions} />
            </>
          ))}
          {speaksFor !== null && speakers.every(({ id: one }) => one !== speaksFor.id) && (
            <>
              {' '}
              <span class="behalf">
                speaking for <Speaker speaker={speaksFor} />
              </span>
            </>
          )}
        </p>
        <ul class="facts">
          <li>
            <KindBadge kind={quote.kind} />
          </li>
          {cue !== null && (
            <li>
              reported with <q lang={article.language}>{cue}</q>
            </li>
          )}
          {said !== null && (
            <li>
              said{' '}
              {said.stated !== null && (
                <>
                  <q lang={article.language}>{said.stated}</q>,{' '}
                </>
              )}
              <Days from={said.earliest} to={said.latest} />
              {said.basis === 'CURATOR' && ' (dated by the curator)'}
            </li>
          )}
          <Translation quote={quote} />
          {about.length > 0 && (
            <li>
              about{' '}
              {about.map(({ code, name }, index) => (
                <>
                  {index > 0 && ', '}
                  <a href={address.country(code)}>{name}</a>
                </>
              ))}
            </li>
          )}
          {!isAlone && (
            <li>
              <a href={address.quote(quote.id)}>Cite and check</a>
            </li>
          )}
        </ul>
        {!isInArticle && (
          <p class="origin">
            <a href={address.quoteInArticle(article.slug, quote.key)}>
              <cite lang={article.language}>{article.headline}</cite>
            </a>
            , {article.provider.name}, <PublishedDay published={article.published} />
          </p>
        )}
      </figcaption>
    </figure>
  );
}

const LANGUAGE = new Intl.DisplayNames('en', { type: 'language' });

function Translation({ quote: { translated, originalLanguage } }: { quote: QuotationFragment }) {
  if (!translated && originalLanguage === null) return null;
  const language = originalLanguage === null ? '' : (LANGUAGE.of(originalLanguage) ?? '');
  return (
    <li>{translated ? `translated${language && ` from ${language}`}` : `said in ${language}`}</li>
  );
}
