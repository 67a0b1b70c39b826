import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What each room may import from besides itself: data flows data -> record -> archive -> schema -> server. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'src/text': [],
  'src/record': ['src/text'],
  'src/synthetic': ['src/record', 'src/text'],
  'src/archive': ['src/record', 'src/text'],
  'src/proof': ['src/archive', 'src/record', 'src/text'],
  'src/draft': [
    'src/draft/quotations',
    'src/draft/entities',
    'src/draft/figures',
    'src/draft/frame',
    'src/proof',
    'src/record',
    'src/text',
  ],
  'src/draft/quotations': ['src/draft', 'src/text'],
  'src/draft/entities': ['src/draft', 'src/draft/quotations', 'src/record', 'src/text'],
  'src/draft/figures': ['src/draft'],
  'src/draft/frame': ['src/draft', 'src/proof', 'src/record', 'src/text'],
  schema: ['src/proof', 'src/archive', 'src/record', 'src/text'],
  'src/execution': ['src/archive', 'src/text'],
  'src/server': [
    'schema',
    'src/execution',
    'src/proof',
    'src/archive',
    'src/text',
    'src/server/plain',
  ],
  'src/server/plain': ['src/server'],
  'src/pages': [
    'src/pages/parts',
    'src/pages/queries',
    'src/pages/style',
    'src/server',
    'src/archive',
    'src/text',
  ],
  'src/pages/parts': ['src/pages', 'src/pages/queries', 'src/server', 'src/archive'],
  'src/pages/queries': ['src/server'],
  'src/pages/style': ['src/pages'],
  'src/cli': [
    'src/pages',
    'src/server',
    'src/archive',
    'src/draft',
    'src/record',
    'src/synthetic',
    'src/proof',
    'src/text',
  ],
  src: ['src/pages', 'src/server', 'src/proof', 'src/archive', 'src/record'],
};

/** Modules of Node, and packages that run nowhere else. */
const NEEDS_NODE = /^(?:node:|(?:pg|pg-copy-streams|pino|prom-client)(?:\/|$))/u;

const root = join(import.meta.dirname, '..');
const files = ['src', 'schema'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
);

const roomOf = (file: string): string => dirname(file);

interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const statements = text.matchAll(
    /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)';/gmu,
  );
  return [...statements].map(([, type, from]) => ({
    from: from as string,
    typeOnly: type !== undefined,
  }));
}

/** Files that a file needs when it runs. */
function reachableFrom(entry: string): Set<string> {
  const found = new Set([entry]);
  for (const file of found) {
    for (const { from, typeOnly } of importsOf(file)) {
      if (!typeOnly && from.startsWith('.')) found.add(normalize(join(dirname(file), from)));
    }
  }
  return found;
}

describe('the house', () => {
  it('is read whole', () => {
    expect(files.length).toBeGreaterThan(60);
    expect(files.flatMap(importsOf).length).toBeGreaterThan(200);
  });

  it.each(files)('%s imports only from the rooms it may', (file) => {
    const room = roomOf(file);
    const allowed = MAY_IMPORT[room];
    expect(allowed, `${room} is no room of this house`).toBeDefined();
    const targets = importsOf(file)
      .filter(({ from }) => from.startsWith('.'))
      .map(({ from }) => normalize(join(dirname(file), from)));
    for (const target of targets) {
      expect(existsSync(join(root, target)), target).toBe(true);
      expect([room, ...(allowed ?? [])], target).toContain(roomOf(target));
    }
  });

  it('has no file without a noun', () => {
    const vague = files.filter((file) => /(?:util|helper|common|misc)/u.test(file));
    expect(vague).toEqual([]);
  });

  it('knows the archive port above it, never a backend', () => {
    const schemaFiles = files.filter((file) => roomOf(file) === 'schema');
    const backends = schemaFiles.filter((file) =>
      importsOf(file).some(({ from }) => /archive\/(?:memory|postgres)/u.test(from)),
    );
    expect(backends).toEqual([]);
  });

  it('has a leaf that nothing loads but the command that drafts, as it runs', () => {
    const drafting = files.filter((file) => file.startsWith('src/draft'));
    expect(drafting.length).toBeGreaterThan(40);
    const outside = files.filter((file) => !file.startsWith('src/draft'));
    const named = outside.flatMap((file) =>
      importsOf(file)
        .filter(({ from }) => /(?:^|\/)draft\//u.test(from))
        .map(({ typeOnly }) => `${file}${typeOnly ? ', its types' : ''}`),
    );
    expect([...new Set(named)]).toEqual(['src/cli/draft.ts, its types']);
    for (const entry of ['src/cli/onrecord.ts', 'src/index.ts', 'src/node.ts']) {
      const reached = [...reachableFrom(entry)];
      expect(reached.filter((file) => file.startsWith('src/draft'))).toEqual([]);
      const packages = reached.flatMap((file) => importsOf(file).map(({ from }) => from));
      expect(packages.filter((name) => name.startsWith('wink'))).toEqual([]);
    }
  });

  it('runs wherever Fetch runs: nothing of Node is reachable from the main entry', () => {
    const reached = [...reachableFrom('src/index.ts')];
    expect(reached.length).toBeGreaterThan(40);
    const ofNode = reached.flatMap((file) =>
      importsOf(file)
        .filter(({ from, typeOnly }) => !typeOnly && NEEDS_NODE.test(from))
        .map(({ from }) => `${file}: ${from}`),
    );
    expect(ofNode).toEqual([]);
  });
});
