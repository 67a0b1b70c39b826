import type { SourceText as SourceRecord } from '../src/record/article.ts';
import { MATCH_FORM } from '../src/text/match-form.ts';
import { builder } from './builder.ts';

export const SourceText = builder.objectRef<SourceRecord>('SourceText').implement({
  description:
    'What is known of the text that offsets point into. The text itself belongs to its publisher and is not here.',
  fields: (t) => ({
    sha256: t.exposeString('sha256', {
      description: 'SHA-256, in hexadecimal, of the UTF-8 bytes of the normalized text.',
    }),
    normalization: t.exposeString('normalization', {
      description:
        'How the text is normalized before anything is counted; `nfc-lf-1`: byte order mark dropped, lines ended by LF, Unicode NFC.',
    }),
    matchForm: t.string({
      description:
        'How a passage is prepared before its digest is taken; `match-1` is told in docs/proof.md.',
      resolve: () => MATCH_FORM,
    }),
    codePoints: t.exposeInt('codePoints', {
      description: 'Its length in Unicode code points, after normalization.',
    }),
    mediaType: t.exposeString('mediaType', {
      description: 'The media type of the copy the record was made from.',
    }),
  }),
});
