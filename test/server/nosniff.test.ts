import { expect, it } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { collectMetrics } from '../../src/server/node-metrics.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';
import { ENDPOINT } from './client.ts';

const archive = new MemoryArchive(recordsOf(SPECIMENS));
const { answer } = collectMetrics(() => archive.dataset);
const service = createOnRecord({ archive, metrics: answer });

it.each([
  ['data', '/graphql?query={dataset{kind}}', 200],
  ['an error', '/graphql?query={nothing}', 200],
  ['a refusal', '/graphql', 400],
  ['the schema', '/schema.graphql', 200],
  ['an export', '/export/quotes.csv', 200],
  ['health', '/health', 200],
  ['figures', '/metrics', 200],
  ['that there is nothing', '/nothing', 404],
])('no browser takes %s for what it is not said to be', async (_, path, status) => {
  const asked = await service(new Request(new URL(path, ENDPOINT)));
  expect(asked.status).toBe(status);
  expect(asked.headers.get('x-content-type-options')).toBe('nosniff');
});
