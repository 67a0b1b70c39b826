import type { Visit } from '../page.ts';
import type { QuotationFragment } from '../queries/documents.ts';
import { address } from './address.ts';
import { labelledName } from './dataset-label.tsx';
import { publishedDay } from './time.tsx';

/** What stands for a paraphrase that nobody has written yet, as in a draft. */
export const NOT_PARAPHRASED = 'not paraphrased yet';

/** The words of a quote in marks, or the curator's without. */
export function wordsOf({ segments, paraphrase }: QuotationFragment): string {
  if (segments.length === 0) return paraphrase ?? NOT_PARAPHRASED;
  return segments.map(({ text }) => `“${text}”`).join(' — ');
}

/** A quote as it is cited: what, who, where, when, and the address that stays. */
export function citationOf(
  quote: QuotationFragment,
  { origin, dataset }: Pick<Visit, 'origin' | 'dataset'>,
): string {
  const { speakers, kind, article } = quote;
  const whose = speakers.map(({ name }) => name).join(' and ') || 'nobody named';
  return [
    `${wordsOf(quote)}${kind === 'INDIRECT' ? ' (paraphrase)' : ''} – ${whose}`,
    `in “${article.headline}”`,
    article.provider.name,
    publishedDay(article.published),
    labelledName(dataset),
    `${origin ?? ''}${address.quote(quote.id)}`,
  ].join(', ');
}
