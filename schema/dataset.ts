import type { Dataset as DatasetShape } from '../src/archive/archive.ts';
import type { ARCHIVE_KINDS } from '../src/record/manifest.ts';
import { builder } from './builder.ts';
import { Curator } from './curation.ts';
import { describedEnum } from './described-enum.ts';

const DatasetKind = describedEnum<(typeof ARCHIVE_KINDS)[number]>(
  'DatasetKind',
  'Whether the articles of a dataset are real.',
  {
    REAL: 'They were published, and the people in them said these words.',
    INVENTED: 'They were invented, with everybody in them, to try things on.',
    SYNTHETIC: 'A program made them, to test with many.',
  },
);

const Counts = builder.objectRef<DatasetShape['counts']>('Counts').implement({
  description: 'How much is in a dataset.',
  fields: (t) => ({
    articles: t.exposeInt('Article', { description: 'How many articles.' }),
    quotes: t.exposeInt('Quote', { description: 'How many quotes, of all kinds.' }),
    people: t.exposeInt('Person', { description: 'How many people.' }),
    organizations: t.exposeInt('Organization', { description: 'How many organizations.' }),
    unnamedSources: t.exposeInt('UnnamedSource', { description: 'How many unnamed sources.' }),
    countries: t.exposeInt('Country', {
      description: 'How many countries, named in an article or not.',
    }),
  }),
});

const Dataset = builder.objectRef<DatasetShape>('Dataset').implement({
  description: 'What this service answers from.',
  fields: (t) => ({
    name: t.string({ description: 'Its name.', resolve: ({ manifest }) => manifest.name }),
    kind: t.field({
      type: DatasetKind,
      description: 'Whether its articles are real.',
      resolve: ({ manifest }) => manifest.kind,
    }),
    notice: t.string({
      description: 'Whose words these are, and what is not here.',
      resolve: ({ manifest }) => manifest.notice,
    }),
    licence: t.string({
      description: 'The licence of what the curators wrote, as an SPDX identifier.',
      resolve: ({ manifest }) => manifest.licence,
    }),
    curators: t.field({
      type: [Curator],
      description: 'Who answers for it.',
      resolve: ({ manifest }) => manifest.curators,
    }),
    version: t.exposeString('version', {
      description: 'SHA-256 over all its records: equal exactly where the data is.',
    }),
    counts: t.field({
      type: Counts,
      description: 'How much is in it.',
      resolve: ({ counts }) => counts,
    }),
  }),
});

builder.queryFields((t) => ({
  dataset: t.field({
    type: Dataset,
    description: 'What this service answers from.',
    resolve: (_, __, { archive }) => archive.dataset,
  }),
}));
