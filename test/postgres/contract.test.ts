import { afterAll, beforeAll, describe } from 'vitest';
import type { Records } from '../../src/record/check.ts';
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
/** Another archive each time; its seed is told with what fails. */
const SEED = Number(process.env.ONRECORD_CONTRACT_SEED ?? Date.now() % 1_000_000);

/** Words longer than any index takes, what COPY and SQL write otherwise, and names that sort by code point alone. */
function withHardTexts(records: Records): Records {
  const long = 'x'.repeat(5_000);
  const texts = [
    `${long} ${long}y short`,
    'a\tb\nc\\d \\N \\. "e" \'f\' $1 {g,h} NULL',
    'nothing\0at all \ud83d half \u{1f388}',
  ];
  const names = ['Zola', '\u{FA0E}a', '\u{FA0E} a', '\u{10428}a', '\u{20000}b'];
  return {
    ...records,
    people: records.people.map((person, at) => ({ ...person, name: names[at % 5] as string })),
    articles: records.articles.map((article, at) => ({
      ...article,
      summary: texts[at % 3] as string,
      topics: [texts[(at + 1) % 3] as string],
    })),
  };
}

const archives = [
  ['the specimens', recordsOf(SPECIMENS)],
  [`a synthetic archive of seed ${SEED}`, synthetic(30, SEED)],
  ['texts that are hard to keep', withHardTexts(synthetic(6, 2))],
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
