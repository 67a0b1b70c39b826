import { nodeId } from '../src/archive/id.ts';
import type {
  Organization as OrganizationNode,
  OrganizationRole as Role,
} from '../src/archive/node.ts';
import type { ORGANIZATION_KINDS } from '../src/record/organization.ts';
import { articleConnection } from './article.ts';
import { builder } from './builder.ts';
import { Connection, connection } from './connection.ts';
import { Country } from './country.ts';
import { describedEnum } from './described-enum.ts';
import { follow, Node } from './node.ts';
import { Speaker } from './speaker.ts';

const OrganizationKind = describedEnum<(typeof ORGANIZATION_KINDS)[number]>(
  'OrganizationKind',
  'What kind of organization it is.',
  {
    NEWS_AGENCY: 'Supplies news to other media.',
    NEWSPAPER: 'Publishes in print or online.',
    BROADCASTER: 'Publishes by radio or television.',
    GOVERNMENT: 'A body of a state; what it says is said for its country.',
    INTERGOVERNMENTAL: 'A body of several states.',
    PARTY: 'A political party.',
    COMPANY: 'A business.',
    ASSOCIATION: 'A club, a charity, a union, an association.',
    OTHER: 'Something else.',
  },
);

const OrganizationRole = describedEnum<Role>(
  'OrganizationRole',
  'The part an organization has in an article.',
  {
    PROVIDER: 'It wrote the article.',
    PUBLISHER: 'It carried this copy.',
    SPEAKER: 'The article reports words of it.',
    CONTRIBUTOR: 'The article credits it with a part in making or distributing it.',
  },
);

export const Organization = builder.objectRef<OrganizationNode>('Organization');
const organizationConnection = connection('Organization', Organization);

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
      ...articleConnection,
      description: 'The articles the organization has a part in, newest first.',
      args: {
        ...articleConnection.args,
        roles: t.arg({ type: [OrganizationRole], description: 'Only with one of these parts.' }),
      },
      resolve: ({ id }, { roles, ...page }, { session }) =>
        new Connection(session, 'Article', { organization: { id, ...(roles && { roles }) } }, page),
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
    ...organizationConnection,
    description: 'All organizations of the archive, by name.',
    resolve: (_, page, { session }) => new Connection(session, 'Organization', {}, page),
  }),
}));
