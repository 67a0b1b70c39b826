import type { z } from 'zod';
import type { RawFile } from './check.ts';
import { type Note, type Problem, pointer, shapeProblems } from './problem.ts';
import { ShapeReader } from './shape-reader.ts';

const readers = new WeakMap<z.ZodType, ShapeReader<unknown>>();

/** All that was found wrong so far, and where. */
export class Report {
  readonly problems: Problem[] = [];

  at(raw: Pick<RawFile, 'file' | 'line'>): Note {
    return (path, wrong, right) =>
      this.problems.push({ file: placeOf(raw), pointer: pointer(path), wrong, right });
  }

  /** The value in its shape; undefined where it has not that shape, which is reported. */
  parse<T>(
    shape: z.ZodType<T>,
    raw: RawFile,
    isUnfinished: (value: unknown) => boolean = () => false,
  ): T | undefined {
    const { value } = raw;
    if (value === undefined) return undefined;
    const read = readerOf(shape).read(value);
    if (read !== undefined) return read;
    const parsed = shape.safeParse(value);
    if (parsed.success) return parsed.data;
    if (isUnfinished(value)) {
      const right = 'should be finished with "onrecord anchor <record> <text file>"';
      this.at(raw)([], 'is not anchored in its text yet', right);
    } else this.problems.push(...shapeProblems(placeOf(raw), value, parsed.error));
    return undefined;
  }
}

/** A file by its name, a line of one as `articles.ndjson:17`. */
export function placeOf({ file, line }: Pick<RawFile, 'file' | 'line'>): string {
  return line === undefined ? file : `${file}:${line}`;
}

function readerOf<T>(shape: z.ZodType<T>): ShapeReader<T> {
  let reader = readers.get(shape);
  if (reader === undefined) {
    reader = new ShapeReader<unknown>(shape);
    readers.set(shape, reader);
  }
  return reader as ShapeReader<T>;
}
