import { renderToString } from 'preact-render-to-string';
import type { View, Visit } from './page.ts';
import { Colophon } from './parts/colophon.tsx';
import { DatasetLabel, labelledName, labelOf } from './parts/dataset-label.tsx';
import { Masthead } from './parts/masthead.tsx';
import { ICON, STYLE, styleFolder } from './style/style.ts';

/** A whole page as it is sent. */
export function htmlPage(
  view: View,
  visit: Pick<Visit, 'dataset' | 'hasGraphiql' | 'origin' | 'isOriginSure'>,
  /** Its path, with the parameters that it heeds. */
  address: string,
): string {
  const { dataset, hasGraphiql, origin, isOriginSure } = visit;
  const [path = ''] = address.split('?');
  const name = labelledName(dataset);
  const title = path === '/' ? name : `${view.title} – ${name}`;
  const page = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        {view.description && <meta name="description" content={view.description} />}
        {/* Behind a proxy a request does not tell; better none than a wrong one. */}
        {isOriginSure && <link rel="canonical" href={`${origin}${address}`} />}
        {/* Nobody shall come from a search engine to words that were made up. */}
        {labelOf(dataset) !== null && <meta name="robots" content="noindex" />}
        <link rel="icon" type="image/svg+xml" href={styleFolder.path + ICON} />
        <link rel="stylesheet" href={styleFolder.path + STYLE} />
        <link
          rel="alternate"
          type="application/atom+xml"
          title={`${name}: newest quotations`}
          href="/feed.atom"
        />
        <link
          rel="alternate"
          type="application/feed+json"
          title={`${name}: newest quotations`}
          href="/feed.json"
        />
        {view.jsonLd !== undefined && <JsonLd document={view.jsonLd} />}
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <DatasetLabel dataset={dataset} />
        <Masthead dataset={dataset} path={path} searched={view.searched} />
        <main id="main" tabIndex={-1}>
          {view.main}
        </main>
        <Colophon dataset={dataset} hasGraphiql={hasGraphiql} />
      </body>
    </html>
  );
  return `<!doctype html>${renderToString(page)}`;
}

/** Data for programs, which no browser executes; nothing in it can end its element. */
function JsonLd({ document }: { document: unknown }) {
  const json = JSON.stringify(document).replaceAll('<', '\\u003c');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
