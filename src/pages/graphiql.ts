import { createHash } from 'node:crypto';
import {
  css,
  editorWorkerService,
  favicon,
  graphqlWorker,
  js,
  jsonWorker,
} from '@graphql-yoga/render-graphiql/graphiql';
import type { Dataset } from '../archive/archive.ts';
import { names, preferred } from '../server/accepts.ts';
import type { Answer } from '../server/exchange.ts';
import { GRAPHQL_PATH } from '../server/graphql.ts';
import { GRAPHQL_RESPONSE, JSON_RESPONSE } from '../server/media-type.ts';
import type { Playground } from '../server/service.ts';
import { TOUR } from './tour.ts';

/** Everything the page needs comes from this origin; whatever else a script may try is refused. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  // The editor sets style attributes and adds style elements as it runs.
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** GraphiQL sets its panes side by side at any width; a phone has room for them one above the other. */
const NARROW = `
@media (max-width: 720px) {
  .graphiql-container .graphiql-main,
  .graphiql-container #graphiql-session { flex-direction: column; }
  .graphiql-container .graphiql-sessions { margin: 0; }
  .graphiql-horizontal-drag-bar,
  .graphiql-container .graphiql-logo { display: none; }
}
`;

const BOOT = `
const workers = { editorWorkerService: 'editor.worker.js', json: 'json.worker.js', graphql: 'graphql.worker.js' };
const here = document.currentScript.src;
self.MonacoEnvironment = {
  globalAPI: false,
  getWorkerUrl: (_, label) => new URL(workers[label] ?? workers.editorWorkerService, here).href,
};
document.addEventListener('DOMContentLoaded', () => {
  const options = JSON.parse(document.getElementById('options').textContent);
  YogaGraphiQL.renderYogaGraphiQL(document.getElementById('root'), options);
});
`;

const encoder = new TextEncoder();

/** The package gives it as a data address. */
const ICON = favicon.slice(favicon.indexOf(',') + 1);

const JAVASCRIPT = 'text/javascript; charset=utf-8';

/** GraphiQL with all it needs: one small page, and assets that are fetched once per release. */
export function graphiql(): Playground {
  const assets = new Map([
    ['graphiql.css', new Asset('text/css; charset=utf-8', css + NARROW)],
    ['graphiql.js', new Asset(JAVASCRIPT, js)],
    ['boot.js', new Asset(JAVASCRIPT, BOOT)],
    ['favicon.ico', new Asset('image/x-icon', Buffer.from(ICON, 'base64'))],
    ['editor.worker.js', new Asset(JAVASCRIPT, editorWorkerService)],
    ['json.worker.js', new Asset(JAVASCRIPT, jsonWorker)],
    ['graphql.worker.js', new Asset(JAVASCRIPT, graphqlWorker)],
  ]);
  const digest = createHash('sha256');
  for (const { content } of assets.values()) digest.update(content);
  // Named by content, so that a browser may keep them for good.
  const folder = `/graphiql/${digest.digest('hex').slice(0, 12)}/`;

  return (ask, dataset) => {
    const { method, path } = ask;
    if (method !== 'GET' && method !== 'HEAD') return null;
    if (path === GRAPHQL_PATH) {
      if (!wantsPage(ask.header('accept'))) return null;
      const body = encoder.encode(page(folder, titleOf(dataset())));
      return { status: 200, headers: PAGE_HEADERS, body };
    }
    const asset = path.startsWith(folder) ? assets.get(path.slice(folder.length)) : undefined;
    return asset?.answer ?? null;
  };
}

/** A browser names pages and likes nothing better; a program that takes anything gets GraphQL. */
function wantsPage(accept: string | null): boolean {
  if (!names(accept, 'text/html')) return false;
  return preferred(accept, ['text/html', JSON_RESPONSE, GRAPHQL_RESPONSE]) === 'text/html';
}

const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cache-control': 'no-cache',
  vary: 'accept',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Nobody shall take invented or synthetic articles for real ones. */
function titleOf({ manifest: { name, kind } }: Dataset): string {
  return kind === 'REAL' ? name : `${name} (${kind.toLowerCase()})`;
}

function page(folder: string, title: string): string {
  const options = JSON.stringify({
    title,
    endpoint: GRAPHQL_PATH,
    defaultQuery: TOUR,
    defaultEditorToolsVisibility: false,
  });
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escapeHtml(title)}: GraphiQL</title>
    <link rel="icon" href="${folder}favicon.ico">
    <link rel="stylesheet" href="${folder}graphiql.css">
    <script src="${folder}graphiql.js" defer></script>
    <script src="${folder}boot.js" defer></script>
  </head>
  <body class="no-focus-outline">
    <noscript>GraphiQL needs JavaScript. The same queries can be sent to ${GRAPHQL_PATH} by POST or GET.</noscript>
    <div id="root"></div>
    <script type="application/json" id="options">${options.replaceAll('<', '\\u003c')}</script>
  </body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A file that never changes. */
class Asset {
  readonly content: Uint8Array;
  readonly answer: Answer;

  constructor(type: string, content: string | Uint8Array) {
    this.content = typeof content === 'string' ? encoder.encode(content) : content;
    this.answer = {
      status: 200,
      headers: {
        'content-type': type,
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
      },
      body: this.content,
    };
  }
}
