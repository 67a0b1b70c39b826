import { kindOfId } from '../src/archive/id.ts';
import { whenReady } from '../src/archive/maybe-promise.ts';
import type { Person as PersonNode, Quote as QuoteNode } from '../src/archive/node.ts';
import { wasHeldOn } from '../src/record/person.ts';
import type { RESOLUTIONS } from '../src/record/quote.ts';
import { builder } from './builder.ts';
import { describedEnum } from './described-enum.ts';
import { follow } from './node.ts';
import { Position } from './position.ts';

const Resolution = describedEnum<(typeof RESOLUTIONS)[number]>(
  'Resolution',
  'How the mention of a speaker leads to the speaker.',
  {
    EXPLICIT: 'By name or full description: "Donald Trump", "a senior official".',
    COREFERENCE: 'By a word that stands for one named elsewhere: "he", "the official", "who".',
    CONTINUATION: 'There is none: the quotation goes on from the one before it.',
    METONYM: 'By a place that stands for a government: "Seoul said".',
    CURATOR: 'The text alone does not tell; the curator does.',
    UNRESOLVED: 'Not at all: nobody is named.',
  },
);

export const Attribution = builder.objectRef<QuoteNode>('Attribution').implement({
  description: 'How an article says who spoke.',
  fields: (t) => ({
    mention: t.string({
      nullable: true,
      description: 'How the article names the speaker here; null where it does not.',
      resolve: ({ record }) => record.attribution.mention,
    }),
    resolution: t.field({
      type: Resolution,
      description: 'How that leads to the speaker.',
      resolve: ({ record }) => record.attribution.resolution,
    }),
    positions: t.field({
      type: [Position],
      description: 'The positions the speakers are known to have held on the article’s date.',
      resolve: ({ speakerIds, day }, _, { session }) => {
        const people = speakerIds
          .filter((id) => kindOfId(id) === 'Person')
          .map((id) => follow(session, 'Person', id));
        const positionsOf = (holders: readonly PersonNode[]) =>
          holders.flatMap(({ id, record }) =>
            record.positions
              .filter((position) => wasHeldOn(position, day))
              .map((position) => ({ holderId: id, record: position })),
          );
        return people.some((person) => person instanceof Promise)
          ? whenReady(Promise.all(people), positionsOf)
          : positionsOf(people as PersonNode[]);
      },
    }),
  }),
});
