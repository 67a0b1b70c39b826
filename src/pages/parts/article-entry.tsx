import type { ComponentChildren } from 'preact';
import type { ArticleEntryFragment } from '../queries/documents.ts';
import { address } from './address.ts';
import { PublishedDay } from './time.tsx';

/** An article in a list: what it is, and what it reports in the curator's words. */
export function ArticleEntry({
  article,
  children,
  level: Heading = 'h3',
}: {
  article: ArticleEntryFragment;
  children?: ComponentChildren;
  level?: 'h2' | 'h3';
}) {
  const { slug, headline, language, provider, dateline, published, summary } = article;
  return (
    <article class="entry">
      <Heading class="headline" lang={language}>
        <a href={address.article(slug)}>{headline}</a>
      </Heading>
      <p class="meta">
        <a href={address.organization(provider.slug)}>{provider.name}</a>,{' '}
        <PublishedDay published={published} />
        {dateline !== null && `, ${dateline.place}`}
      </p>
      {summary !== null && <p class="summary">{summary}</p>}
      {children}
    </article>
  );
}
