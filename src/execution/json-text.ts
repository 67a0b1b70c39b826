/** A value that is written already, as JSON; for whoever looks into it, what was written. */
export class JsonText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** What JSON writes otherwise than it is: RFC 8259, section 7, and surrogates, which may be alone. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to be found
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;
/** Of longer texts, looking for what to escape takes longer than to let JSON do it. */
const SHORT = 60;

/** A text as JSON has it. */
export function quoted(text: string): string {
  return text.length < SHORT && !ESCAPED.test(text) ? `"${text}"` : JSON.stringify(text);
}
