import { valuesOf } from '../../src/archive/attribute.ts';
import type { Certainty, Condition, Range } from '../../src/archive/condition.ts';
import type { NodeByKind } from '../../src/archive/node.ts';
import type { ListKind } from '../../src/archive/order.ts';
import { textsOf } from '../../src/archive/searched-text.ts';
import type { TextQuery } from '../../src/text/text-query.ts';
import { tokenWords } from '../../src/text/token.ts';

type Dated = NodeByKind['Article' | 'Quote'];

/** Whether a node meets a condition, told from the node alone: no index, no order, no other node. */
export function meets<K extends ListKind>(
  kind: K,
  condition: Condition<K>,
  node: NodeByKind[K],
): boolean {
  switch (condition.test) {
    case 'ALL':
      return condition.of.every((part) => meets(kind, part, node));
    case 'ANY':
      return condition.of.some((part) => meets(kind, part, node));
    case 'NOT':
      return !meets(kind, condition.of, node);
    case 'ONE_OF': {
      const values = valuesOf(kind, condition.attribute)(node);
      return condition.values.some((value) => values.includes(value));
    }
    case 'TEXT':
      return holds(lines(textsOf(kind, condition.field)(node)), condition.query);
    case 'SHARED_WORDS': {
      const texts = lines(textsOf(kind, condition.field)(node));
      const shared = condition.words.filter((word) => some(texts, ` ${word} `));
      return shared.length >= condition.atLeast;
    }
    case 'DAYS': {
      const { day } = node as Dated;
      return within({ earliest: day, latest: day }, condition.range, 'CERTAIN');
    }
    case 'INSTANTS':
      return within((node as Dated).published, condition.range, condition.certainty);
    case 'SAID': {
      const { said } = (node as NodeByKind['Quote']).record;
      return said !== undefined && within(said, condition.range, condition.certainty);
    }
  }
}

/** Each text as its words, a space before and behind each. */
function lines(texts: readonly { readonly text: string }[]): string[] {
  return texts.map(({ text }) => ` ${tokenWords(text).join(' ')} `);
}

function some(texts: readonly string[], piece: string): boolean {
  return texts.some((text) => text.includes(piece));
}

/** All that is searched for is there, each piece in whichever text; nothing searched for is found nowhere. */
function holds(texts: readonly string[], { words, phrases, prefix }: TextQuery): boolean {
  const pieces = [
    ...words.map((word) => ` ${word} `),
    ...phrases.map((phrase) => ` ${phrase.join(' ')} `),
    ...(prefix === null ? [] : [` ${prefix}`]),
  ];
  return pieces.length > 0 && pieces.every((piece) => some(texts, piece));
}

/** CERTAIN: the stretch lies within the range; POSSIBLE: they have something in common. */
function within<T extends string | number>(
  { earliest, latest }: { readonly earliest: T; readonly latest: T },
  { from, to }: Range<T>,
  certainty: Certainty,
): boolean {
  const begins = from === undefined || (certainty === 'CERTAIN' ? earliest : latest) >= from;
  const ends = to === undefined || (certainty === 'CERTAIN' ? latest : earliest) <= to;
  return begins && ends;
}
