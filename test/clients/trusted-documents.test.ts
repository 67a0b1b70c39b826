import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SPECIMENS } from '../../src/record/folder.ts';
import { Running } from '../cli/running.ts';
import { buildDocuments, type DocumentBuild } from './document-build.ts';
import { OnRecordClient, type Refused } from './fetch.ts';
import { QuotesOnBehalfDocument } from './generated/documents/graphql.ts';
import { startService } from './service.ts';
import { quotesOnBehalf } from './trusted-documents.ts';

let build: DocumentBuild;
let running: Running;
let endpoint: string;

beforeAll(async () => {
  const open = await startService();
  try {
    build = buildDocuments(await (await fetch(`${open.origin}/schema.graphql`)).text());
  } finally {
    await open.close();
  }
  const documents = ['--documents', build.documents, '--documents-only'];
  const place = ['--host', '127.0.0.1', '--port', '0', '--data', SPECIMENS];
  running = new Running(['serve', ...place, ...documents, '--log', 'silent']);
  endpoint = await running.endpoint();
}, 60_000);

afterAll(async () => {
  await running?.end();
  if (build) rmSync(build.folder, { recursive: true });
});

const get = (parameters: Record<string, string>) =>
  fetch(`${endpoint}?${new URLSearchParams(parameters)}`);

describe('documents that a build has registered', () => {
  // `npm run schema` rewrites these files.
  it.each(['graphql.ts', 'persisted-documents.json'])('are as they are here: %s', async (name) => {
    await expect(build.read(name)).toMatchFileSnapshot(`generated/documents/${name}`);
  });

  it('are asked for by id', async () => {
    const { quotes } = await quotesOnBehalf(endpoint, 'Norway');
    expect(quotes.totalCount).toBe(quotes.nodes.length);
    const [first] = quotes.nodes;
    expect(first?.speakers.map(({ __typename, name }) => [__typename, name])).toEqual([
      ['Organization', 'Storvåg Harbour Office'],
    ]);
  });

  it('are answered so that a cache in between may keep the answer', async () => {
    const documentId = String(QuotesOnBehalfDocument.__meta__?.hash);
    const variables = JSON.stringify({ country: 'Norway' });
    const answer = await get({ documentId, variables });
    expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
    expect(answer.headers.get('etag')).toMatch(/^"/u);
  });

  it('are all that is answered', async () => {
    const client = new OnRecordClient(endpoint);
    const refused = await client.ask('{ dataset { kind } }').catch((error: unknown) => error);
    expect((refused as Refused).mistakes[0]?.extensions.code).toBe('DOCUMENT_ID_REQUIRED');
    const unknown = await get({ documentId: 'sha256:0' });
    expect(unknown.status).toBe(400);
    expect(await unknown.json()).toMatchObject({
      errors: [{ extensions: { code: 'UNKNOWN_DOCUMENT' } }],
    });
  });

  it('are refused like any other where their variables are wrong', async () => {
    await expect(quotesOnBehalf(endpoint, 'Atlantis')).rejects.toThrow(/no country "Atlantis"/u);
  });
});
