import type { CURATION_METHODS } from '../src/record/article.ts';
import type { Manifest } from '../src/record/manifest.ts';
import { builder } from './builder.ts';
import { describedEnum } from './described-enum.ts';

type CuratorShape = Manifest['curators'][number];

export const Curator = builder.objectRef<CuratorShape>('Curator').implement({
  description: 'Somebody who answers for records of this archive.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Names the curator within the archive.' }),
    name: t.exposeString('name', { description: 'The name.' }),
    url: t.field({
      type: 'URL',
      nullable: true,
      description: 'Where to learn more about the curator.',
      resolve: ({ url }) => url,
    }),
  }),
});

const CurationMethod = describedEnum<(typeof CURATION_METHODS)[number]>(
  'CurationMethod',
  'How a record was made.',
  {
    HAND: 'Written by a person from the text.',
    DRAFT_REVIEWED: 'Drafted by a program, then reviewed by a person.',
    DRAFT:
      'Drafted by a program and reviewed by nobody yet: paraphrases are missing, and anything may be wrong.',
  },
);

interface CurationShape {
  readonly by: readonly string[];
  readonly date: string;
  readonly method: (typeof CURATION_METHODS)[number];
}

export const Curation = builder.objectRef<CurationShape>('Curation').implement({
  description: 'Who made a record, when and how.',
  fields: (t) => ({
    by: t.field({
      type: [Curator],
      description: 'Who made it.',
      resolve: ({ by }, _, { archive }) =>
        archive.dataset.manifest.curators.filter(({ key }) => by.includes(key)),
    }),
    date: t.expose('date', { type: 'Date', description: 'The day it was last revised.' }),
    method: t.expose('method', { type: CurationMethod, description: 'How it was made.' }),
  }),
});
