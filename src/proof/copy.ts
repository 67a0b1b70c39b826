import { Source } from '../text/source.ts';
import { textOfHtml } from './html-text.ts';

/** How a copy of an article was saved. */
export const COPY_FORMATS = ['TEXT', 'HTML'] as const;
export type CopyFormat = (typeof COPY_FORMATS)[number];

/** What a mail program puts before each line that it cites. */
const REPLY_PREFIX = /^(?:>[ \t]?)+/gm;

/** A copy of an article as it is checked: plain text, normalized. */
export function readCopy(saved: string, format: CopyFormat): Source {
  return new Source(format === 'HTML' ? textOfHtml(saved) : saved.replace(REPLY_PREFIX, ''));
}

/** Whether a saved copy is a page or plain text, where nobody says so: by its first characters. */
export function guessFormat(saved: string): CopyFormat {
  return /^[\s\uFEFF]*<(?:!doctype|!--|\?xml|[a-z])/i.test(saved) ? 'HTML' : 'TEXT';
}
