/** A value that is written already, as JSON, in pieces; for whoever looks into it, what was written. */
export class JsonText {
  readonly pieces: readonly string[];

  constructor(pieces: readonly string[]) {
    this.pieces = pieces;
  }

  toJSON(): unknown {
    return JSON.parse(this.pieces.join(''));
  }
}

/** What JSON writes otherwise than it is: RFC 8259, section 7, and surrogates, which may be alone. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to be found
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

/** A text as JSON has it. Most have nothing to escape: to look is quicker than to let JSON look. */
export function quoted(text: string): string {
  return ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`;
}
