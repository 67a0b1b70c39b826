import type { FeedContent, FeedEntry } from './feed.ts';

/** The Atom Syndication Format (RFC 4287). */
export function atom({ origin, title, subtitle, entries }: FeedContent): string {
  const updated =
    entries
      .map(({ published }) => published)
      .sort()
      .at(-1) ?? NEVER;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${xml(`${origin}/feed.atom`)}</id>
  <title>${xml(title)}</title>
  <subtitle>${xml(subtitle)}</subtitle>
  <updated>${updated}</updated>
  <link rel="self" type="application/atom+xml" href="${xml(`${origin}/feed.atom`)}"/>
  <link rel="alternate" type="text/html" href="${xml(`${origin}/`)}"/>
${entries.map(entry).join('')}</feed>
`;
}

/** A feed has to have been updated some time, and an archive may be empty. */
const NEVER = '1970-01-01T00:00:00.000Z';

function entry(one: FeedEntry): string {
  return `  <entry>
    <id>${xml(one.address)}</id>
    <title>${xml(one.title)}</title>
    <link rel="alternate" type="text/html" href="${xml(one.address)}"/>
    <link rel="related" type="text/html" href="${xml(one.articleAddress)}"/>
    <published>${one.published}</published>
    <updated>${one.published}</updated>
${one.authors.map((name) => `    <author><name>${xml(name)}</name></author>\n`).join('')}${one.about
  .map(({ code, name }) => `    <category term="${xml(code)}" label="${xml(name)}"/>\n`)
  .join('')}    <summary>${xml(one.citation)}</summary>
    <content type="text" xml:lang="${xml(one.language)}">${xml(one.text)}</content>
  </entry>
`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** A text as XML: what XML cannot hold at all (section 2.2 of XML 1.0) is replaced. */
function xml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\u{fffd}')
    .replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
