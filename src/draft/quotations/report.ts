import type { CueKind } from './cue-words.ts';
import type { Item } from './item.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { isName } from './noun-words.ts';
import { phraseAfter } from './phrase-after.ts';

/** A place where the narrator says that somebody says something. */
export interface Report {
  /** Items of the cue, `[from, to)`. */
  readonly cue: { readonly from: number; readonly to: number };
  readonly kind: CueKind | 'NOUN' | 'ACCORDING';
  readonly form: ReportForm;
  readonly source: NounPhrase | null;
  /** Items of cue and source together, with what stands between. */
  readonly from: number;
  readonly to: number;
}

export type ReportForm =
  | 'SUBJECT_VERB'
  | 'VERB_SUBJECT'
  | 'PARTICIPLE'
  | 'PASSIVE'
  | 'NAMING'
  | 'ACCORDING'
  | 'POSSESSIVE';

export function reportOf(
  cue: Report['cue'],
  kind: Report['kind'],
  form: ReportForm,
  found: NounPhrase | null,
  items: readonly Item[],
): Report {
  const source = found && withName(items, found);
  return {
    cue,
    kind,
    form,
    source,
    from: Math.min(cue.from, source?.from ?? cue.from),
    to: Math.max(cue.to, source?.to ?? cue.to),
  };
}

/** "The company, Lyngkyst Ferries": what is described first and named then. */
function withName(items: readonly Item[], source: NounPhrase): NounPhrase {
  const isDescribed = items
    .slice(source.from, source.head)
    .some(({ lower }) => /^(?:an?|the|its|his|her|their|['’]s?)$/u.test(lower));
  if (!isDescribed || isName(items[source.head]) || items[source.to]?.text !== ',') return source;
  const name = phraseAfter(items, source.to + 1);
  const isNamed = name && isName(items[name.head]) && items[name.to]?.text === ',';
  return isNamed ? { ...source, to: name.to } : source;
}
