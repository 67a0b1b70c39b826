/** Names the rule below in every record, so that offsets stay readable should the rule ever change. */
export const NORMALIZATION = 'nfc-lf-1';

/**
 * The source text as all offsets and digests see it: no byte order mark, lines ended by LF,
 * Unicode Normalization Form C. Idempotent.
 */
export function normalizeSource(text: string): string {
  return text
    .replace(/^\uFEFF+/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
}
