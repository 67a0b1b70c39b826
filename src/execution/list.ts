import { GraphQLError } from 'graphql';
import { type Place, writePlace } from './place.ts';
import { leaveUnheard, NULL, together, type Writer } from './run.ts';

const [OPEN, COMMA, CLOSE] = [0x5b, 0x2c, 0x5d] as const;

/** Writes lists, each item by itself. */
export function listWriter(place: Place): Writer {
  return (value, run) => {
    const { sheet, path } = run;
    if (value == null) {
      sheet.write(NULL);
      return undefined;
    }
    if (typeof value !== 'object' || !(Symbol.iterator in value)) {
      throw new GraphQLError('A list was expected, and there is none.');
    }
    const items = Array.isArray(value) ? value : Array.from(value as Iterable<unknown>);
    let waiting: Promise<void>[] | undefined;
    const depth = path.length;
    sheet.writeByte(OPEN);
    try {
      for (let at = 0; at < items.length; at += 1) {
        if (at > 0) sheet.writeByte(COMMA);
        path[depth] = at;
        const rest = writePlace(place, items[at], run);
        if (rest !== undefined) {
          waiting ??= [];
          waiting.push(rest);
        }
      }
    } catch (error) {
      leaveUnheard(items);
      leaveUnheard(waiting);
      throw error;
    }
    if (items.length > 0) path.pop();
    sheet.writeByte(CLOSE);
    return together(waiting);
  };
}
