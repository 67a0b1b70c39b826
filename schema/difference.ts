import type { Difference as DifferenceShape } from '../src/proof/difference.ts';
import { builder } from './builder.ts';

export const Difference = builder.objectRef<DifferenceShape>('Difference').implement({
  description: 'Words that differ between a record and a text of yours, in match form.',
  fields: (t) => ({
    recorded: t.exposeString('recorded', {
      description: 'The words of the record; empty where your text has more.',
    }),
    found: t.exposeString('found', {
      description: 'The words of your text; empty where it has fewer.',
    }),
  }),
});
