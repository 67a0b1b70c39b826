import { EVERYTHING, oneOf } from '../src/archive/condition.ts';
import { nodeId } from '../src/archive/id.ts';
import type { Country as CountryNode } from '../src/archive/node.ts';
import type { COUNTRY_STATUSES } from '../src/record/country.ts';
import { checkArguments } from './argument-check.ts';
import { articleConnection } from './article.ts';
import { inParts } from './article-filter.ts';
import { builder } from './builder.ts';
import { connection } from './connection.ts';
import { CountryFilter } from './country-filter.ts';
import { resolveCountry } from './country-reference.ts';
import { CountryRole } from './country-role.ts';
import { describedEnum } from './described-enum.ts';
import { Node } from './node.ts';
import { orderBy } from './order-by.ts';
import { personConnection } from './person.ts';
import { quoteConnection } from './quote.ts';
import { Speaker } from './speaker.ts';

const CountryStatus = describedEnum<(typeof COUNTRY_STATUSES)[number]>(
  'CountryStatus',
  'What an entry of ISO 3166-1 is.',
  {
    UN_MEMBER: 'A member state of the United Nations.',
    UN_OBSERVER: 'A non-member observer state of the United Nations.',
    PARTIALLY_RECOGNIZED: 'A state some others recognize and some do not.',
    TERRITORY: 'A territory, a region with a code of its own, or Antarctica.',
  },
);

export const Country = builder.objectRef<CountryNode>('Country');
const countryConnection = connection('Country', Country, {
  filter: CountryFilter,
  orderBy: orderBy('Country', {
    NAME: 'By name, folded: case and accents do not count.',
    QUOTES: 'By how many quotes its government spoke, alone or with others; most first.',
    QUOTES_ABOUT: 'By how many quotes are about it; most first.',
  }),
});

Country.implement({
  description:
    'An entry of ISO 3166-1, or Kosovo. As a speaker it is its government: "Seoul said".',
  interfaces: () => [Node, Speaker],
  fields: (t) => ({
    code: t.field({
      type: 'CountryCode',
      description: 'ISO 3166-1 alpha-2.',
      resolve: ({ record }) => record.code,
    }),
    alpha3: t.string({
      nullable: true,
      description: 'ISO 3166-1 alpha-3; null for Kosovo.',
      resolve: ({ record }) => record.alpha3,
    }),
    numeric: t.string({
      nullable: true,
      description: 'ISO 3166-1 numeric, three digits; null for Kosovo.',
      resolve: ({ record }) => record.numeric,
    }),
    officialName: t.string({
      description: 'The formal name in English.',
      resolve: ({ record }) => record.officialName,
    }),
    demonyms: t.stringList({
      description: 'Words for its people and what is theirs, in English.',
      resolve: ({ record }) => record.demonyms,
    }),
    aliases: t.stringList({
      description: 'Other names and abbreviations, in English; a name may be shared with another.',
      resolve: ({ record }) => record.aliases,
    }),
    capitals: t.stringList({
      description: 'Its capitals or seats of government; Antarctica has none.',
      resolve: ({ record }) => record.capitals,
    }),
    metonyms: t.stringList({
      description: 'Names besides its capitals that stand for its government: "Kremlin".',
      resolve: ({ record }) => record.metonyms,
    }),
    region: t.exposeString('region', {
      nullable: true,
      description: 'UN M49 region; null for Antarctica.',
    }),
    subregion: t.string({
      nullable: true,
      description: 'UN M49 sub-region; null for Antarctica.',
      resolve: ({ record }) => record.subregion,
    }),
    flag: t.string({
      description: 'Its flag, as two regional indicator symbols.',
      resolve: ({ record }) =>
        String.fromCodePoint(...[...record.code].map((letter) => letter.charCodeAt(0) + 0x1f1a5)),
    }),
    status: t.field({
      type: CountryStatus,
      description: 'What the entry is.',
      resolve: ({ record }) => record.status,
    }),
    articles: t.field({
      ...articleConnection.field('MANY'),
      description: 'The articles it has a part in, newest first.',
      args: {
        ...articleConnection.field('MANY').args,
        roles: t.arg({ type: [CountryRole], description: 'Only with one of these parts.' }),
      },
      resolve: ({ id }, { roles, ...args }, context) =>
        articleConnection.of(context, inParts('country', [id], roles), args),
    }),
    quotesAbout: t.field({
      ...quoteConnection.field('MANY'),
      description: 'What was said about it, newest article first.',
      resolve: ({ id }, args, context) => quoteConnection.of(context, oneOf('about', id), args),
    }),
    quotesOnBehalf: t.field({
      ...quoteConnection.field('MANY'),
      description:
        'What was said for it, newest article first: by itself, by a government body of it, or by somebody who speaks for it.',
      resolve: ({ id }, args, context) =>
        quoteConnection.of(context, oneOf('onBehalfOf', id), args),
    }),
    people: t.field({
      ...personConnection.field('MANY'),
      description: 'Its nationals and those who hold or held an office of it, by name.',
      resolve: ({ id }, args, context) => personConnection.of(context, oneOf('country', id), args),
    }),
  }),
});

builder.queryFields((t) => ({
  country: t.field({
    type: Country,
    nullable: true,
    description:
      'The country a code or a name means; null if none. `AMBIGUOUS_COUNTRY` for a name of several, `UNKNOWN_COUNTRY` for a code of another standard.',
    args: {
      code: t.arg({ type: 'CountryRef', required: true, description: 'Any code or name of it.' }),
    },
    extensions: checkArguments(
      ({ code }: { code: string }, { countries }) => void resolveCountry(countries, code),
    ),
    resolve: (_, { code }, { archive, session }) => {
      const found = resolveCountry(archive.countries, code);
      return found && session.find('Country', nodeId('Country', found.code));
    },
  }),
  countries: t.field({
    ...countryConnection.field('ALL'),
    description: 'All entries of ISO 3166-1 and Kosovo, by name.',
    resolve: (_, args, context) => countryConnection.of(context, EVERYTHING, args),
  }),
}));
