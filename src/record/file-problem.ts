import type { Problem } from './problem.ts';

/** What is wrong with a file, or a line of one, whose text cannot be had. */
export function fileProblem(file: string, error: unknown): Problem {
  const [wrong, right] =
    error instanceof TypeError
      ? ['is not UTF-8 text', 'should be UTF-8']
      : [`cannot be read: ${message(error)}`, 'should be a file that can be read'];
  return { file, pointer: '', wrong, right };
}

/** What is wrong with a file, or a line of one, whose text is not JSON. */
export function jsonProblem(file: string, error: unknown): Problem {
  return { file, pointer: '', wrong: `is not JSON: ${message(error)}`, right: 'should be JSON' };
}

function message(error: unknown): string {
  // A file system's message names the file by its whole path; its code says enough.
  return (error as NodeJS.ErrnoException).code ?? String((error as Error).message);
}
