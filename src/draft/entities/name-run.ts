import { NAME_PARTICLES } from '../name-particles.ts';
import { CALENDAR_WORDS, FUNCTION_WORDS } from './function-words.ts';
import { isGivenName } from './given-names.ts';
import { OFFICE_TITLES } from './titles.ts';
import type { Word } from './word.ts';

/** Words with capitals that stand side by side, with the small words inside of names. */
export interface NameRun {
  readonly words: readonly Word[];
  readonly nickname: string | null;
}

/** Parts a paragraph's words into runs of capitals; `small` are words the article prints without one. */
export function runsOf(
  text: string,
  offset: number,
  words: readonly Word[],
  small: ReadonlySet<string>,
): NameRun[] {
  const runs: NameRun[] = [];
  let run: Word[] = [];
  let nickname: string | null = null;
  const close = () => {
    while (run.length > 0 && !(run.at(-1) as Word).capital) run.pop();
    if (run.length > 0) runs.push({ words: run, nickname });
    run = [];
    nickname = null;
  };
  for (const [index, word] of words.entries()) {
    const before = run.at(-1);
    if (before?.possessive === true) close();
    if (run.length > 0 && isNickname(text, offset, word, words[index + 1])) {
      nickname = word.text;
      continue;
    }
    const follows =
      word.joined ||
      (nickname !== null &&
        /^["”’')] $/.test(text.slice(word.start - offset - 2, word.start - offset)));
    if (run.length > 0 && !follows) close();
    if (
      word.capital
        ? isNamePart(word, before, words[index + 1], small)
        : isParticle(word, words[index + 1], run)
    ) {
      run.push(word);
    } else close();
  }
  close();
  return runs;
}

function isNamePart(
  word: Word,
  before: Word | undefined,
  next: Word | undefined,
  small: ReadonlySet<string>,
): boolean {
  const lower = word.text.toLowerCase();
  if (NAME_PARTICLES.has(lower) && next?.capital === true && next.joined) return true;
  // "Theresa May", "Peter Will": behind a given name these are surnames.
  if (before !== undefined && before.end === word.start - 1 && isGivenName(before.text))
    return true;
  if (CALENDAR_WORDS.has(word.text))
    return isGivenName(word.text) && next?.capital === true && next.joined;
  if (FUNCTION_WORDS.has(lower))
    return isGivenName(word.text) && next?.capital === true && next.joined;
  if (OFFICE_TITLES.has(word.text) && next?.capital === true && next.joined) return true;
  // A sentence's first word has its capital from there when the article has it without elsewhere.
  return !(word.opening && small.has(lower) && !isGivenName(word.text));
}

const isParticle = (word: Word, next: Word | undefined, run: readonly Word[]): boolean =>
  run.length > 0 &&
  NAME_PARTICLES.has(word.text) &&
  next?.joined === true &&
  (next.capital || NAME_PARTICLES.has(next.text));

/** One word in marks between capitals: Robert C. “Bobby” Scott, Lyndon (“Bud”) Moore. */
function isNickname(text: string, offset: number, word: Word, next: Word | undefined): boolean {
  if (!word.capital || next === undefined || !next.capital) return false;
  const before = text.slice(word.start - offset - 2, word.start - offset);
  const after = text.slice(word.end - offset, next.start - offset);
  return /^ ["“‘(]$/.test(before) && /^["”’)] $/.test(after);
}
