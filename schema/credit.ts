import type {
  Organization as OrganizationNode,
  Person as PersonNode,
} from '../src/archive/node.ts';
import type { CREDIT_ROLES, PRINTED_PLACES } from '../src/record/article.ts';
import { builder } from './builder.ts';
import { describedEnum } from './described-enum.ts';
import { followAny } from './node.ts';
import { Organization } from './organization.ts';
import { Person } from './person.ts';

export const CreditRole = describedEnum<(typeof CREDIT_ROLES)[number]>(
  'CreditRole',
  'What somebody is credited with.',
  {
    REPORTER: 'Wrote or reported it.',
    EDITOR: 'Edited it.',
    PHOTOGRAPHER: 'Took its pictures.',
    TRANSLATOR: 'Translated it.',
    CONTRIBUTOR: 'Contributed otherwise.',
    SYNDICATOR: 'Distributed it to whoever carried this copy.',
  },
);

const PrintedPlace = describedEnum<(typeof PRINTED_PLACES)[number]>(
  'PrintedPlace',
  'Where a credit is printed.',
  {
    BYLINE: 'Above the text.',
    CREDIT_LINE: 'Below the text.',
  },
);

const Contributor = builder.unionType('Contributor', {
  description: 'Whoever can be credited.',
  types: () => [Person, Organization],
  resolveType: (node) => node.kind,
});

interface CreditShape {
  readonly contributorId: string;
  readonly role: (typeof CREDIT_ROLES)[number];
  readonly printedIn: readonly (typeof PRINTED_PLACES)[number][];
}

export const Credit = builder.objectRef<CreditShape>('Credit').implement({
  description: 'Somebody’s part in making an article, as it credits it.',
  fields: (t) => ({
    contributor: t.field({
      type: Contributor,
      description: 'Who is credited.',
      resolve: ({ contributorId }, _, { session }) =>
        followAny<PersonNode | OrganizationNode>(session, contributorId),
    }),
    role: t.expose('role', { type: CreditRole, description: 'What for.' }),
    printedIn: t.field({
      type: [PrintedPlace],
      description: 'Where the credit is printed; a name may stand in several places.',
      resolve: ({ printedIn }) => [...printedIn],
    }),
  }),
});
