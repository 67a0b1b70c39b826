import type { Words } from '../stretch.ts';

/** A speaker's mention taken apart: "a senior official at the ministry". */
export interface Phrase {
  /** "a", "the", "several"; null where none is printed. */
  readonly determiner: string | null;
  readonly isDefinite: boolean;
  /** What stands before the first preposition, mark or relative: "senior official". */
  readonly core: Words;
  /** Its last word in lower case: "official". */
  readonly head: string;
  /** Everything but the determiner, up to a mark or a clause: "official at the ministry". */
  readonly whole: Words;
}

const DEFINITE = /^(?:the|this|that|these|those|his|her|their|its|our|my)$/i;
const INDEFINITE =
  /^(?:a|an|another|any|both|dozens of|few|five|four|many|more than \w+|most|one|one of the|several|six|some|ten|three|two|a (?:number|handful|group|couple|few|dozen) (?:of )?|hundreds of|other|certain|various|at least \w+)$/i;
const DETERMINER =
  /^(?:(?:one|some|many|two|three|several|most) of the|a (?:number|handful|group|couple) of|dozens of|hundreds of|at least \p{L}+|more than \p{L}+|an?|another|both|certain|few|five|four|her|his|its|many|most|my|one|other|our|several|six|some|ten|that|the|their|these|this|those|three|two|various)(?= )/iu;
/** What ends the noun that is spoken of. */
const BEHIND =
  /(?:,| [–—-]+ | \(|[“"]| (?:about|after|among|at|before|briefed|by|close|familiar|for|from|in|involved|near|of|on|present|speaking|that|there|to|which|who|whose|with|working)(?= |$))/u;

export function phraseOf(mention: Words): Phrase {
  const determiner = DETERMINER.exec(mention.text)?.[0] ?? null;
  const skipped = determiner === null ? 0 : determiner.length + 1;
  const all = part(mention, skipped, mention.text.length);
  const clause =
    / ?(?:,|\(| speaking\b| that\b| which\b| who\b| whose\b)/u.exec(all.text)?.index ?? 0;
  const whole = clause === 0 ? all : part(all, 0, clause);
  const behind = BEHIND.exec(whole.text)?.index ?? whole.text.length;
  const core = part(whole, 0, behind === 0 ? whole.text.length : behind);
  const head = /([\p{L}\p{M}’'-]+)[^\p{L}]*$/u.exec(core.text)?.[1] ?? core.text;
  return {
    determiner,
    isDefinite: determiner !== null && DEFINITE.test(determiner) && !INDEFINITE.test(determiner),
    core,
    head: head.toLowerCase().replace(/['’]s?$/, ''),
    whole,
  };
}

function part({ text, start }: Words, from: number, to: number): Words {
  const words = text.slice(from, to).trimEnd();
  return { text: words, start: start + from, end: start + from + words.length };
}
