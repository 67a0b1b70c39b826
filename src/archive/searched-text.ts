import type { NodeByKind } from './node.ts';
import type { ListKind } from './order.ts';

/** A text that can be searched, and what it is to its node. */
export interface SearchedText {
  readonly of: TextPart;
  readonly text: string;
}

export const TEXT_PARTS = [
  'HEADLINE',
  'SUMMARY',
  'TOPIC',
  'WORDS',
  'PARAPHRASE',
  'NAME',
  'OTHER_NAME',
  'POSITION',
] as const;
export type TextPart = (typeof TEXT_PARTS)[number];

/** What there is to be searched of a node, by kind. */
const SEARCHED_TEXTS = {
  Article: {
    text: ({ record: { headline, summary, topics } }) => [
      part('HEADLINE', headline),
      ...(summary === undefined ? [] : [part('SUMMARY', summary)]),
      ...topics.map((topic) => part('TOPIC', topic)),
    ],
  },
  Quote: {
    words: (quote) => {
      const words = spokenWords(quote);
      return words === null ? [] : [part('WORDS', words)];
    },
    paraphrase: ({ record: { paraphrase } }) =>
      paraphrase === undefined ? [] : [part('PARAPHRASE', paraphrase)],
  },
  Person: {
    text: ({ record }) => [
      part('NAME', record.name),
      ...record.alternateNames.map((name) => part('OTHER_NAME', name)),
    ],
    position: ({ record }) => record.positions.map(({ title }) => part('POSITION', title)),
  },
  Organization: {
    text: ({ record }) => [
      part('NAME', record.name),
      ...record.alternateNames.map((name) => part('OTHER_NAME', name)),
    ],
  },
  Country: {
    text: ({ record }) => [
      part('NAME', record.name),
      ...[
        ...new Set([
          record.officialName,
          ...record.aliases,
          ...record.demonyms,
          ...record.capitals,
          ...record.metonyms,
        ]),
      ].map((name) => part('OTHER_NAME', name)),
    ],
  },
} as const satisfies {
  readonly [K in ListKind]: Readonly<
    Record<string, (node: NodeByKind[K]) => readonly SearchedText[]>
  >;
};

export type TextSource<K extends ListKind> = string & keyof (typeof SEARCHED_TEXTS)[K];

/** What a search goes over: `text` is all that stands for a node; of a person, the names. */
const FIELDS = {
  Article: { text: ['text'] },
  Quote: { text: ['words', 'paraphrase'], words: ['words'] },
  Person: { text: ['text'], position: ['position'] },
  Organization: { text: ['text'] },
  Country: { text: ['text'] },
} as const satisfies { readonly [K in ListKind]: Record<string, readonly TextSource<K>[]> };

export type TextField<K extends ListKind> = string & keyof (typeof FIELDS)[K];

/** The sources of texts that a kind has. */
export function textSourcesOf<K extends ListKind>(kind: K): TextSource<K>[] {
  return Object.keys(SEARCHED_TEXTS[kind]) as TextSource<K>[];
}

/** The sources that a field of a kind is made of. */
export function sourcesOf<K extends ListKind>(kind: K, field: TextField<K>): TextSource<K>[] {
  return (FIELDS[kind] as Record<string, unknown>)[field] as TextSource<K>[];
}

/** The fields of a kind that can be searched. */
export function textFieldsOf<K extends ListKind>(kind: K): TextField<K>[] {
  return Object.keys(FIELDS[kind]) as TextField<K>[];
}

/** What tells a node's texts of one source. */
export function readSource<K extends ListKind>(
  kind: K,
  source: TextSource<K>,
): (node: NodeByKind[K]) => readonly SearchedText[] {
  return (SEARCHED_TEXTS[kind] as Record<string, unknown>)[source] as (
    node: NodeByKind[K],
  ) => readonly SearchedText[];
}

/** What tells a node's texts of a field. */
export function textsOf<K extends ListKind>(
  kind: K,
  field: TextField<K>,
): (node: NodeByKind[K]) => readonly SearchedText[] {
  const readers = sourcesOf(kind, field).map((source) => readSource(kind, source));
  return (node) => readers.flatMap((read) => read(node));
}

/** All spoken words of a quote, as its `text`: interruptions do not part a phrase. */
export function spokenWords({ record: { segments } }: NodeByKind['Quote']): string | null {
  if (segments.length < 2) return segments[0]?.text ?? null;
  return segments.map(({ text }) => text).join(' ');
}

function part(of: TextPart, text: string): SearchedText {
  return { of, text };
}
