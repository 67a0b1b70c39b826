import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { preferred } from '../../src/server/accepts.ts';
import { Asker } from '../cli/load.ts';
import { NGINX, Nginx, UNLIMITED, withNginx } from './nginx.ts';
import { fresh, told } from './question.ts';
import { Upstream } from './upstream.ts';

const JSON_TYPE = 'application/json';
const GRAPHQL_TYPE = 'application/graphql-response+json';
/** An answer that is long enough to be compressed. */
const LONG = '{ countries(first: 100) { nodes { code name capitals } } }';

describe.skipIf(NGINX === null)(
  withNginx('nginx that keeps several answers to one address'),
  () => {
    let upstream: Upstream;
    let nginx: Nginx;
    let client: Asker;

    beforeAll(async () => {
      upstream = await Upstream.start(60);
      nginx = await Nginx.start(upstream.origins, UNLIMITED);
      client = new Asker(nginx.origin);
    });
    afterAll(async () => {
      client?.close();
      await nginx?.end();
      await upstream?.close();
    });

    it('mixes no media types and no codings, whatever a client lists', async () => {
      const type = fc.constantFrom(JSON_TYPE, GRAPHQL_TYPE, '*/*', 'application/*', 'text/html');
      const coding = fc.constantFrom(
        'br',
        'gzip',
        'identity',
        'deflate',
        'zstd',
        '*',
        'GZIP',
        'xbr',
      );
      const weight = fc.constantFrom('', '', '', ';q=1', ';q=1.0', '; q=0.5', ';q=0');
      const list = (one: fc.Arbitrary<string>) =>
        fc
          .uniqueArray(one, { maxLength: 4, selector: (value) => value.toLowerCase() })
          .chain((ones) =>
            fc
              .tuple(...ones.map(() => weight))
              .map((weights) => ones.map((value, at) => value + weights[at]).join(', ')),
          );
      const direct = new Asker(upstream.origins[0] as string);
      onTestFinished(() => direct.close());
      const address = fresh(LONG);
      const statuses = new Map<string, number>();
      await fc.assert(
        fc.asyncProperty(list(type), list(coding), async (accept, codings) => {
          const headers = { accept, 'accept-encoding': codings };
          const [own, passed] = [
            await direct.ask(address, undefined, headers),
            await client.ask(address, undefined, headers),
          ];
          const status = `${told(passed)}`;
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
          expect(passed.status).toBe(own.status);
          expect(passed.headers['content-type']).toBe(own.headers['content-type']);
          const used = (passed.headers['content-encoding'] ?? 'identity') as string;
          // Nobody has to be sent what is compressed, but nobody is sent what was not asked for.
          if (used !== 'identity') expect(preferred(codings, [used])).toBe(used);
          const plain = codings.split(', ').every((one) => !one.includes(';') && one !== '*');
          if (plain)
            expect(passed.headers['content-encoding']).toBe(own.headers['content-encoding']);
          const isSame = used === ((own.headers['content-encoding'] ?? 'identity') as string);
          if (isSame)
            expect([passed.headers.etag, passed.body]).toEqual([own.headers.etag, own.body]);
        }),
        { numRuns: 300 },
      );
      expect(statuses.get('HIT')).toBeGreaterThan(50);
      expect(statuses.get('MISS')).toBeGreaterThan(5);
    });

    it('mixes no hosts, whose name is in some addresses of pages', async () => {
      const feed = async (host: string) =>
        (await client.ask('/feed.atom', undefined, { host })).body;
      expect(await feed('one.example')).toContain('http://one.example/');
      expect(await feed('two.example:81')).toContain('http://two.example:81/');
      const address = fresh();
      for (const host of ['one.example', 'two.example']) {
        expect(told(await client.ask(address, undefined, { host }))).toBe('MISS');
        expect(told(await client.ask(address, undefined, { host }))).toBe('HIT');
      }
    });
  },
);
