import { describe, expect, it } from 'vitest';
import { SPECIMENS } from '../../src/record/folder.ts';
import { Site } from './site.ts';

describe('a request for a page', () => {
  it('is counted by the kind of page, of which there are few', async () => {
    const places = new Set<string>();
    const watched = Site.of(SPECIMENS, {}, { observe: ({ place }) => places.add(place) });
    const made = ['/feed.json', '/articles/a', '/people/b', '/countries/kr', '/nope', '/peoplex'];
    for (const path of [...(await watched.samples()), ...made]) await watched.get(path);
    expect([...places].sort()).toEqual([
      '/',
      '/articles',
      '/articles/…',
      '/countries',
      '/countries/…',
      '/feed.json',
      '/graphql',
      '/organizations',
      '/organizations/…',
      '/people',
      '/people/…',
      '/quotes',
      '/quotes/…',
      '/search',
      '/verify',
      'other',
    ]);
  });
});
