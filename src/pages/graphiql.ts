import type { Dataset } from '../archive/archive.ts';
import { names, preferred } from '../server/accepts.ts';
import { GRAPHQL_PATH } from '../server/graphql.ts';
import { GRAPHQL_RESPONSE, JSON_RESPONSE } from '../server/media-type.ts';
import type { Pages } from '../server/pages.ts';
import { AssetFolder } from './asset.ts';
import { readGraphiqlFiles } from './graphiql-files.ts';
import { TABS } from './tabs.ts';
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

/**
 * Several tabs that are there from the start are taken for dragged ones: the one that is pressed
 * would jump from under the pointer, and no click would reach it. And GraphiQL sets its panes side
 * by side at any width; a phone has room for them one above the other.
 */
const MENDED = `
.graphiql-container .graphiql-tab { transform: none !important; }
@media (max-width: 720px) {
  .graphiql-container .graphiql-main,
  .graphiql-container #graphiql-session { flex-direction: column; }
  .graphiql-container .graphiql-sessions { margin: 0; }
  .graphiql-horizontal-drag-bar,
  .graphiql-container .graphiql-logo { display: none; }
}
`;

/**
 * Starts GraphiQL. It takes a query from the address by itself, but no variables, and forgets the
 * query where it is given tabs; so both are put in front of the tabs here, and kept in the address.
 */
const BOOT = `
const workers = { editorWorkerService: 'editor.worker.js', json: 'json.worker.js', graphql: 'graphql.worker.js' };
const here = document.currentScript.src;
self.MonacoEnvironment = {
  globalAPI: false,
  getWorkerUrl: (_, label) => new URL(workers[label] ?? workers.editorWorkerService, here).href,
};
document.addEventListener('DOMContentLoaded', () => {
  const options = JSON.parse(document.getElementById('options').textContent);
  const asked = new URL(location.href).searchParams;
  const query = asked.get('query');
  let variables = asked.get('variables');
  if (query) {
    options.defaultTabs.unshift({ query, variables });
    options.variables = variables;
  }
  const keep = () => {
    const address = new URL(location.href);
    if (variables) address.searchParams.set('variables', variables);
    else address.searchParams.delete('variables');
    history.replaceState({}, '', address);
  };
  options.onEditQuery = keep;
  options.onEditVariables = (edited) => {
    variables = edited;
    keep();
  };
  YogaGraphiQL.renderYogaGraphiQL(document.getElementById('root'), options);
});
`;

const encoder = new TextEncoder();

const JAVASCRIPT = 'text/javascript; charset=utf-8';

/** GraphiQL with all it needs: one small page, and assets that are fetched once per release. */
export function graphiql(): Pages {
  const files = readGraphiqlFiles();
  const assets = new AssetFolder('/graphiql', {
    'graphiql.css': ['text/css; charset=utf-8', files.css + MENDED],
    'graphiql.js': [JAVASCRIPT, files.js],
    'boot.js': [JAVASCRIPT, BOOT],
    'favicon.ico': ['image/x-icon', iconOf(files.favicon)],
    'editor.worker.js': [JAVASCRIPT, files.editorWorkerService],
    'json.worker.js': [JAVASCRIPT, files.jsonWorker],
    'graphql.worker.js': [JAVASCRIPT, files.graphqlWorker],
  });
  return {
    answer(ask, source) {
      const { method, path } = ask;
      if (method !== 'GET' && method !== 'HEAD') return null;
      if (path !== GRAPHQL_PATH) return assets.answer(path);
      if (!wantsPage(ask.header('accept'))) return null;
      const body = encoder.encode(page(assets.path, titleOf(source.dataset())));
      return { status: 200, headers: PAGE_HEADERS, body };
    },
  };
}

/** The package gives it as a data address. */
function iconOf(address: string): Uint8Array {
  const icon = atob(address.slice(address.indexOf(',') + 1));
  return Uint8Array.from(icon, (byte) => byte.charCodeAt(0));
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
    // It is taken for HTML.
    title: escapeHtml(title),
    endpoint: GRAPHQL_PATH,
    defaultQuery: TOUR,
    defaultTabs: [TOUR, ...TABS].map((query) => ({ query })),
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
