import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Asker } from '../cli/load.ts';
import { Container } from './container.ts';
import { isShown } from './dockerfile.ts';
import { Image } from './image.ts';
import { NOBODY } from './nobody.ts';

const TIME = 120_000;
const checkout = join(import.meta.dirname, '../..');

describe('what the Dockerfile says, done without Docker,', () => {
  let image: Image;

  beforeAll(() => {
    image = new Image();
    image.makeReadOnly();
  }, TIME);
  afterAll(() => image?.remove(), TIME);

  it('starts from one base image, of a Node that the package takes', () => {
    const { engines } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as {
      engines: { node: string };
    };
    expect(engines.node).toBe('>=20.19');
    expect([...image.bases]).toEqual(['node:20-slim']);
  });

  it('copies what the service needs and nothing else', () => {
    const names = image.contents().map((line) => line.split(' ')[0] as string);
    const top = new Set(names.map((name) => name.split('/')[0]).filter((name) => name !== '.'));
    const expected = ['LICENSE', 'data', 'dist', 'node_modules', 'package.json', 'schema'];
    expect([...top].sort()).toEqual(expected);
    for (const name of ['vitest', 'typescript', 'esbuild', '@apollo']) {
      expect(names).not.toContain(`node_modules/${name}`);
    }
    for (const path of [
      '.git/config',
      'node_modules/zod',
      'dist/src/index.js',
      'test/build.ts',
      'datasets',
    ])
      expect(isShown(path), path).toBe(false);
  });

  it(
    'serves from a read-only folder as a user without rights, and writes nothing',
    async () => {
      const before = image.contents();
      const modes = before
        .filter((line) => !line.includes('node_modules/'))
        .map((line) => line.slice(-3));
      expect([...new Set(modes)].sort()).toEqual(['444', '555']);
      expect(image.settings.user).toBe('node');
      const container = await Container.start(image);
      const client = new Asker(container.origin);
      try {
        expect(container.health()).toBe(0);
        for (const path of ['/', '/graphql?query={dataset{name}}', '/schema.graphql', '/metrics']) {
          const headers = { 'accept-encoding': 'br' };
          expect((await client.ask(path, undefined, headers)).status, path).toBe(200);
        }
        // It waits for connections that are kept.
        client.close();
        const { uid, writable } = container.hold;
        expect(writable).toEqual([]);
        if (NOBODY.uid !== undefined) expect(uid).toBe(NOBODY.uid);
        expect(uid).not.toBe(0);
        expect(await container.stop()).toBe(0);
        expect(container.health()).toBe(1);
        expect(container.written).toEqual([]);
        expect(image.contents()).toEqual(before);
      } finally {
        await container.end();
      }
    },
    TIME,
  );
});
