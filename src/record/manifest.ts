import { z } from 'zod';
import { Key, WebAddress } from './identifier.ts';
import { Name, OwnWords } from './prose.ts';

export const ARCHIVE_KINDS = ['REAL', 'INVENTED', 'SYNTHETIC'] as const;

/** `archive.json`: what an archive is and who answers for it. */
export const Manifest = z.strictObject({
  $schema: z.string().optional(),
  name: Name,
  kind: z
    .enum(ARCHIVE_KINDS)
    .describe(
      'REAL articles, articles INVENTED to try things on, or SYNTHETIC ones made by a program.',
    ),
  notice: OwnWords.describe('Whose words these are and what is not here.'),
  licence: Name.describe('SPDX identifier of the licence of what the curators wrote.'),
  curators: z.array(z.strictObject({ key: Key, name: Name, url: WebAddress.optional() })).min(1),
});
export type Manifest = z.infer<typeof Manifest>;
