/** From so many characters on, what is written is put away as a piece: short ones are sooner encoded. */
const FULL = 8_192;

/** How far a sheet was written. */
export interface Mark {
  readonly text: string;
  readonly count: number;
}

/** What an answer is written on, piece by piece. What comes later has a sheet of its own in its place. */
export class Sheet {
  /** What was written since the last piece. */
  text = '';
  readonly #pieces: (string | Sheet)[] = [];

  write(text: string): void {
    this.text += text;
    if (this.text.length > FULL) this.#putAway();
  }

  /** How many pieces there are: with the text, how far it is written. */
  get count(): number {
    return this.#pieces.length;
  }

  /** Goes back to where it was. */
  goBack({ text, count }: Mark): void {
    this.#pieces.length = count;
    this.text = text;
  }

  /** A sheet in this place, for what is not there yet. */
  insert(): Sheet {
    this.#putAway();
    const inserted = new Sheet();
    this.#pieces.push(inserted);
    return inserted;
  }

  /** Moves what was written since onto a sheet in its place. */
  part({ text, count }: Mark): Sheet {
    this.#putAway();
    const [first, ...others] = this.#pieces.splice(count);
    this.text = text;
    const part = this.insert();
    // With what was written before it begins the piece in which it ends.
    part.#pieces.push((first as string).slice(text.length), ...others);
    return part;
  }

  /** All that was written, once nothing is to come. */
  pieces(): string[] {
    this.#putAway();
    return this.#pieces.flatMap((piece) => (typeof piece === 'string' ? piece : piece.pieces()));
  }

  #putAway(): void {
    this.#pieces.push(this.text);
    this.text = '';
  }
}
