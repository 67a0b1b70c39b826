import fc from 'fast-check';
import { validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../schema/index.ts';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { isCompilable } from '../../src/execution/compiled-operation.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { limitsOf } from '../../src/server/limits.ts';
import { OperationCheck } from '../../src/server/operation-check.ts';
import { recordsOf } from '../archive/records.ts';
import { LateArchive } from '../schema/counting-archive.ts';
import { fittingRequest } from '../server/any-document.ts';
import { opinionsOn, requestOf } from './opinions.ts';

const memory = new MemoryArchive(recordsOf(SPECIMENS));
const check = new OperationCheck(schema);
const LIMITS = limitsOf({ cost: 10_000 });
const RUNS = Number(process.env.ONRECORD_FUZZ_RUNS ?? 150);

describe('any query of the service', () => {
  it('is one that is compiled', () => expect(isCompilable(schema)).toBe(true));

  it.each([
    ['at once', memory],
    ['later', new LateArchive(memory)],
  ])(
    'is answered as by graphql-js, by an archive that answers %s',
    async (_, archive) => {
      let answered = 0;
      await fc.assert(
        fc.asyncProperty(fc.gen(), async (draw) => {
          const { query, variables } = fittingRequest(schema, draw);
          const request = requestOf(schema, query, variables);
          if (request === null || validate(schema, request.document).length > 0) return;
          const { document, operation } = request;
          // What is refused is not executed by anybody.
          if (check.check(document, operation, variables, memory, LIMITS).errors.length > 0) return;
          const context = () => ({ archive, session: archive.session() });
          const { reference, compiled } = await opinionsOn(schema, request, context);
          expect(compiled).toBe(reference);
          answered += 1;
        }),
        { numRuns: RUNS },
      );
      expect(answered).toBeGreaterThan(RUNS / 10);
    },
    120_000,
  );
});
