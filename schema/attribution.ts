import { kindOfId } from '../src/archive/id.ts';
import { whenReady } from '../src/archive/maybe-promise.ts';
import type { Person as PersonNode, Quote as QuoteNode } from '../src/archive/node.ts';
import { wasHeldOn } from '../src/record/person.ts';
import { builder } from './builder.ts';
import { follow } from './node.ts';
import { Position } from './position.ts';
import { Resolution } from './resolution.ts';

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
