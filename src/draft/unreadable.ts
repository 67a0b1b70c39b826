export type UnreadableCode =
  | 'BINARY'
  | 'EMPTY'
  | 'NO_TEXT'
  | 'NOT_ENGLISH'
  | 'NOT_UTF8'
  | 'TOO_LARGE';

/** Nothing can be drafted from what was handed in: a code for programs, a sentence for people. */
export class Unreadable extends Error {
  override name = 'Unreadable';
  readonly code: UnreadableCode;

  constructor(code: UnreadableCode, message: string) {
    super(message);
    this.code = code;
  }
}
