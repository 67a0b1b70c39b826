import { leaveUnheard, together, type Writer } from './run.ts';

/** How the fields of an object are written, in their order. */
export interface ObjectForm {
  /** What stands before each field: the name, and what leads to it. */
  readonly before: readonly Uint8Array[];
  readonly fields: readonly Writer[];
  readonly end: Uint8Array;
}

/** Writes objects, each field by itself. */
export function objectWriter({ before, fields, end }: ObjectForm): Writer {
  return (source, run) => {
    const { sheet } = run;
    let waiting: Promise<void>[] | undefined;
    try {
      for (let at = 0; at < fields.length; at += 1) {
        sheet.write(before[at] as Uint8Array);
        const rest = (fields[at] as Writer)(source, run);
        if (rest !== undefined) {
          waiting ??= [];
          waiting.push(rest);
        }
      }
    } catch (error) {
      leaveUnheard(waiting);
      throw error;
    }
    sheet.write(end);
    return together(waiting);
  };
}
