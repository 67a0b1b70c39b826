import { describe, expect, it } from 'vitest';
import { REAL_ARCHIVE, SPECIMENS } from '../../src/record/folder.ts';
import { HOST, Site } from './site.ts';

interface Crawl {
  readonly pages: number;
  readonly broken: readonly string[];
  readonly mistakes: readonly string[];
  readonly foreign: readonly string[];
}

/** Follows every link of a site from its front page. */
async function crawl(site: Site): Promise<Crawl> {
  const found = new Map<string, Set<string>>([['/', new Set()]]);
  const ids = new Map<string, ReadonlySet<string>>();
  const broken: string[] = [];
  const mistakes: string[] = [];
  const foreign = new Set<string>();
  for (const path of found.keys()) {
    const { status, html, headers } = await site.get(path, { accept: 'text/html,*/*;q=0.8' });
    if (status !== 200) broken.push(`${path}: ${status}`);
    if (!headers.get('content-type')?.startsWith('text/html')) continue;
    ids.set(path, new Set(html.ids));
    // GraphiQL is tested for itself.
    if (path.startsWith('/graphql')) continue;
    mistakes.push(...html.mistakes.map((mistake) => `${path}: ${mistake}`));
    if (new Set(html.ids).size < html.ids.length) mistakes.push(`${path}: an id stands twice`);
    for (const address of html.addresses) {
      const url = new URL(address, HOST + path);
      if (url.origin !== HOST) {
        foreign.add(url.origin);
        continue;
      }
      const target = url.pathname + url.search;
      const fragments = found.get(target) ?? new Set();
      if (url.hash !== '') fragments.add(decodeURIComponent(url.hash.slice(1)));
      found.set(target, fragments);
    }
  }
  for (const [path, fragments] of found) {
    for (const fragment of fragments) {
      if (!ids.get(path)?.has(fragment)) broken.push(`${path}#${fragment}`);
    }
  }
  return { pages: ids.size, broken, mistakes, foreign: [...foreign].sort() };
}

/** Where the specimens say that they were published. */
const SPECIMEN_HOSTS = ['courier', 'gaceta', 'wire'].map((name) => `https://${name}.example.org`);

describe('every link', () => {
  it.each([
    // Articles, quotes, people, organizations, all countries, and the lists of them.
    ['the specimens', SPECIMENS, 250 + 47 + 31 + 20 + 12, SPECIMEN_HOSTS],
    ['the real archive', REAL_ARCHIVE, 250 + 8 + 5 + 2 + 1, ['https://www.wikidata.org']],
  ])('leads somewhere: %s', async (_, folder, atLeast, elsewhere) => {
    const { pages, broken, mistakes, foreign } = await crawl(Site.of(folder));
    expect(broken).toEqual([]);
    expect(mistakes).toEqual([]);
    expect(pages).toBeGreaterThan(atLeast);
    expect(foreign).toEqual(elsewhere);
  });
});
