import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemToken, type ItsFunction } from 'wink-nlp';
import type { PartOfSpeech, Token } from './token.ts';

const nlp = winkNLP(model, ['pos']);
const { its } = nlp;
/** Its declared type is that of a function that is handed less than tokens hand. */
const lemmaOf = its.lemma as unknown as ItsFunction<string>;

/** No word is so long, and the tagger's patterns take the square of the time it takes to read one. */
const ENDLESS = /\S{500}/g;

/** The tokens of a text of English, with their places in it; white space is none. */
export function tag(text: string, offset = 0): Token[] {
  let from = 0;
  return [...text.matchAll(ENDLESS), { index: text.length, 0: '' }].flatMap(
    ({ index, 0: word }) => {
      const to = index + word.length;
      const part = text.slice(from, to);
      const tokens = tagPart(part, offset + from);
      from = to;
      return tokens;
    },
  );
}

function tagPart(text: string, offset: number): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  nlp
    .readDoc(text)
    .tokens()
    .each((token: ItemToken) => {
      const word = token.out();
      // White space is told by what stands between words: the tagger drops some of it.
      if (word.trim() === '') return;
      const start = text.indexOf(word, at);
      if (start === -1) throw new Error(`the tagger made up a word: ${word}`);
      at = start + word.length;
      tokens.push({
        text: word,
        start: offset + start,
        end: offset + at,
        pos: token.out(its.pos) as PartOfSpeech,
        lemma: token.out(lemmaOf).toLowerCase(),
      });
    });
  return tokens;
}
