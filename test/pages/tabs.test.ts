import { describe, expect, it } from 'vitest';
import { TABS } from '../../src/pages/tabs.ts';
import { TOUR } from '../../src/pages/tour.ts';
import { REAL_ARCHIVE, SPECIMENS } from '../../src/record/folder.ts';
import { connect } from '../server/client.ts';

const named = [TOUR, ...TABS].map((text) => [/query (\w+)/.exec(text)?.[1] ?? '', text] as const);

/** The lists of an answer that are empty. */
function empty(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) {
    return value.length === 0 ? [path] : value.flatMap((one) => empty(one, path));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => empty(one, `${path}/${name}`));
}

describe('the tabs of GraphiQL', () => {
  it('are one for each kind of user', () => {
    expect(named.map(([name]) => name)).toEqual([
      'Tour',
      'NewsSite',
      'DataJournalism',
      'FactCheck',
      'Research',
      'Countries',
    ]);
    for (const [, text] of named) expect(text).toMatch(/^# \S/);
  });

  it.each(named)('run, and find something, on both archives: %s', async (_, text) => {
    for (const folder of [REAL_ARCHIVE, SPECIMENS]) {
      const { status, errors, data } = await connect(folder).ask(text);
      expect([status, errors]).toEqual([200, undefined]);
      // The sentence it asks for is one of the real archive.
      if (folder === SPECIMENS && text.includes('matchQuote')) continue;
      expect(JSON.stringify(data).length).toBeGreaterThan(300);
      const top = empty(data).filter((path) => /^\/\w+(?:\/(?:nodes|edges))?$/.test(path));
      expect(top).toEqual([]);
    }
  });
});
