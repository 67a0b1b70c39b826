import { Refusal } from '../server/refusal.ts';
import { atom } from './atom.ts';
import { jsonFeed } from './json-feed.ts';
import type { Visit } from './page.ts';
import { address } from './parts/address.ts';
import { citationOf, wordsOf } from './parts/citation.ts';
import { labelledName, labelOf } from './parts/dataset-label.tsx';
import { NEWEST_QUOTES } from './queries/documents.ts';

/** The newest quotations, as either format tells them. */
export interface FeedContent {
  readonly origin: string;
  readonly title: string;
  readonly subtitle: string;
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  readonly address: string;
  readonly articleAddress: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly text: string;
  /** The language the words are printed in, and that of a paraphrase. */
  readonly language: string;
  readonly citation: string;
  /** The earliest instant that the time of the article can mean. */
  readonly published: string;
  readonly about: readonly { readonly code: string; readonly name: string }[];
}

export interface Feed {
  readonly path: RegExp;
  readonly parameters: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  write(visit: Visit): Promise<string>;
}

function feed(path: RegExp, type: string, write: (content: FeedContent) => string): Feed {
  return {
    path,
    parameters: [],
    headers: { 'content-type': type, 'x-content-type-options': 'nosniff' },
    write: async (visit) => write(await contentOf(visit)),
  };
}

export const FEEDS: readonly Feed[] = [
  feed(/^\/feed\.atom$/, 'application/atom+xml; charset=utf-8', atom),
  feed(/^\/feed\.json$/, 'application/feed+json; charset=utf-8', jsonFeed),
];

async function contentOf(visit: Visit): Promise<FeedContent> {
  const { origin, dataset } = visit;
  // A feed is read elsewhere, where nothing but whole addresses lead back here.
  if (origin === null) throw new Refusal(400, 'NO_HOST', 'The request names no host.');
  const { quotes } = await visit.query(NEWEST_QUOTES, {});
  const label = labelOf(dataset);
  return {
    origin,
    title: `${labelledName(dataset)}: newest quotations`,
    subtitle: [label && `${label.name}. ${label.meaning}`, dataset.manifest.notice]
      .filter((part) => part !== null)
      .join(' '),
    entries: quotes.nodes.map((quote) => {
      const { speakers, article, kind } = quote;
      const names = speakers.map(({ name }) => name);
      const whose = names.join(' and ') || 'Nobody named';
      return {
        address: origin + address.quote(quote.id),
        articleAddress: origin + address.article(article.slug),
        // Readers mix the entries of many feeds: each has to say what it is.
        title: `${whose}, in “${article.headline}”${label ? ` (${label.name.toLowerCase()})` : ''}`,
        authors: names.length === 0 ? [whose] : names,
        text: wordsOf(quote),
        language: kind === 'INDIRECT' ? 'en' : article.language,
        citation: citationOf(quote, visit),
        published: article.published.earliest,
        about: quote.about,
      };
    }),
  };
}
