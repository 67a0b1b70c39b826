import { tokenWords } from '../../src/text/token.ts';

/** A filter as it is sent. */
export type Filter = { readonly [name: string]: unknown };

/** What each field of a filter asks of a node, by the field's name. */
export type Criteria<N> = Readonly<Record<string, (node: N, value: never) => boolean>>;

export interface Range {
  readonly from?: string | null;
  readonly to?: string | null;
  readonly certainty?: 'CERTAIN' | 'POSSIBLE';
}

/** Whether a node passes a filter: all that is given holds, and what is null is not given. */
export function passes<N>(criteria: Criteria<N>, filter: Filter, node: N): boolean {
  const parts = (value: unknown) => [value as Filter].flat() as Filter[];
  return Object.entries(filter).every(([name, value]) => {
    if (value == null) return true;
    if (name === 'not') return !passes(criteria, value as Filter, node);
    if (name === 'and') return parts(value).every((part) => passes(criteria, part, node));
    if (name === 'or') return parts(value).some((part) => passes(criteria, part, node));
    const holds = criteria[name];
    if (holds === undefined) throw new Error(`no criterion ${name}`);
    return holds(node, value as never);
  });
}

/** That a node has one of several values; a single one may be given by itself. */
export function oneOf<N>(
  values: (node: N) => readonly string[],
  read: (value: string) => string = (value) => value,
) {
  return (node: N, wanted: string | readonly string[]): boolean =>
    [wanted].flat().some((value) => values(node).includes(read(value)));
}

/** That texts have all the words, "phrases" and beginnings* that are typed. */
export function searched<N>(texts: (node: N) => readonly (string | undefined)[]) {
  return (node: N, typed: string): boolean => {
    const lines = texts(node).map((text) => ` ${tokenWords(text ?? '').join(' ')} `);
    const pieces = [...typed.matchAll(/"([^"]*)"|(\S+)\*$|(\S+)/g)].flatMap(
      ([, phrase, beginning, loose]) => {
        const words = tokenWords(phrase ?? beginning ?? loose ?? '');
        if (words.length === 0) return [];
        if (phrase !== undefined) return [` ${words.join(' ')} `];
        // Of a word that is several ("cost-shar*") the last is the one that is not whole.
        return words.map((word, at) =>
          beginning !== undefined && at === words.length - 1 ? ` ${word}` : ` ${word} `,
        );
      },
    );
    const found = pieces.filter((piece) => lines.some((line) => line.includes(piece)));
    return pieces.length > 0 && found.length === pieces.length;
  };
}

/** That a time lies in a range: for certain where all of it does, possibly where some of it does. */
export function within<N, T extends string | number>(
  time: (node: N) => { readonly earliest: T; readonly latest: T } | undefined,
  read: (end: string) => T,
) {
  return (node: N, { from, to, certainty = 'POSSIBLE' }: Range): boolean => {
    const own = time(node);
    if (own === undefined) return false;
    const [first, last] =
      certainty === 'CERTAIN' ? [own.earliest, own.latest] : [own.latest, own.earliest];
    return (from == null || first >= read(from)) && (to == null || last <= read(to));
  };
}
