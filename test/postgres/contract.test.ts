import { afterAll, beforeAll, describe } from 'vitest';
import { SPECIMENS } from '../../src/record/folder.ts';
import { recordsOf } from '../archive/records.ts';
import { synthetic } from '../archive/synthetic.ts';
import {
  type Backend,
  memoryBackend,
  pgliteBackend,
  type SqlBackend,
  serverBackend,
} from './backend.ts';
import { describeContract } from './contract.ts';
import { describeStatements } from './statements.ts';

const { DATABASE_URL } = process.env;
const backends: readonly (readonly [string, () => Promise<Backend>, skipped?: boolean])[] = [
  ['memory', async () => memoryBackend],
  ['PGlite', pgliteBackend],
  ['PostgreSQL', () => serverBackend(DATABASE_URL as string), DATABASE_URL === undefined],
];
const archives = [
  ['the specimens', recordsOf(SPECIMENS)],
  ['a synthetic archive', synthetic(30, 3)],
] as const;

for (const [name, make, isSkipped] of backends) {
  if (isSkipped) continue;
  describe(`an archive in ${name}`, () => {
    let backend: Backend;
    beforeAll(async () => {
      backend = await make();
    }, 60_000);
    afterAll(() => backend.close());

    describe.each(archives)('of %s', (_, records) => describeContract(() => backend, records));

    if (name === 'memory') return;
    describe('by the number of statements', () => describeStatements(() => backend as SqlBackend));
  });
}
