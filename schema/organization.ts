import { EVERYTHING } from '../src/archive/condition.ts';
import { nodeId } from '../src/archive/id.ts';
import type { Organization as OrganizationNode } from '../src/archive/node.ts';
import { articleConnection } from './article.ts';
import { inParts } from './article-filter.ts';
import { builder } from './builder.ts';
import { connection } from './connection.ts';
import { Country } from './country.ts';
import { follow, Node } from './node.ts';
import { orderBy } from './order-by.ts';
import { OrganizationFilter } from './organization-filter.ts';
import { OrganizationKind } from './organization-kind.ts';
import { OrganizationRole } from './organization-role.ts';
import { Speaker } from './speaker.ts';

export const Organization = builder.objectRef<OrganizationNode>('Organization');
const organizationConnection = connection('Organization', Organization, {
  filter: OrganizationFilter,
  orderBy: orderBy('Organization', {
    NAME: 'By name, folded: case and accents do not count.',
    QUOTES: 'By how many quotes it spoke, alone or with others; most first.',
  }),
});

Organization.implement({
  description:
    'An organization that wrote, carried or distributed an article, or is quoted in one.',
  interfaces: () => [Node, Speaker],
  fields: (t) => ({
    slug: t.string({
      description: 'Names the organization in addresses, for good.',
      resolve: ({ record }) => record.slug,
    }),
    alternateNames: t.stringList({
      description: 'Other names of the organization.',
      resolve: ({ record }) => record.alternateNames,
    }),
    kind: t.field({
      type: OrganizationKind,
      description: 'What kind of organization it is.',
      resolve: ({ record }) => record.kind,
    }),
    country: t.field({
      type: Country,
      nullable: true,
      description: 'The country it belongs to, if it belongs to one.',
      resolve: ({ record }, _, { session }) =>
        record.country === undefined
          ? null
          : follow(session, 'Country', nodeId('Country', record.country)),
    }),
    sameAs: t.field({
      type: ['URL'],
      description: 'Pages elsewhere that certainly mean the same organization.',
      resolve: ({ record }) => record.sameAs,
    }),
    articles: t.field({
      ...articleConnection.field('MANY'),
      description: 'The articles the organization has a part in, newest first.',
      args: {
        ...articleConnection.field('MANY').args,
        roles: t.arg({ type: [OrganizationRole], description: 'Only with one of these parts.' }),
      },
      resolve: ({ id }, { roles, ...args }, context) =>
        articleConnection.of(context, inParts('organization', [id], roles), args),
    }),
  }),
});

builder.queryFields((t) => ({
  organization: t.field({
    type: Organization,
    nullable: true,
    description: 'The organization with this slug; null if there is none.',
    args: { slug: t.arg.string({ required: true, description: 'Such as `reuters`.' }) },
    resolve: (_, { slug }, { session }) =>
      session.find('Organization', nodeId('Organization', slug)),
  }),
  organizations: t.field({
    ...organizationConnection.field('ALL'),
    description: 'All organizations of the archive, by name.',
    resolve: (_, args, context) => organizationConnection.of(context, EVERYTHING, args),
  }),
}));
