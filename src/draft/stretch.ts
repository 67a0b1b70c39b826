/** A stretch of an article's text, in UTF-16 units of the normalized text: `[start, end)`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A stretch with its words. */
export interface Words extends Stretch {
  readonly text: string;
}

export function wordsOf(text: string, { start, end }: Stretch): Words {
  return { start, end, text: text.slice(start, end) };
}
