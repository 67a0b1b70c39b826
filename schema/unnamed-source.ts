import type {
  Speaker as SpeakerNode,
  UnnamedSource as UnnamedSourceNode,
} from '../src/archive/node.ts';
import type { UNNAMED_KINDS } from '../src/record/article.ts';
import { Article } from './article.ts';
import { builder } from './builder.ts';
import { describedEnum } from './described-enum.ts';
import { follow, followAny, Node } from './node.ts';
import { Speaker } from './speaker.ts';

const UnnamedSourceKind = describedEnum<(typeof UNNAMED_KINDS)[number]>(
  'UnnamedSourceKind',
  'What kind of source goes unnamed.',
  {
    PERSON: 'One person.',
    GROUP: 'Several people: "residents".',
    MEDIA: 'Media that are not named: "local media".',
  },
);

type AnonymityShape = NonNullable<UnnamedSourceNode['record']['anonymity']>;

const Anonymity = builder.objectRef<AnonymityShape>('Anonymity').implement({
  description: 'What an article says about why a source goes unnamed.',
  fields: (t) => ({
    granted: t.exposeBoolean('granted', {
      nullable: true,
      description:
        'True where the article says that anonymity was granted; null where it does not.',
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description:
        'The reason the article gives, in the curator’s words; null where it gives none.',
    }),
  }),
});

export const UnnamedSource = builder.objectRef<UnnamedSourceNode>('UnnamedSource');

UnnamedSource.implement({
  description:
    'A source an article does not name. It belongs to that article alone and is never taken for the same as one of another article.',
  interfaces: () => [Node, Speaker],
  fields: (t) => ({
    description: t.string({
      description: 'How the article describes the source.',
      resolve: ({ record }) => record.description,
    }),
    kind: t.field({
      type: UnnamedSourceKind,
      description: 'What kind of source it is.',
      resolve: ({ record }) => record.kind,
    }),
    anonymity: t.field({
      type: Anonymity,
      nullable: true,
      description: 'What the article says about the anonymity; null where it says nothing.',
      resolve: ({ record }) => record.anonymity,
    }),
    speaksFor: t.field({
      type: Speaker,
      nullable: true,
      description: 'For whom the source speaks, if for anybody.',
      resolve: ({ speaksForId }, _, { session }) =>
        speaksForId === null ? null : followAny<SpeakerNode>(session, speaksForId),
    }),
    article: t.field({
      type: Article,
      description: 'The article the source belongs to.',
      resolve: ({ articleId }, _, { session }) => follow(session, 'Article', articleId),
    }),
  }),
});
