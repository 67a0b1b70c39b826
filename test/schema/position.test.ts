import { describe, expect, it } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { REAL_ARCHIVE, SPECIMENS } from '../../src/record/folder.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';
import { clientOf, connect } from '../server/client.ts';

const real = connect(REAL_ARCHIVE);
const HELD = `query ($slug: String!, $at: Date) {
  person(slug: $slug) { positions(at: $at) { title from to } }
}`;

interface Held {
  readonly person: { readonly positions: readonly { readonly title: string }[] };
}

async function titles(slug: string, at: string | null): Promise<string[]> {
  const { person } = await real.read<Held>(HELD, { slug, at });
  return person.positions.map(({ title }) => title);
}

describe('a position', () => {
  it.each([
    ['before its first day', 'joe-biden', '2009-01-19', []],
    ['on its first day', 'joe-biden', '2009-01-20', ['Vice President']],
    ['on its last day', 'joe-biden', '2017-01-20', ['Vice President']],
    ['between two', 'joe-biden', '2017-01-21', []],
    ['on the first day of the next', 'joe-biden', '2021-01-20', ['President']],
    ['after the last', 'joe-biden', '2025-01-21', []],
    ['that has no last day, long after', 'donald-trump', '2099-12-31', ['President']],
    ['that is known of one day, on that day', 'lincoln-feast', '2024-03-13', ['Editor']],
    ['that is known of one day, on the next', 'lincoln-feast', '2024-03-14', []],
  ])('is held or not: %s', async (_, slug, at, expected) => {
    expect(await titles(slug, at)).toEqual(expected);
  });

  it('is listed with all others where no day is asked for', async () => {
    expect(await titles('joe-biden', null)).toEqual(['Vice President', 'President']);
  });

  it('of a country makes its holder one of the country’s people, whatever the nationality', async () => {
    const records = recordsOf(SPECIMENS);
    const consul = { title: 'Honorary consul', of: 'country:JP' } as const;
    const people = records.people.map((person) =>
      person.slug === 'colm-dargan' ? { ...person, positions: [consul] } : person,
    );
    const client = clientOf(createOnRecord({ archive: new MemoryArchive({ ...records, people }) }));
    const query = `{
      country(code: "JP") { people { nodes { name } } }
      person(slug: "colm-dargan") {
        positions { title of { __typename ... on Country { code } } }
        undated: positions(at: "2024-04-18") { title }
      }
    }`;
    expect(await client.read(query)).toEqual({
      country: { people: { nodes: [{ name: 'Colm Dargan' }, { name: 'Michiko Tsurumaki' }] } },
      person: {
        positions: [{ title: 'Honorary consul', of: { __typename: 'Country', code: 'JP' } }],
        undated: [],
      },
    });
  });
});
