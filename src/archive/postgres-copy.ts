/** A value of a column; null for none. */
export type CopyValue = string | number | null;

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};
const ESCAPED = /[\\\t\n\r]/g;

/** Rows of one table in the text format of COPY, collected until they are sent. */
export class CopyText {
  #text = '';

  get isEmpty(): boolean {
    return this.#text === '';
  }

  get length(): number {
    return this.#text.length;
  }

  add(values: readonly CopyValue[]): void {
    let row = '';
    for (const [at, value] of values.entries()) {
      if (at > 0) row += '\t';
      if (value === null) row += '\\N';
      else row += typeof value === 'number' ? value : escaped(value);
    }
    this.#text += `${row}\n`;
  }

  /** All rows so far; it is empty from then on. */
  take(): string {
    const text = this.#text;
    this.#text = '';
    return text;
  }
}

function escaped(text: string): string {
  return text.replace(ESCAPED, (one) => ESCAPES[one] as string);
}
