import { describe, expect, it } from 'vitest';
import { SPECIMENS } from '../../src/record/folder.ts';
import { connect } from './client.ts';

const client = connect(SPECIMENS, { cache: 0 });

describe('a document whose variables decide what is left out', () => {
  const names = ['a', 'b', 'c'];
  const query = `query (${names.map((name) => `$${name}: Boolean!`).join(' ')}) {
    dataset { kind ${names.map((name) => `${name}: name @include(if: $${name})`).join(' ')} }
  }`;

  it('is answered by their values, asked in any order and again', async () => {
    const all = Array.from({ length: 8 }, (_, bits) => [(bits & 1) > 0, (bits & 2) > 0, bits > 3]);
    for (const values of [...all, ...all.toReversed()]) {
      const variables = Object.fromEntries(names.map((name, at) => [name, values[at]]));
      const { dataset } = await client.read<{ dataset: object }>(query, variables);
      const expected = ['kind', ...names.filter((_, at) => values[at])];
      expect(Object.keys(dataset)).toEqual(expected);
    }
  });

  it('is answered by its operation’s name', async () => {
    const two = 'query Kind { dataset { kind } } query Name { dataset { name } }';
    for (const operationName of ['Kind', 'Name', 'Kind']) {
      const { data } = await client.ask<{ dataset: object }>(two, {}, { operationName });
      expect(Object.keys(data?.dataset ?? {})).toEqual([operationName.toLowerCase()]);
    }
  });
});
