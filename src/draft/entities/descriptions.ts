import type { ArticleText } from '../article-text.ts';
import type { PersonChain } from './person-chain.ts';
import { isWithin, quotedIn } from './quoted.ts';

const DESCRIPTION = /\b[Tt]he (?:[\p{L}’'-]+ ){0,3}?(\p{Ll}[\p{Ll}-]+)\b/gu;
/** Behind a description that is somebody’s title or needs more words to say whom it means. */
const NOT_ALONE =
  /^(?: of\b| for\b| in\b| from\b|,? who\b| whose\b| \p{Lu}|['’]s\b| that\b|, \p{Lu}\p{Ll}+ \p{Lu})/u;

/** Adds "the senator" to the person who was last named with that title or so described. */
export function linkDescriptions(article: ArticleText, chains: readonly PersonChain[]): void {
  for (const paragraph of article.paragraphs) {
    const quoted = quotedIn(paragraph);
    for (const match of paragraph.text.matchAll(DESCRIPTION)) {
      const start = paragraph.start + match.index;
      const end = start + match[0].length;
      if (isWithin(start, quoted)) continue;
      const known = chains.filter(({ nouns }) => nouns.has(match[1] as string));
      if (known.length === 0) continue;
      const behind = paragraph.text.slice(match.index + match[0].length);
      if (NOT_ALONE.test(behind) && !/^['’]s\b/.test(behind)) continue;
      if (chains.some((chain) => overlaps(chain, start, end))) continue;
      const chain = lastNamed(known, start);
      if (chain === null) continue;
      const text = paragraph.text.slice(match.index, match.index + match[0].length);
      const confidence = known.length === 1 ? 'HIGH' : 'LOW';
      chain.others.push({ start, end, text, kind: 'DESCRIPTION', confidence });
    }
  }
}

function overlaps(chain: PersonChain, start: number, end: number): boolean {
  return [...chain.names, ...chain.others, ...chain.positions].some(
    (taken) => taken.start < end && start < taken.end,
  );
}

function lastNamed(chains: readonly PersonChain[], before: number): PersonChain | null {
  let best: PersonChain | null = null;
  let latest = -1;
  for (const chain of chains) {
    for (const { start } of chain.names) {
      if (start < before && start > latest) {
        best = chain;
        latest = start;
      }
    }
  }
  return best;
}
