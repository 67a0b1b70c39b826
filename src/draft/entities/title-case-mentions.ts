import type { ArticleText } from '../article-text.ts';
import type { Words } from '../stretch.ts';
import { isGivenName } from './given-names.ts';
import type { PersonChain } from './person-chain.ts';
import { isTitleCase } from './title-case.ts';
import { type Word, wordsOfParagraph } from './word.ts';

/** Names known from the text, found again in lines with capitals throughout, such as headlines. */
export function titleCaseMentions(
  article: ArticleText,
  chains: readonly PersonChain[],
): [PersonChain, Words][] {
  const forms = formsOf(chains);
  const taken = chains.flatMap(({ names }) => names);
  const found: [PersonChain, Words][] = [];
  for (const paragraph of article.paragraphs) {
    const { text, start } = paragraph;
    const words = wordsOfParagraph(paragraph);
    if (!isTitleCase(words)) continue;
    for (let index = 0; index < words.length; index += 1) {
      for (const length of [4, 3, 2, 1]) {
        const part = words.slice(index, index + length);
        const [first, last] = [part[0], part.at(-1)];
        if (part.length < length || first === undefined || last === undefined) continue;
        if (part.slice(1).some(({ joined }) => !joined)) continue;
        const chain = forms.get(part.map((word) => word.text).join(' '));
        if (chain === undefined || chain === null) continue;
        const at = { start: first.start, end: last.end };
        // The headline that gave a person the first name has it already, the surname in it too.
        if (taken.some((name) => name.start < at.end && at.start < name.end)) continue;
        found.push([chain, { ...at, text: text.slice(at.start - start, at.end - start) }]);
        index += length - 1;
        break;
      }
    }
  }
  return found;
}

/** "Ava Lindqvist" in a headline, where the text prints no more than "Lindqvist". */
export function titleCaseNames(
  article: ArticleText,
  surnames: ReadonlySet<string>,
): [Word, Word][] {
  return article.paragraphs.flatMap((paragraph) => {
    const words = wordsOfParagraph(paragraph);
    if (!isTitleCase(words)) return [];
    return words.flatMap((word, index): [Word, Word][] => {
      const next = words[index + 1];
      if (next === undefined || !next.joined || !isGivenName(word.text)) return [];
      return surnames.has(next.text) ? [[word, next]] : [];
    });
  });
}

/** Null for a form that two people share: a headline does not tell which of them it means. */
function formsOf(chains: readonly PersonChain[]): Map<string, PersonChain | null> {
  const forms = new Map<string, PersonChain | null>();
  for (const chain of chains) {
    const own = new Set([chain.surname]);
    for (const { words } of chain.names) own.add(words.map(({ text }) => text).join(' '));
    for (const form of own) {
      const known = forms.get(form);
      forms.set(form, known === undefined || known === chain ? chain : null);
    }
  }
  return forms;
}
