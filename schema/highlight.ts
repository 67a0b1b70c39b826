import type { Found } from '../src/archive/search.ts';
import { type TextPart, textsOf } from '../src/archive/searched-text.ts';
import type { Stretch } from '../src/text/source.ts';
import { highlights, type TextQuery } from '../src/text/text-query.ts';
import { builder } from './builder.ts';
import { describedEnum } from './described-enum.ts';

const TextPartEnum = describedEnum<TextPart>(
  'TextPart',
  'What a text is to the node that has it.',
  {
    HEADLINE: 'The headline of an article.',
    SUMMARY: 'The curator’s summary of an article.',
    TOPIC: 'A topic of an article.',
    WORDS: 'What was spoken: `Quote.text`.',
    PARAPHRASE: 'The curator’s paraphrase of a quote.',
    NAME: 'The name.',
    OTHER_NAME: 'Another name; of a country also a demonym, a capital or a metonym.',
    POSITION: 'The title of a position.',
  },
);

const HighlightSpan = builder.objectRef<Stretch>('HighlightSpan').implement({
  description: 'Where a word that was searched for stands in a text.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Its first code point in `text`.' }),
    end: t.exposeInt('end', { description: 'One past its last code point.' }),
  }),
});

interface HighlightShape {
  readonly of: TextPart;
  readonly text: string;
  readonly spans: readonly Stretch[];
}

export const Highlight = builder.objectRef<HighlightShape>('Highlight').implement({
  description: 'A text in which something was found.',
  fields: (t) => ({
    part: t.field({
      type: TextPartEnum,
      description: 'What the text is.',
      resolve: ({ of }) => of,
    }),
    text: t.exposeString('text', { description: 'The text.' }),
    spans: t.field({
      type: [HighlightSpan],
      description: 'Where the words stand in it, in order; a phrase is one span.',
      resolve: ({ spans }) => [...spans],
    }),
  }),
});

/** The texts of a node that have words that were searched for. */
export function highlightsIn(node: Found, query: TextQuery): HighlightShape[] {
  return textsOf(
    node.kind,
    'text',
  )(node as never)
    .map(({ of, text }) => ({ of, text, spans: highlights(text, query) }))
    .filter(({ spans }) => spans.length > 0);
}
