/** A row as a driver hands it out: values by the names of their columns. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * Runs one statement and hands out its rows: the one thing that is asked of a driver. `pg` and
 * PGlite both have it. Values are texts, so that no driver has types of its own.
 */
export type Sql = (
  text: string,
  values: readonly string[],
) => Promise<{ readonly rows: readonly Row[] }>;

/** What JavaScript has in texts and PostgreSQL has not: U+0000, and halves of surrogate pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what has to be found
const UNKNOWN_TO_SQL = /\u0000|\p{Cs}/gu;

/**
 * The values of a statement, in the order of their numbers. Whatever comes from outside goes through
 * here: the text of a statement is never made of it.
 */
export class Parameters {
  readonly #values: string[] = [];
  readonly #numbers = new Map<string, number>();

  /** A text; what no stored text can have goes where it would stand among those that it is compared with. */
  text(value: string): string {
    const known = value.replace(UNKNOWN_TO_SQL, (one) => (one === '\0' ? '\u0001' : '\u{10FFFF}'));
    return `${this.#add(known)}::text`;
  }

  number(value: number): string {
    return `${this.#add(String(value))}::text::float8`;
  }

  /** Keys of values, which are whole numbers of 64 bits written out. */
  key(value: string): string {
    return `${this.#add(value)}::text::int8`;
  }

  keys(values: readonly string[]): string {
    return `${this.#add(`{${values.join(',')}}`)}::text::int8[]`;
  }

  texts(values: readonly string[]): string {
    const quoted = values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`);
    return `${this.#add(`{${quoted.join(',')}}`.replace(UNKNOWN_TO_SQL, '\u0001'))}::text::text[]`;
  }

  /** Words of a full-text query: all of them, or any; each may be a beginning. */
  query(words: readonly string[], joint: '&' | '|', mark = ''): string {
    const terms = words.map((word) => `'${word.replace(/['\\]/g, '$&$&')}'${mark}`);
    const known = terms.join(` ${joint} `).replace(UNKNOWN_TO_SQL, '\u0001');
    return `${this.#add(known)}::text::tsquery`;
  }

  /** A statement, and the values that it asks for: not all that were thought of need be in it. */
  of(statement: string): [text: string, values: string[]] {
    const numbers = new Map<string, number>();
    const text = statement.replace(/\$(\d+)/g, (_, number: string) => {
      const known = numbers.get(number) ?? numbers.size + 1;
      numbers.set(number, known);
      return `$${known}`;
    });
    return [text, [...numbers.keys()].map((number) => this.#values[Number(number) - 1] as string)];
  }

  #add(value: string): string {
    const known = this.#numbers.get(value);
    if (known !== undefined) return `$${known}`;
    this.#values.push(value);
    this.#numbers.set(value, this.#values.length);
    return `$${this.#values.length}`;
  }
}
