import type { ContentSpan, Segment } from '../record/passage.ts';
import type { ComposedText } from './composed-text.ts';

type Piece =
  | { readonly kind: 'OPEN' | 'CLOSE' | 'BEGIN' | 'END' }
  | { readonly kind: 'PLAIN'; readonly text: string }
  | { readonly kind: 'SLOT'; readonly slot: string; readonly capital: boolean };

/** The marks a text puts around spoken words, with the spaces that belong to them. */
export type Marks = readonly [open: string, close: string];

/** What a template was filled to. */
export interface Filled {
  readonly segments: Segment[];
  readonly content: ContentSpan | undefined;
  /** What was printed for each slot. */
  readonly printed: Readonly<Record<string, string>>;
}

const MEANING = { '“': 'OPEN', '”': 'CLOSE', '[': 'BEGIN', ']': 'END' } as const;

/**
 * A sentence with slots: `{Mention} {cue} that [{subject} was “{phrase}” {tail}].` A capital letter
 * makes the slot's first letter one; marks hold a segment, brackets (not printed) the reported clause.
 */
export class Template {
  readonly #pieces: readonly Piece[];

  constructor(sentence: string) {
    const parts = sentence.match(/[“”[\]]|\{\w+\}|[^“”[\]{]+/gu) ?? [];
    this.#pieces = parts.map((part): Piece => {
      if (part in MEANING) return { kind: MEANING[part as keyof typeof MEANING] };
      if (!part.startsWith('{')) return { kind: 'PLAIN', text: part };
      const name = part.slice(1, -1);
      const slot = name.toLowerCase();
      return { kind: 'SLOT', slot, capital: slot !== name };
    });
  }

  /** Writes the sentence and notes where its passages stand. */
  fill(text: ComposedText, wordsFor: (slot: string) => string, [open, close]: Marks): Filled {
    const segments: Segment[] = [];
    const printed: Record<string, string> = {};
    let content: ContentSpan | undefined;
    let opened = text.here;
    let begun = text.here;
    for (const piece of this.#pieces) {
      switch (piece.kind) {
        case 'OPEN':
          text.add(open);
          opened = text.here;
          break;
        case 'CLOSE':
          segments.push(text.segmentFrom(opened));
          text.add(close);
          break;
        case 'BEGIN':
          begun = text.here;
          break;
        case 'END':
          content = text.contentFrom(begun);
          break;
        case 'PLAIN':
          text.add(piece.text);
          break;
        case 'SLOT': {
          const value = wordsFor(piece.slot);
          const words = piece.capital ? capitalized(value) : value;
          printed[piece.slot] = words;
          text.add(words);
        }
      }
    }
    return { segments, content, printed };
  }
}

/** Sentences to choose from. */
export function templates(...sentences: string[]): Template[] {
  return sentences.map((sentence) => new Template(sentence));
}

export function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
