import type { Article } from '../article-page.tsx';
import { address } from './address.ts';
import { Day } from './time.tsx';

const METHODS = {
  HAND: 'written by hand from the text',
  DRAFT_REVIEWED: 'drafted by a program and reviewed by a person',
  DRAFT: 'drafted by a program and reviewed by nobody yet',
} as const;

/** What whoever holds the article needs to check its record. */
export function ArticleProof({ article }: { article: Article }) {
  const { source, curation, slug } = article;
  return (
    <section class="panel" aria-labelledby="proof">
      <h2 id="proof">Proof</h2>
      <p>
        The article itself is not here. Every quotation has its place in the text and a digest, so
        whoever holds a copy can check it.
      </p>
      <p>
        <a class="button" href={address.verify(slug)}>
          Hold a copy against it
        </a>
      </p>
      <dl class="proof">
        <div>
          <dt>SHA-256 of the text</dt>
          <dd>
            <code class="digest">{source.sha256}</code>
          </dd>
        </div>
        <div>
          <dt>Length</dt>
          <dd>{source.codePoints.toLocaleString('en')} code points</dd>
        </div>
        <div>
          <dt>Normalization</dt>
          <dd>
            <code>{source.normalization}</code>, passages in <code>{source.matchForm}</code>
          </dd>
        </div>
        <div>
          <dt>The record</dt>
          <dd>
            {METHODS[curation.method]}, <Day day={curation.date} />,{' '}
            {curation.by.map(({ name }) => name).join(', ')}
          </dd>
        </div>
      </dl>
    </section>
  );
}
