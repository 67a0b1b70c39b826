import type { Confidence } from '../finding.ts';
import type { Stretch, Words } from '../stretch.ts';
import type { Entities } from './entities.ts';
import { mentionsBetween } from './mention-index.ts';
import { phraseOf } from './phrase.ts';
import type { ResolvedSpeakers, Speaker } from './speaker.ts';

/** Whom one mention means. */
export interface ResolvedSpeaker {
  readonly speaker: Speaker;
  readonly resolution: ResolvedSpeakers['resolution'];
  readonly confidence: Confidence;
  readonly warnings: readonly string[];
}

/** A person, an organization, a country or a source whose own name or description it is. */
export function namedSpeaker(mention: Words, entities: Entities): ResolvedSpeaker | null {
  const { core } = phraseOf(mention);
  const ends = (part: Stretch) => core.start <= part.start && part.end === core.end;
  const after = (part: Stretch) => entities.article.text.slice(core.end, part.start);
  // "The company, Lyngkyst Ferries": a description, then the name.
  const follows = (part: Stretch) =>
    part.start > core.end && part.start - core.end <= 3 && /^, ?$/.test(after(part));
  // "Her partner at the mill, Enid B. Cole," with titles between mark and name.
  const apposed = (part: Stretch) =>
    part.start > core.end &&
    part.end <= mention.end &&
    /^[^,]*, (?:(?:\p{Lu}[\p{L}.]*|state|former) )*$/u.test(after(part)) &&
    /^(?:[,.)]| \(|$)/.test(mention.text.slice(part.end - mention.start));
  const names = mentionsBetween(
    entities.people,
    core.start,
    Math.max(core.end + 4, mention.end),
  ).filter(({ mention: { kind } }) => kind === 'NAME');
  for (const fits of [ends, follows, apposed]) {
    const person = names.find(({ mention: one }) => fits(one))?.person;
    if (person !== undefined) {
      const ambiguous = person.warnings.filter((warning) => warning.startsWith(`“${core.text}”`));
      return {
        speaker: { kind: 'PERSON', person },
        resolution: 'EXPLICIT',
        confidence: ambiguous.length > 0 ? 'LOW' : person.confidence,
        warnings: ambiguous,
      };
    }
    const organization = entities.organizations.find(({ mentions }) =>
      mentions.some(
        (one) =>
          fits(one) ||
          (fits === ends &&
            one.start >= mention.start &&
            one.start <= core.start &&
            one.end >= core.end),
      ),
    );
    if (organization !== undefined) {
      return {
        speaker: { kind: 'ORGANIZATION', organization },
        resolution: 'EXPLICIT',
        confidence: organization.confidence,
        warnings: [],
      };
    }
  }
  const source = sourceAt(mention, entities);
  if (source !== null) return source;
  for (const { code, mentions } of entities.countries) {
    const own = mentions.find(({ kind, ...part }) => ends(part) && kind !== 'DEMONYM');
    // "Brussels said": who has its seat there may be no government at all.
    if (own?.kind === 'METONYM' && own.warnings.length > 0) return null;
    if (own !== undefined) {
      return {
        speaker: { kind: 'COUNTRY', country: code },
        resolution: 'METONYM',
        confidence: own.kind === 'METONYM' ? own.confidence : 'MEDIUM',
        warnings: own.kind === 'CAPITAL' ? ['a capital that could be the town'] : [],
      };
    }
  }
  return null;
}

/** Its first mention says who the source is; later ones take it up. */
export function sourceAt(mention: Stretch, { unnamedSources }: Entities): ResolvedSpeaker | null {
  for (const source of unnamedSources) {
    const index = source.mentions.findIndex(
      ({ start, end }) => start <= mention.start && mention.end <= end,
    );
    if (index === -1) continue;
    const again =
      index > 0 &&
      source.mentions[index]?.text.toLowerCase() !== source.mentions[0]?.text.toLowerCase();
    return {
      speaker: { kind: 'UNNAMED', source },
      resolution: again ? 'COREFERENCE' : 'EXPLICIT',
      confidence: again && source.confidence === 'HIGH' ? 'MEDIUM' : source.confidence,
      warnings: [],
    };
  }
  return null;
}
