import { nodeId } from '../src/archive/id.ts';
import type {
  Country as CountryNode,
  Organization as OrganizationNode,
} from '../src/archive/node.ts';
import { splitReference } from '../src/record/identifier.ts';
import type { PositionRecord } from '../src/record/person.ts';
import { builder } from './builder.ts';
import { Country } from './country.ts';
import { follow, followAny } from './node.ts';
import { Organization } from './organization.ts';
import { Person } from './person.ts';

const Institution = builder.unionType('Institution', {
  description: 'Where a position can be held.',
  types: () => [Organization, Country],
  resolveType: (node) => node.kind,
});

interface PositionShape {
  readonly holderId: string;
  readonly record: PositionRecord;
}

export const Position = builder.objectRef<PositionShape>('Position').implement({
  description: 'An office or a job of a person, as far as its time is known.',
  fields: (t) => ({
    holder: t.field({
      type: Person,
      description: 'Who holds or held it.',
      resolve: ({ holderId }, _, { session }) => follow(session, 'Person', holderId),
    }),
    title: t.string({ description: 'Its title.', resolve: ({ record }) => record.title }),
    of: t.field({
      type: Institution,
      nullable: true,
      description: 'The organization or the country it is a position of, if that is known.',
      resolve: ({ record }, _, { session }) => {
        if (record.of === undefined) return null;
        const [kind, name] = splitReference(record.of);
        const id = nodeId(kind === 'country' ? 'Country' : 'Organization', name);
        return followAny<OrganizationNode | CountryNode>(session, id);
      },
    }),
    from: t.field({
      type: 'Date',
      nullable: true,
      description: 'Its first day, if known.',
      resolve: ({ record }) => record.from,
    }),
    to: t.field({
      type: 'Date',
      nullable: true,
      description: 'Its last day; null while it is held, and where only `attestedOn` is known.',
      resolve: ({ record }) => record.to,
    }),
    attestedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'A day on which it is known to have been held, where that is all that is known.',
      resolve: ({ record }) => record.attestedOn,
    }),
  }),
});
