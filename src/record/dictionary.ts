import type { z } from 'zod';

/** Texts that records are full of, and their numbers. None of them has a space. */
export class Dictionary {
  readonly words: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  /** The numbers of names of members: of few words they are sooner found than of all. */
  readonly names: ReadonlyMap<string, number>;
  /** How long the longest word is. */
  readonly longest: number;

  constructor(words: Iterable<string>, names?: ReadonlyMap<string, number>) {
    this.words = [...new Set(words)];
    this.numbers = new Map(this.words.map((word, number) => [word, number]));
    this.names = names ?? this.numbers;
    this.longest = this.words.reduce((longest, { length }) => Math.max(longest, length), 0);
  }

  /** Of names of members and values of enumerations. */
  static of(...shapes: readonly z.ZodType[]): Dictionary {
    return new Dictionary(shapes.flatMap((shape) => [...wordsOf(shape)]));
  }

  /** A text as the dictionary has it, if it is a word: the same words are sooner known to be the same. */
  own(text: string): string {
    const number = this.numbers.get(text);
    return number === undefined ? text : (this.words[number] as string);
  }

  /** The same with further words, whose numbers do not depend on the order they are given in. */
  with(words: readonly string[]): Dictionary {
    return new Dictionary([...this.words, ...[...words].sort()], this.names);
  }
}

function* wordsOf(shape: z.core.$ZodType): Generator<string> {
  const { def } = (shape as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      yield* Object.keys(def.shape);
      for (const member of Object.values(def.shape)) yield* wordsOf(member);
      break;
    case 'array':
      yield* wordsOf(def.element);
      break;
    case 'optional':
    case 'default':
      yield* wordsOf(def.innerType);
      break;
    case 'enum':
      for (const value of shape._zod.values ?? []) if (typeof value === 'string') yield value;
      break;
  }
}
