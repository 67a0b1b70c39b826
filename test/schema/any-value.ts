import fc from 'fast-check';

/** Any value of one criterion, as it is sent. */
export type Values = fc.Arbitrary<unknown>;

/** One of several by itself, some in a list, and null for what is left out. */
export function some(values: readonly string[]): Values {
  const distinct = [...new Set(values)];
  const most = { maxLength: Math.min(12, distinct.length) };
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...distinct) },
    { weight: 4, arbitrary: fc.shuffledSubarray(distinct, most) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
}

/** Days and instants, as ends of ranges that do not end before they begin. */
export function range(ends: readonly string[], certainties: readonly string[] = []): Values {
  const bound = fc.option(fc.constantFrom(...ends));
  const order = (end: string) => (end.includes('T') ? Date.parse(end) : end);
  return fc
    .tuple(bound, bound)
    .map(([from, to]) =>
      from !== null && to !== null && order(to) < order(from)
        ? { from: to, to: from }
        : { from, to },
    )
    .chain((both) =>
      certainties.length === 0
        ? fc.constant(both)
        : fc
            .option(fc.constantFrom(...certainties), { nil: undefined })
            .map((certainty) => (certainty === undefined ? both : { ...both, certainty })),
    );
}

/** Words, a phrase or a beginning of some text, as somebody would type them. */
export function typed(texts: readonly (string | undefined)[]): Values {
  const known = texts.flatMap((text) => (text === undefined ? [] : [text.split(/\s+/)]));
  const words = fc.constantFrom(...known, ['nowhere']);
  const piece = words.chain((own) =>
    fc.tuple(fc.nat(own.length - 1), fc.integer({ min: 1, max: 3 })).map(([at, length]) =>
      own
        .slice(at, at + length)
        .join(' ')
        .replace(/["“”„*]/g, ''),
    ),
  );
  return fc.oneof(
    piece,
    piece.map((text) => text.toUpperCase()),
    piece.map((text) => text.normalize('NFD')),
    piece.map((text) => `"${text}"`),
    fc.tuple(piece, piece).map(([phrase, word]) => `"${phrase}" ${word}`),
    words
      .chain((own) => fc.constantFrom(...own))
      // A beginning is at least two characters of a word.
      .filter((word) => /^[a-z]{3}/i.test(word))
      .map((word) => `${word.slice(0, 3)}*`),
    fc.constantFrom('', ' … '),
  );
}
