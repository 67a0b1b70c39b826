import { nodeId } from '../src/archive/id.ts';
import type { ArticleRecord } from '../src/record/article.ts';
import { builder } from './builder.ts';
import { Country } from './country.ts';
import { follow } from './node.ts';

type DatelineShape = NonNullable<ArticleRecord['dateline']>;

export const Dateline = builder.objectRef<DatelineShape>('Dateline').implement({
  description: 'Where an article says it was written. It makes no government a speaker.',
  fields: (t) => ({
    stated: t.exposeString('stated', { description: 'As printed before the first sentence.' }),
    place: t.exposeString('place', { description: 'The place.' }),
    country: t.field({
      type: Country,
      description: 'The country the place is in.',
      resolve: ({ country }, _, { session }) =>
        follow(session, 'Country', nodeId('Country', country)),
    }),
  }),
});
