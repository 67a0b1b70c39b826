import type { FeedContent } from './feed.ts';

/** JSON Feed, version 1.1: https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed({ origin, title, subtitle, entries }: FeedContent): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description: subtitle,
    home_page_url: `${origin}/`,
    feed_url: `${origin}/feed.json`,
    items: entries.map((one) => ({
      id: one.address,
      url: one.address,
      title: one.title,
      content_text: one.text,
      summary: one.citation,
      language: one.language,
      date_published: one.published,
      authors: one.authors.map((name) => ({ name })),
      tags: one.about.map(({ name }) => name),
    })),
  });
}
