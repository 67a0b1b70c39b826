import { describe, expect, it } from 'vitest';
import { Newest } from '../../src/archive/newest.ts';

describe('the newest', () => {
  it('are the last so many that were put, whatever was looked at', () => {
    const newest = new Newest<number>(3);
    for (const [at, name] of ['a', 'b', 'a', 'c', 'd'].entries()) {
      newest.set(name, at);
      newest.get('b');
    }
    expect([...newest]).toEqual([
      ['a', 2],
      ['c', 3],
      ['d', 4],
    ]);
  });
});
