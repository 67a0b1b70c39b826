import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Meter } from '../../src/archive/meter.ts';
import { Posting } from '../../src/archive/posting.ts';

const meter = new Meter();

describe('a list of a million ordinals', () => {
  const ordinals = Uint32Array.from({ length: 1_000_000 }, (_, index) => index * 3);
  const touched = (use: (set: Posting) => void) => {
    const set = new Posting(meter, ordinals);
    const before = meter.touched;
    use(set);
    return meter.touched - before;
  };

  it('is searched in a few steps from anywhere', () => {
    const property = fc.property(fc.array(fc.nat(3_000_000), { maxLength: 5 }), (places) => {
      const looked = touched((set) => {
        for (const place of places) set.next(place);
      });
      expect(looked).toBeLessThanOrEqual(places.length * 22);
    });
    fc.assert(property, { numRuns: 200 });
  });

  it('is stepped through without searching anew', () => {
    for (const start of [0, 1_500_000]) {
      const upwards = touched((set) => {
        let at = set.next(start);
        for (let step = 0; step < 1000; step += 1) at = set.next(at + 1);
      });
      const downwards = touched((set) => {
        let at = set.previous(3_000_000 - start);
        for (let step = 0; step < 1000; step += 1) at = set.previous(at - 1);
      });
      expect(upwards).toBeLessThanOrEqual(3000);
      expect(downwards).toBeLessThanOrEqual(3000);
    }
  });
});
