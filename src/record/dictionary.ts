import { z } from 'zod';

/** The words that records of some shapes are full of, and their numbers: names of members and values of enumerations. */
export class Dictionary {
  readonly words: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;

  constructor(...shapes: readonly z.ZodType[]) {
    this.words = [...new Set(shapes.flatMap((shape) => [...wordsOf(shape)]))];
    this.numbers = new Map(this.words.map((word, number) => [word, number]));
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
