import type { ArticleText } from '../article-text.ts';
import type { Stretch, Words } from '../stretch.ts';
import { sentencesOf } from './sentences.ts';

/** What a sentence says about a source’s not being named. */
export interface PrintedAnonymity {
  /** "speaking on condition of anonymity"; null where it is only asked for. */
  readonly granted: Words | null;
  /** "who asked not to be named" */
  readonly asked: Words | null;
  /** Why, in the article’s words: for the reviewer, who puts it into words of his own. */
  readonly reason: Words | null;
  readonly sentence: Stretch;
}

const GRANTED =
  /\b(?:(?:who )?(?:spoke|speaks|speaking|talked|talking|commented|agreed to (?:speak|talk)|was quoted|were quoted)(?: \p{L}+){0,4}? )?(?:(?:only )?on (?:the )?condition (?:of anonymity|(?:that )?(?:his |her |their )?(?:name |names |identity |he |she |they )?(?:not )?be (?:named|identified|used|published|withheld))|(?:was|were|been) granted anonymity|granted anonymity|anonymously|under cover of anonymity)\b/u;
const ASKED =
  /\b(?:asked|asking|chose|declined|declining|insisted|preferred|refused|requested|requesting|sought|wanted|wished|wishes)(?: for)? (?:anonymity|(?:not )?to (?:not )?be (?:named|identified|quoted by name)|to remain anonymous|that (?:his|her|their) names? (?:not be used|be withheld))\b|\b(?:who|and) (?:could|would|did) not (?:want to )?be (?:named|identified)\b|\bwas not authori[sz]ed to (?:speak|comment|discuss)[^,.;“”"]*/u;
const REASON =
  /^,? (?:because (?:of )?|as |since |citing |due to |for fear (?:of|that) |fearing |so as to |in order to |to (?=avoid|describe|discuss|disclose|freely|protect|share|speak|talk))([^.;“”"]+?)(?=,? (?:added|said|says|told)\b|[.;“”"]|$)/u;

export function anonymityIn(article: ArticleText): PrintedAnonymity[] {
  return article.paragraphs.flatMap(sentencesOf).flatMap((sentence) => {
    const text = article.text.slice(sentence.start, sentence.end);
    const granted = placed(GRANTED.exec(text), sentence);
    const asked = granted === null ? placed(ASKED.exec(text), sentence) : null;
    const said = granted ?? asked;
    if (said === null) return [];
    const behind = REASON.exec(article.text.slice(said.end, sentence.end));
    // "…, who asked not to be named because …, said": the clause ends with its mark.
    const inClause =
      /^who\b/.test(said.text) || /, who $/.test(article.text.slice(sentence.start, said.start));
    const words = (inClause ? behind?.[1]?.split(',')[0] : behind?.[1])?.trimEnd() ?? '';
    const from = said.end + (behind?.[0].length ?? 0) - (behind?.[1]?.length ?? 0);
    const reason = words === '' ? null : { text: words, start: from, end: from + words.length };
    return [{ granted, asked, reason, sentence }];
  });
}

function placed(match: RegExpExecArray | null, { start }: Stretch): Words | null {
  if (match === null) return null;
  const at = start + match.index;
  return { text: match[0], start: at, end: at + match[0].length };
}
