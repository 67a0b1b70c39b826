import type { Archive } from '../src/archive/archive.ts';

/** Throws a coded error for argument values that only their field knows to be wrong. */
export type ArgumentCheck<Arguments = never> = (args: Arguments, archive: Archive) => void;

declare module 'graphql' {
  interface GraphQLFieldExtensions<_TSource, _TContext, _TArgs> {
    /**
     * Called before execution for every field of an operation, with coerced arguments, so that a
     * bad argument is a request error and never nulls half an answer.
     */
    checkArguments?: ArgumentCheck;
    /** Whether the field is sent a text of the user's, which may enter no cache and no log. */
    takesPrivateText?: boolean;
  }
}

/** The `extensions` of a field whose arguments have to be checked. */
export function checkArguments<Arguments>(check: ArgumentCheck<Arguments>) {
  return { checkArguments: check as ArgumentCheck };
}
