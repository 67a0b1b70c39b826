import type { z } from 'zod';

/** One thing that is wrong in one place of one file, and what would be right there. */
export interface Problem {
  /** The file, relative to the archive's folder; a line of one as `articles.ndjson:17`. */
  readonly file: string;
  /** Where in it: a JSON Pointer (RFC 6901); empty for the file as a whole. */
  readonly pointer: string;
  readonly wrong: string;
  readonly right: string;
}

export type Path = readonly PropertyKey[];

/** Notes a problem at a path of one file. */
export type Note = (path: Path, wrong: string, right: string) => void;

/** RFC 6901: `~` and `/` in a member's name are escaped. */
export function pointer(path: Path): string {
  return path
    .map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

/** One line a problem. */
export function formatProblem({ file, pointer, wrong, right }: Problem): string {
  return `${file}${pointer === '' ? '' : `#${pointer}`}: ${wrong}; ${right}`;
}

/** Everything a shape finds wrong with a value. */
export function shapeProblems(file: string, value: unknown, error: z.ZodError): Problem[] {
  return error.issues.flatMap((issue) => describe(issue, value).map((part) => ({ file, ...part })));
}

type Part = Omit<Problem, 'file'>;

function describe(issue: z.core.$ZodIssue, root: unknown): Part[] {
  const at = pointer(issue.path);
  const value = valueAt(root, issue.path);
  const one = (wrong: string, right: string): Part[] => [{ pointer: at, wrong, right }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        pointer: pointer([...issue.path, key]),
        wrong: 'is not a member this record has',
        right: 'should be left out or spelled as in the JSON Schema',
      }));
    case 'invalid_type':
      return one(
        value === undefined ? 'is missing' : `is ${preview(value)}`,
        `should be ${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}${value === null ? '; leave the member out where nothing is known' : ''}`,
      );
    case 'invalid_value':
      return one(
        value === undefined ? 'is missing' : `is ${preview(value)}`,
        `should be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}`,
      );
    case 'too_big':
    case 'too_small': {
      const bound = issue.code === 'too_big' ? issue.maximum : issue.minimum;
      const side = issue.code === 'too_big' ? 'at most' : 'at least';
      const unit =
        issue.origin === 'string' ? ' characters' : issue.origin === 'array' ? ' items' : '';
      const size = typeof value === 'number' ? value : (value as { length: number }).length;
      return one(`is ${size}${unit}`, `should be ${side} ${bound}${unit}`);
    }
    case 'custom': {
      const [wrong, right] = split(issue.message);
      return one(wrong, right);
    }
    case 'invalid_union':
      return one(`is ${preview(value)}`, issue.message);
    default:
      return one(`is ${preview(value)}`, issue.message);
  }
}

/** Custom messages are written "what is wrong; what would be right". */
function split(message: string): [string, string] {
  const at = message.indexOf('; ');
  return at === -1
    ? [message, 'should be left out']
    : [message.slice(0, at), message.slice(at + 2)];
}

function preview(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) => (value as Record<PropertyKey, unknown> | null | undefined)?.[part],
    root,
  );
}
