import type { ArchiveContext } from './archive-context.ts';

/** What is said about the article from outside; it goes before whatever is read in it. */
export interface DraftOptions {
  readonly archive: ArchiveContext;
  /** The day the draft is made. */
  readonly day: string;
  /** The curator who will answer for it; the archive's only one where nobody is named. */
  readonly by?: string | undefined;
  readonly headline?: string | undefined;
  /** A time as it is printed, with its day. */
  readonly published?: string | undefined;
  /** The slug or the name of an organization. */
  readonly provider?: string | undefined;
  readonly publisher?: string | undefined;
}

/** An option that says nothing a record could hold. */
export class BadOption extends Error {
  override name = 'BadOption';
}
