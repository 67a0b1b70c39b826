import { serverAudits } from 'graphql-http';
import { afterAll, describe, expect, it } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { graphiql } from '../../src/pages/graphiql.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { NODE_CODINGS } from '../../src/server/node-codings.ts';
import { listen } from '../../src/server/node-server.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';
import { ENDPOINT } from './client.ts';

const service = createOnRecord({
  archive: new MemoryArchive(recordsOf(SPECIMENS)),
  pages: graphiql(),
  codings: NODE_CODINGS,
});
const listening = await listen(service, { host: 'localhost', port: 0 });
afterAll(() => listening.close());

// Musts, shoulds and mays alike: https://github.com/graphql/graphql-http/tree/v1.23.1/implementations
describe.each([
  [
    'the Fetch handler',
    serverAudits({
      url: ENDPOINT,
      fetchFn: (url: string, init?: RequestInit) => service(new Request(url, init)),
    }),
  ],
  ['a socket', serverAudits({ url: `${listening.origin}/graphql` })],
])('GraphQL over HTTP, by %s', (_, audits) => {
  it('is audited in all points', () => {
    expect(audits).toHaveLength(61);
  });

  it.each(audits.map((audit) => [audit.id, audit.name, audit] as const))(
    '%s %s',
    async (_id, _name, audit) => {
      const result = await audit.fn();
      expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok');
    },
  );
});
