/** The number of words in a text: runs of letters and digits, inner apostrophes included. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['\u2019][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
