/** How many bits of a word are set: Hacker’s Delight, section 5-1. */
function ones(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many bits are set in all of several lists of as many words. */
export function onesInAll([first, ...others]: readonly Int32Array[]): number {
  if (first === undefined) return 0;
  const [second = first, ...more] = others;
  if (more.length === 0) return onesInBoth(first, second);
  let count = 0;
  for (let word = 0; word < first.length; word += 1) {
    let common = first[word] as number;
    for (let at = 0; at < others.length; at += 1) {
      common &= (others[at] as Int32Array)[word] as number;
    }
    count += ones(common);
  }
  return count;
}

/**
 * Words are added up bit by bit, to ones, twos, fours and eights, and of eight words only the eights
 * are counted: Harley and Seal's way (there too), which takes a third of the time.
 */
function onesInBoth(a: Int32Array, b: Int32Array): number {
  const end = a.length - (a.length % 8);
  let single = 0;
  let twos = 0;
  let fours = 0;
  let eights = 0;
  for (let at = 0; at < end; at += 8) {
    let one = both(a, b, at);
    let other = both(a, b, at + 1);
    const twosA = carried(single, one, other);
    single ^= one ^ other;
    one = both(a, b, at + 2);
    other = both(a, b, at + 3);
    const twosB = carried(single, one, other);
    single ^= one ^ other;
    one = both(a, b, at + 4);
    other = both(a, b, at + 5);
    const twosC = carried(single, one, other);
    single ^= one ^ other;
    one = both(a, b, at + 6);
    other = both(a, b, at + 7);
    const twosD = carried(single, one, other);
    single ^= one ^ other;
    const foursA = carried(twos, twosA, twosB);
    twos ^= twosA ^ twosB;
    const foursB = carried(twos, twosC, twosD);
    twos ^= twosC ^ twosD;
    eights += ones(carried(fours, foursA, foursB));
    fours ^= foursA ^ foursB;
  }
  let count = eights * 8 + ones(fours) * 4 + ones(twos) * 2 + ones(single);
  for (let at = end; at < a.length; at += 1) count += ones(both(a, b, at));
  return count;
}

function both(a: Int32Array, b: Int32Array, at: number): number {
  return (a[at] as number) & (b[at] as number);
}

/** What is carried where three words are added bit by bit. */
function carried(a: number, b: number, c: number): number {
  return (a & b) | ((a ^ b) & c);
}
