/** What was put last, by texts: of more than so many, what was put first is let go. To look is to look into a Map. */
export class Newest<Value> extends Map<string, Value> {
  readonly #most: number;

  constructor(most: number) {
    super();
    this.#most = most;
  }

  override set(key: string, value: Value): this {
    super.delete(key);
    super.set(key, value);
    const [first] = this.size > this.#most ? this.keys() : [];
    if (first !== undefined) this.delete(first);
    return this;
  }
}
