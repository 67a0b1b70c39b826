import { EVERYTHING } from '../src/archive/condition.ts';
import { nodeId } from '../src/archive/id.ts';
import type { Person as PersonNode } from '../src/archive/node.ts';
import { wasHeldOn } from '../src/record/person.ts';
import { articleConnection } from './article.ts';
import { inParts } from './article-filter.ts';
import { builder } from './builder.ts';
import { connection } from './connection.ts';
import { Country } from './country.ts';
import { follow, Node } from './node.ts';
import { orderBy } from './order-by.ts';
import { PersonFilter } from './person-filter.ts';
import { PersonRole } from './person-role.ts';
import { Position } from './position.ts';
import { Speaker } from './speaker.ts';

export const Person = builder.objectRef<PersonNode>('Person');
export const personConnection = connection('Person', Person, {
  filter: PersonFilter,
  orderBy: orderBy('Person', {
    NAME: 'By name, folded: case and accents do not count.',
    QUOTES: 'By how many quotes the person spoke, alone or with others; most first.',
  }),
});

Person.implement({
  description: 'A person who is quoted, credited or named in an article.',
  interfaces: () => [Node, Speaker],
  fields: (t) => ({
    slug: t.string({
      description: 'Names the person in addresses, for good.',
      resolve: ({ record }) => record.slug,
    }),
    alternateNames: t.stringList({
      description: 'Other names of the person.',
      resolve: ({ record }) => record.alternateNames,
    }),
    positions: t.field({
      type: [Position],
      description: 'The person’s offices and jobs.',
      args: {
        at: t.arg({ type: 'Date', description: 'Only those known to have been held on this day.' }),
      },
      resolve: ({ id, record }, { at }) =>
        record.positions
          .filter((position) => at == null || wasHeldOn(position, at))
          .map((position) => ({ holderId: id, record: position })),
    }),
    nationalities: t.field({
      type: [Country],
      description: 'The countries the person is a national of, as far as known.',
      resolve: ({ record }, _, { session }) =>
        record.nationalities.map((code) => follow(session, 'Country', nodeId('Country', code))),
    }),
    sameAs: t.field({
      type: ['URL'],
      description: 'Pages elsewhere that certainly mean the same person.',
      resolve: ({ record }) => record.sameAs,
    }),
    articles: t.field({
      ...articleConnection.field('MANY'),
      description: 'The articles the person has a part in, newest first.',
      args: {
        ...articleConnection.field('MANY').args,
        roles: t.arg({ type: [PersonRole], description: 'Only with one of these parts.' }),
      },
      resolve: ({ id }, { roles, ...args }, context) =>
        articleConnection.of(context, inParts('person', [id], roles), args),
    }),
  }),
});

builder.queryFields((t) => ({
  person: t.field({
    type: Person,
    nullable: true,
    description: 'The person with this slug; null if there is none.',
    args: { slug: t.arg.string({ required: true, description: 'Such as `joe-biden`.' }) },
    resolve: (_, { slug }, { session }) => session.find('Person', nodeId('Person', slug)),
  }),
  people: t.field({
    ...personConnection.field('ALL'),
    description: 'All people of the archive, by name.',
    resolve: (_, args, context) => personConnection.of(context, EVERYTHING, args),
  }),
}));
