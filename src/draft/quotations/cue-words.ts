const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Verbs that report speech: what they govern was said, whatever else it may be. */
export const SPEECH_VERBS = words(`
  acknowledge add admit advise affirm agree allege announce answer argue ask assert beg begin
  bellow blog boast chant charge chide chime claim clarify comment complain concede conclude
  confess confide confirm contend continue counter crow cry deadpan declare demand deny dictate
  drawl elaborate emphasise emphasize exclaim exhort explain fume groan growl gush hint holler
  implore inform insist instruct interject intone joke lament laugh lecture lie maintain mention
  moan murmur muse mutter note object observe offer opine plead pledge post preach predict proclaim
  promise pronounce protest quip rage rant read reason reassure recall recollect recount reflect
  reiterate relate remark remember remind repeat reply report respond retort reveal roar say scoff
  scold scream shout shriek sigh sing smile snap sneer snort specify speculate stammer state stress
  suggest summarise summarize swear taunt tease tell testify thunder tweet urge utter volunteer vow
  wail warn whine whisper wonder write yell
`);

/** Verbs that judge or name: words in marks beside them are the judge's own. */
export const JUDGING_VERBS = words(`
  accuse applaud assail attack bash belittle bemoan berate blame blast brand call caricature cast
  castigate celebrate champion characterise characterize chastise cheer christen cite compare
  condemn contrast credit criticise criticize decry defend defy denigrate denounce deplore deride
  describe diagnose dismiss disparage dub encourage endorse extol frame greet hail insult invoke
  label lambaste lampoon laud liken mock name nickname paint pan peg portray praise propose
  question quote rail rebuke refer reject ridicule rip skewer slam speak tag talk target term thank
  threaten title tout trash trumpet welcome
`);

/** Verbs of what goes on in a mind: weak signs of speech. */
export const THINKING_VERBS = words(`
  assume believe consider decide doubt expect fear feel find hear hope imagine intend know learn
  like love prefer regard see seek show sound think understand use view want wish worry
`);

/** What carries words: "in a statement: “…”", "his remark that “…”". */
export const SPEECH_NOUNS = words(`
  accusation ad admission advertisement advice allegation announcement answer appeal argument
  article assertion assessment banner blog boast book call caption caveat chant charge claim column
  comment commercial comparison complaint concession conclusion contention conviction criticism cry
  declaration demand denial description e-mail editorial email essay excuse exhortation explanation
  headline idea insistence interview invitation jab joke letter line manifesto mantra memo message
  mission motto note notice notion observation op-ed opinion phrase plea pledge poem post poster
  prediction promise proposal question quip quote reference refrain release remark reply report
  response retort rhetoric saying sentence sign slogan slur song speech statement suggestion taunt
  testimony text theory threat tirade tweet verdict view vow warning word
`);

/** Verbs that a narrator tells in his own words what somebody said with. */
export const REPORTING_VERBS = words(`
  acknowledge add admit allege announce argue assert claim complain concede conclude confirm
  contend declare deny disclose explain insist maintain note predict promise reiterate repeat reply
  report respond reveal say state stress suggest tell testify vow warn write
`);

/** Verbs that tell what somebody wanted of another. */
export const DEMANDING_VERBS = words(`
  ask beg call demand implore order request urge
`);

export type CueKind = 'SPEECH' | 'JUDGING' | 'THINKING';

export function cueKind(lemma: string): CueKind | null {
  if (SPEECH_VERBS.has(lemma)) return 'SPEECH';
  if (JUDGING_VERBS.has(lemma)) return 'JUDGING';
  return THINKING_VERBS.has(lemma) ? 'THINKING' : null;
}
