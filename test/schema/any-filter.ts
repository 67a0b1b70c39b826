import fc from 'fast-check';
import type { Values } from './any-value.ts';
import type { Filter } from './passes.ts';

/** Any filter of up to three criteria, and of such filters within `and`, `or` and `not`. */
export function anyFilter(
  values: Readonly<Record<string, Values>>,
  depth = 2,
): fc.Arbitrary<Filter> {
  const own = fc
    .uniqueArray(fc.constantFrom(...Object.keys(values)), { maxLength: 3 })
    .chain((names) =>
      fc.record(Object.fromEntries(names.map((name) => [name, values[name] as Values]))),
    );
  if (depth === 0) return own;
  const inner = anyFilter(values, depth - 1);
  const one = fc
    .constantFrom(...Object.keys(values))
    .chain((name) => fc.record({ [name]: values[name] as Values }));
  return fc.oneof(
    { weight: 3, arbitrary: one },
    { weight: 2, arbitrary: own },
    { weight: 1, arbitrary: fc.record({ not: inner }) },
    {
      weight: 1,
      arbitrary: fc.record({ and: fc.oneof(inner, fc.array(inner, { maxLength: 3 })) }),
    },
    { weight: 2, arbitrary: fc.record({ or: fc.array(inner, { maxLength: 3 }) }) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(own, inner, inner)
        .map(([criteria, a, b]) => ({ ...criteria, or: [a], not: b })),
    },
  );
}
