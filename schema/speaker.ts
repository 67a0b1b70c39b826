import { oneOf } from '../src/archive/condition.ts';
import type { Speaker as SpeakerNode } from '../src/archive/node.ts';
import { builder } from './builder.ts';
import { Node } from './node.ts';
import { quoteConnection } from './quote.ts';

export const Speaker = builder.interfaceRef<SpeakerNode>('Speaker').implement({
  description:
    'Whoever can be quoted: a person, an organization, an unnamed source, or a country when a place stands for its government.',
  interfaces: [Node],
  resolveType: ({ kind }) => kind,
  fields: (t) => ({
    name: t.string({
      description: 'What to call the speaker; for an unnamed source, its description.',
      resolve: (speaker) =>
        speaker.kind === 'UnnamedSource' ? speaker.record.description : speaker.record.name,
    }),
    quotes: t.field({
      ...quoteConnection.field('MANY'),
      description: 'What the speaker is reported to have said, newest article first.',
      resolve: ({ id }, args, context) => quoteConnection.of(context, oneOf('speaker', id), args),
    }),
  }),
});
