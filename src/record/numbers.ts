/** Numbers that grow in number, kept without a box for each. */
export class Numbers {
  #items = new Uint32Array(1024);
  length = 0;

  static of(items: Uint32Array<ArrayBuffer>): Numbers {
    const numbers = new Numbers();
    numbers.#items = items;
    numbers.length = items.length;
    return numbers;
  }

  push(item: number): void {
    if (this.length === this.#items.length) {
      const larger = new Uint32Array(Math.max(1024, this.length * 2));
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[this.length] = item;
    this.length += 1;
  }

  at(index: number): number {
    return this.#items[index] as number;
  }

  /** What was pushed, in no more room than it needs. */
  finish(): Uint32Array<ArrayBuffer> {
    return this.#items.slice(0, this.length);
  }
}
