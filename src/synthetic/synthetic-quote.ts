import type { QuoteRecord } from '../record/quote.ts';
import type { StatedTime } from '../record/time.ts';
import { paraphrase } from './curator-words.ts';
import { weights } from './random.ts';
import type { Setting } from './setting.ts';
import { drawKnownTime, drawStatedTime } from './synthetic-time.ts';
import type { Filled, Template } from './template.ts';
import type { Voice } from './voice.ts';

type Kind = QuoteRecord['kind'];

const KINDS = weights({ DIRECT: 40, MIXED: 30, INDIRECT: 30 });
const INTERRUPTED = 0.35;
const NOBODY = 0.07;
const CONTINUED = 0.1;
const LANGUAGES = ['en', 'fr', 'pt-BR', 'ko', 'nb', 'tr'] as const;

/** Writes a sentence with a quote into the text; `number` tells its key from those of the others. */
export function addQuote(
  setting: Setting,
  number: number,
  before: QuoteRecord | undefined,
): QuoteRecord {
  const { random, vocabulary } = setting;
  if (before !== undefined && canGoOn(before) && random.chance(CONTINUED)) {
    return addContinuation(setting, number, before);
  }
  const kind = random.weighted(KINDS);
  if (random.chance(NOBODY)) return addWithoutSpeaker(setting, number, kind);
  const voice = setting.voices.draw();
  const said = random.chance(0.2) ? drawStatedTime(random, setting.day, vocabulary) : undefined;
  const filled = fill(setting, templatesFor(setting, kind), {
    mention: voice.mention,
    cue: random.pick(vocabulary.cues),
    when: said === undefined ? '' : ` ${said.stated}`,
  });
  return quote(setting, number, kind, voice, filled, said);
}

function templatesFor({ random, vocabulary }: Setting, kind: Kind): readonly Template[] {
  if (kind === 'MIXED') return vocabulary.mixed;
  if (kind === 'INDIRECT') return vocabulary.indirect;
  return random.chance(INTERRUPTED) ? vocabulary.interrupted : vocabulary.direct;
}

function fill(
  { random, text, clauses, marks }: Setting,
  templates: readonly Template[],
  words: Readonly<Record<string, string>>,
): Filled {
  return random.pick(templates).fill(text, (slot) => words[slot] ?? clauses.wordsFor(slot), marks);
}

/** Whether the article itself says who speaks, so that a paragraph may follow without saying it again. */
function canGoOn({ speakers, attribution }: QuoteRecord): boolean {
  return speakers.length > 0 && attribution.resolution !== 'CURATOR';
}

/** A paragraph in marks that goes on with what was said before it. */
function addContinuation(setting: Setting, number: number, before: QuoteRecord): QuoteRecord {
  const filled = fill(setting, setting.vocabulary.continuation, {});
  const voice = { speakers: before.speakers, resolution: 'CONTINUATION' } as const;
  return quote(setting, number, 'DIRECT', voice, filled, before.said);
}

function addWithoutSpeaker(setting: Setting, number: number, kind: Kind): QuoteRecord {
  const { random, vocabulary } = setting;
  const place = random.pick(vocabulary.places);
  const filled = fill(setting, vocabulary.nobody[kind], { mention: place });
  return quote(setting, number, kind, { speakers: [], resolution: 'UNRESOLVED' }, filled);
}

function quote(
  setting: Setting,
  number: number,
  kind: Kind,
  { speakers, resolution }: Pick<Voice, 'speakers' | 'resolution'>,
  { segments, content, printed }: Filled,
  stated?: StatedTime,
): QuoteRecord {
  const { random, day } = setting;
  const { mention, cue } = printed;
  const said = stated ?? (random.chance(0.06) ? drawKnownTime(random, day) : undefined);
  const isTold = random.chance(0.06);
  return {
    key: `${kind.toLowerCase()}-${number}`,
    kind,
    speakers: [...speakers],
    attribution: mention === undefined ? { resolution } : { mention, resolution },
    cue,
    segments,
    content,
    paraphrase: kind === 'DIRECT' ? undefined : paraphrase(random),
    about: drawAbout(setting),
    speaksFor: drawPrincipal(setting, speakers),
    said: said && { ...said },
    originalLanguage: isTold ? random.pick(LANGUAGES) : undefined,
    translated: isTold && random.chance(0.7) ? random.chance(0.8) : undefined,
  };
}

/** Some of the article's countries; undefined for those it is about. */
function drawAbout({ random, cast }: Setting): string[] | undefined {
  if (!random.chance(0.25)) return undefined;
  const count = random.integer(0, cast.countries.length);
  const about = random.sample(cast.countries, count);
  const subjects = cast.countries.filter(({ subject }) => subject);
  const isDefault = about.length === subjects.length && about.every(({ subject }) => subject);
  return isDefault ? undefined : about.map(({ country }) => country);
}

/** For whom a person speaks, alone or with others; all others speak for whom they always do. */
function drawPrincipal({ random, world }: Setting, speakers: readonly string[]) {
  if (!speakers.some((speaker) => speaker.startsWith('person:'))) return undefined;
  if (!random.chance(0.12)) return undefined;
  return random.chance(0.5)
    ? (`country:${world.drawCountry(random).code}` as const)
    : (`organization:${world.organizations.draw(random).slug}` as const);
}
