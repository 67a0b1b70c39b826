import type { ArticleText } from '../article-text.ts';
import type { Stretch } from '../stretch.ts';
import { antecedentOf, type Earlier, genderOf } from './antecedent.ts';
import { DescribedPerson, describedIn } from './described-person.ts';
import type { Gender } from './given-names.ts';
import { PersonChain } from './person-chain.ts';
import { isWithin, quotedIn } from './quoted.ts';
import { sentencesOf } from './sentences.ts';

const PRONOUN = /\b(?:he|him|his|himself|she|her|hers|herself)\b/giu;
/** No pronoun takes up somebody so far before, in however long a paragraph. */
const MOST_SENTENCES = 30;

/** Adds every "he" and "she" outside of quotation marks to the person it most likely means. */
export function linkPronouns(article: ArticleText, chains: readonly PersonChain[]): void {
  const named = chains
    .flatMap((chain) =>
      [...chain.names, ...chain.others].map(({ start, end }) => ({ who: chain, start, end })),
    )
    .sort((a, b) => a.start - b.start);
  const described = article.paragraphs.flatMap((paragraph) => {
    const own = named.filter(({ start }) => paragraph.start <= start && start < paragraph.end);
    return describedIn(paragraph, own).map((who) => ({ who, start: who.start, end: who.end }));
  });
  const spokenOf: readonly (Stretch & Pick<Earlier, 'who'>)[] = [...named, ...described].sort(
    (a, b) => a.start - b.start,
  );
  let next = 0;
  let sentence = 0;
  const earlier: Earlier[] = [];
  for (const [index, paragraph] of article.paragraphs.entries()) {
    const quoted = quotedIn(paragraph);
    for (const part of sentencesOf(paragraph)) {
      sentence += 1;
      while ((earlier[0]?.sentence ?? sentence) < sentence - MOST_SENTENCES) earlier.shift();
      const known: Earlier[] = [];
      for (; (spokenOf[next]?.start ?? part.end) < part.end; next += 1) {
        const mention = spokenOf[next] as (typeof spokenOf)[number];
        known.push({
          ...mention,
          paragraph: index,
          sentence,
          quoted: isWithin(mention.start, quoted),
        });
      }
      const pronouns = [...article.text.slice(part.start, part.end).matchAll(PRONOUN)]
        .map((match) => ({
          text: match[0],
          start: part.start + match.index,
          end: part.start + match.index + match[0].length,
        }))
        .filter(({ start }) => !isWithin(start, quoted));
      for (const pronoun of pronouns) {
        const ahead = subjectAhead(article.text, part, pronoun, known, genderOf(pronoun.text));
        const before = [...earlier, ...known].filter(
          (mention) => mention.end <= pronoun.start && index - mention.paragraph <= 2,
        );
        const found = antecedentOf({ pronoun, paragraph: index, sentence }, before, article.text);
        if (ahead !== null) {
          const isAlone = found === null || (found.who === ahead && found.others.length === 0);
          const others = isAlone ? [] : [found.who.name, ...found.others];
          ahead.others.push({
            ...pronoun,
            kind: 'PRONOUN',
            confidence: isAlone ? 'HIGH' : 'MEDIUM',
            rivals: others.filter((other) => other !== ahead.name),
          });
          continue;
        }
        if (found === null || isOfDescribed(pronoun, known)) continue;
        const { who, confidence, others } = found;
        if (who instanceof PersonChain) {
          who.others.push({ ...pronoun, kind: 'PRONOUN', confidence, rivals: others });
        }
        known.push({ who, ...pronoun, paragraph: index, sentence, quoted: false });
      }
      earlier.push(...known);
    }
    while ((earlier[0]?.paragraph ?? index) < index - 2) earlier.shift();
  }
}

/** "For his part, Mr. Obi said": in what opens a sentence a pronoun looks ahead to the subject. */
function subjectAhead(
  text: string,
  sentence: Stretch,
  pronoun: Stretch,
  known: readonly Earlier[],
  gender: Gender,
): PersonChain | null {
  const opening = text.slice(sentence.start, pronoun.start);
  if (
    !/^["“]?(?:After|As|At|Before|By|Despite|During|For|From|In|On|Since|Through|When|While|With)(?: (?!and\b)[\p{Ll}-]+){0,4} $/u.test(
      opening,
    )
  )
    return null;
  const subject = known.find(
    ({ start, end, who }) =>
      start > pronoun.end &&
      (who.gender ?? gender) === gender &&
      /^[^,.;:“”"]*, $/.test(text.slice(pronoun.end, start)) &&
      !/^['’]/.test(text.slice(end)),
  );
  return subject?.who instanceof PersonChain ? subject.who : null;
}

/** "A man in a green hat dropped his cake": with nobody named in between, a possessive is that man's. */
function isOfDescribed(
  { text, start }: Stretch & { readonly text: string },
  known: readonly Earlier[],
): boolean {
  const gender = genderOf(text);
  if (!/^(?:his|hers?)$/i.test(text)) return false;
  const last = known
    .filter((mention) => mention.end <= start && (mention.who.gender ?? gender) === gender)
    .at(-1);
  return last?.who instanceof DescribedPerson;
}
