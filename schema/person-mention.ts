import { nodeId } from '../src/archive/id.ts';
import type { Involvement, PersonRole as Role } from '../src/archive/node.ts';
import type { ArticleRecord } from '../src/record/article.ts';
import { builder } from './builder.ts';
import { follow } from './node.ts';
import { Person } from './person.ts';
import { PersonRole } from './person-role.ts';

/** A person's part in the article of a record. */
interface PersonMentionShape extends Involvement<Role> {
  readonly record: ArticleRecord;
}

export const PersonMention = builder.objectRef<PersonMentionShape>('PersonMention').implement({
  description: 'A person in an article, with the person’s parts there.',
  fields: (t) => ({
    person: t.field({
      type: Person,
      description: 'The person.',
      resolve: ({ id }, _, { session }) => follow(session, 'Person', id),
    }),
    roles: t.field({
      type: [PersonRole],
      description: 'The person’s parts in the article.',
      resolve: ({ roles }) => [...roles],
    }),
    mentions: t.stringList({
      description: 'Every form of the name the text prints; empty for one who is only credited.',
      resolve: ({ id, record }) =>
        record.people.find(({ person }) => nodeId('Person', person) === id)?.mentions ?? [],
    }),
  }),
});
