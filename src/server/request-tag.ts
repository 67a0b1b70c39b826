import { sha256 } from '../text/sha256.ts';
import type { Parameters } from './parameters.ts';
import { VERSION } from './version.ts';

/** Everything an answer depends on, as one string: equal for equal answers, of any process. */
export function requestKey(
  dataset: string,
  mediaType: string,
  document: string,
  { operationName, variables }: Parameters,
): string {
  // No line feed stands in JSON that is written so: what comes behind the first is the document.
  return `${JSON.stringify([VERSION, dataset, mediaType, operationName, variables])}\n${document}`;
}

/** The entity tag of what a key stands for (RFC 9110, section 8.8.3). */
export function tagOf(key: string): string {
  return `"${sha256(key).slice(0, 32)}"`;
}
