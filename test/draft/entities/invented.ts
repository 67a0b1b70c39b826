import { ArticleText } from '../../../src/draft/article-text.ts';
import type { Attribution } from '../../../src/draft/quotations/attributions.ts';
import type { Words } from '../../../src/draft/stretch.ts';

/** An article of a headline and paragraphs; what stands in double braces is an attribution’s speaker. */
export interface Invented {
  readonly article: ArticleText;
  readonly attributions: readonly Attribution[];
}

/**
 * `{{the mayor}} [[said]]`: a speaker, and behind or before it the cue. Each `{{…}}` is one attribution
 * without words of its own; `{{}}` is a paragraph that goes on with the words of the one before.
 */
export function invented(...paragraphs: readonly string[]): Invented {
  const marked = paragraphs.join('\n\n');
  const found: { kind: 'SPEAKER' | 'CUE'; words: Words }[] = [];
  let text = '';
  let reached = 0;
  for (const match of marked.matchAll(/\{\{(.*?)\}\}|\[\[(.*?)\]\]/g)) {
    text += marked.slice(reached, match.index);
    const words = match[1] ?? match[2] ?? '';
    const start = text.length;
    text += words;
    found.push({
      kind: match[1] === undefined ? 'CUE' : 'SPEAKER',
      words: { text: words, start, end: text.length },
    });
    reached = match.index + match[0].length;
  }
  text += marked.slice(reached);
  const cues = found.filter(({ kind }) => kind === 'CUE').map(({ words }) => words);
  const attributions = found
    .filter(({ kind }) => kind === 'SPEAKER')
    .map(({ words }) => attribution(words, nearest(words, cues)));
  return { article: new ArticleText(text), attributions };
}

function attribution(speaker: Words, cue: Words | null): Attribution {
  const continues = speaker.text === '';
  return {
    segments: [],
    kind: 'INDIRECT',
    content: null,
    speaker: continues ? null : speaker,
    cue: continues ? null : cue,
    continues,
    pattern: 'marked in the test',
    confidence: 'HIGH',
    warnings: [],
  };
}

function nearest({ start }: Words, cues: readonly Words[]): Words | null {
  return cues.toSorted((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))[0] ?? null;
}
