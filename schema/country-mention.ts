import { nodeId } from '../src/archive/id.ts';
import type { Involvement, CountryRole as Role } from '../src/archive/node.ts';
import type { ArticleRecord, EVIDENCE_KINDS } from '../src/record/article.ts';
import { builder } from './builder.ts';
import { Country } from './country.ts';
import { CountryRole } from './country-role.ts';
import { describedEnum } from './described-enum.ts';
import { follow } from './node.ts';

type EvidenceShape = ArticleRecord['countries'][number]['evidence'][number];

const EvidenceKind = describedEnum<(typeof EVIDENCE_KINDS)[number]>(
  'EvidenceKind',
  'What kind of word shows that a country is meant.',
  {
    NAME: 'Its name: "South Korea".',
    DEMONYM: 'The word for its people or what is theirs: "South Korean".',
    ABBREVIATION: 'An abbreviation of its name, such as "U.S.".',
    CAPITAL: 'Its capital, as a place.',
    METONYM: 'A place that stands for its government: "Seoul said".',
  },
);

const Evidence = builder.objectRef<EvidenceShape>('Evidence').implement({
  description: 'A word of the article that shows that a country is meant.',
  fields: (t) => ({
    kind: t.expose('kind', { type: EvidenceKind, description: 'What kind of word it is.' }),
    text: t.exposeString('text', { description: 'The word as printed.' }),
  }),
});

/** A country's part in the article of a record. */
interface CountryMentionShape extends Involvement<Role> {
  readonly record: ArticleRecord;
}

export const CountryMention = builder.objectRef<CountryMentionShape>('CountryMention').implement({
  description: 'A country in an article, with its parts there.',
  fields: (t) => ({
    country: t.field({
      type: Country,
      description: 'The country.',
      resolve: ({ id }, _, { session }) => follow(session, 'Country', id),
    }),
    roles: t.field({
      type: [CountryRole],
      description: 'Its parts in the article.',
      resolve: ({ roles }) => [...roles],
    }),
    evidence: t.field({
      type: [Evidence],
      description: 'Every form in which the article names it; empty where it is only spoken for.',
      resolve: ({ id, record }) =>
        record.countries.find(({ country }) => nodeId('Country', country) === id)?.evidence ?? [],
    }),
  }),
});
