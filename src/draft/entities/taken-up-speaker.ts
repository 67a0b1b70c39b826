import type { Attribution } from '../quotations/attributions.ts';
import { type Stretch, type Words, wordsOf } from '../stretch.ts';
import type { Entities } from './entities.ts';
import { mentionsBetween } from './mention-index.ts';
import { namedSpeaker, type ResolvedSpeaker, sourceAt } from './named-speaker.ts';
import type { PersonMention } from './person.ts';
import { phraseOf } from './phrase.ts';

/** A pronoun reaches back so far, in characters, to whoever spoke before it. */
const REACH = 700;

/** What a chain of continuations goes on with; such a chain may be longer than a call stack. */
export function beganBy(attribution: Attribution, { attributions }: Entities): Attribution | null {
  const before = attributions.slice(0, attributions.indexOf(attribution));
  return before.findLast(({ speaker, continues }) => speaker !== null || !continues) ?? null;
}

/** The attribution before, in the order of the text. */
export function previous(attribution: Attribution, { attributions }: Entities): Attribution | null {
  return attributions[attributions.indexOf(attribution) - 1] ?? null;
}

/** "the senator" for a person with that title; "the company" for the one named last. */
export function describedSpeaker(mention: Words, entities: Entities): ResolvedSpeaker | null {
  const phrase = phraseOf(mention);
  for (const person of entities.people) {
    const own = person.mentions.find(
      ({ kind, start, end }) =>
        kind === 'DESCRIPTION' && start < phrase.core.end && phrase.core.start < end,
    );
    if (own !== undefined) {
      return {
        speaker: { kind: 'PERSON', person },
        resolution: 'COREFERENCE',
        confidence: own.confidence === 'HIGH' ? 'MEDIUM' : 'LOW',
        warnings: [],
      };
    }
  }
  const kinds = KINDS_BY_NOUN.get(phrase.head);
  if (kinds === undefined || !phrase.isDefinite) return null;
  const before = entities.organizations
    .filter(({ kind }) => kinds.includes(kind))
    .map((organization) => ({
      organization,
      at: Math.max(
        -1,
        ...organization.mentions.map(({ start }) => start).filter((start) => start < mention.start),
      ),
    }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at);
  // "The commission" is the one that is called so, before any that is one.
  const called = before.filter(({ organization }) =>
    organization.name.toLowerCase().includes(phrase.head),
  );
  const [last, other] = called.length > 0 ? called : before;
  if (last === undefined) return null;
  return {
    speaker: { kind: 'ORGANIZATION', organization: last.organization },
    resolution: 'COREFERENCE',
    confidence: other === undefined ? 'MEDIUM' : 'LOW',
    warnings:
      other === undefined ? [] : [`“${mention.text}” can be ${other.organization.name} as well`],
  };
}

const KINDS_BY_NOUN: ReadonlyMap<string, readonly string[]> = new Map([
  ['agency', ['NEWS_AGENCY', 'GOVERNMENT', 'INTERGOVERNMENTAL']],
  ['association', ['ASSOCIATION']],
  ['bank', ['COMPANY']],
  ['broadcaster', ['BROADCASTER']],
  ['club', ['ASSOCIATION']],
  ['commission', ['OTHER', 'INTERGOVERNMENTAL', 'GOVERNMENT']],
  ['committee', ['ASSOCIATION']],
  ['company', ['COMPANY']],
  ['council', ['GOVERNMENT']],
  ['court', ['GOVERNMENT']],
  ['department', ['GOVERNMENT']],
  ['firm', ['COMPANY']],
  ['foundation', ['ASSOCIATION']],
  ['group', ['ASSOCIATION', 'OTHER']],
  ['institute', ['OTHER']],
  ['league', ['ASSOCIATION']],
  ['ministry', ['GOVERNMENT']],
  ['network', ['BROADCASTER']],
  ['newspaper', ['NEWSPAPER']],
  ['paper', ['NEWSPAPER']],
  ['party', ['PARTY']],
  ['station', ['BROADCASTER']],
  ['union', ['ASSOCIATION']],
]);

/** "Karl Weck, who … accused": whoever stands right before it. */
export function relativeSpeaker(mention: Words, entities: Entities): ResolvedSpeaker | null {
  const { text } = entities.article;
  const touches = ({ end }: Stretch) =>
    end <= mention.start && /^["”’)]*,?\s?(?:\([^)]*\),? ?)?$/.test(text.slice(end, mention.start));
  const at = (part: Stretch): ResolvedSpeaker | null =>
    namedSpeaker(wordsOf(text, part), entities) ?? sourceAt(part, entities);
  const candidates = [
    ...entities.people.flatMap(({ mentions }) => mentions.filter(({ kind }) => kind === 'NAME')),
    ...entities.organizations.flatMap(({ mentions }) => mentions),
    ...entities.unnamedSources.flatMap(({ mentions }) => mentions),
  ];
  const before = candidates.find(touches);
  const found = before === undefined ? null : at(before);
  return found === null ? null : { ...found, resolution: 'COREFERENCE' };
}

/** "he said": the chain that holds the pronoun, unless somebody without a name spoke since. */
export function pronounSpeaker(
  mention: Words,
  attribution: Attribution,
  entities: Entities,
): ResolvedSpeaker | string {
  const person = mentionsBetween(entities.people, mention.start, mention.start + 1).find(
    (placed) => placed.mention.kind === 'PRONOUN',
  )?.person;
  const before = previous(attribution, entities);
  const source = before?.speaker ? sourceAt(before.speaker, entities) : null;
  if (source !== null && before?.speaker) {
    const since = before.speaker.start;
    const namedSince = person?.mentions.some(
      ({ kind, start }) => kind !== 'PRONOUN' && start > since && start < mention.start,
    );
    const isOne = source.speaker.kind === 'UNNAMED' && source.speaker.source.kind === 'PERSON';
    if (isOne && !namedSince && mention.start - since < REACH) {
      return { ...source, resolution: 'COREFERENCE', confidence: 'MEDIUM' };
    }
  }
  if (person === undefined) return `nobody named before is likely to be meant by “${mention.text}”`;
  const own = person.mentions.find(({ start }) => start === mention.start);
  return {
    speaker: { kind: 'PERSON', person },
    resolution: 'COREFERENCE',
    confidence: own?.confidence ?? 'LOW',
    warnings: doubtOf(mention, own),
  };
}

function doubtOf({ text }: Words, own: PersonMention | undefined): string[] {
  const rivals = own?.rivals ?? [];
  if (rivals.length > 0) return [`“${text}” can mean ${rivals.join(' or ')} as well`];
  return own?.confidence === 'LOW' ? [`“${text}” can mean others as well`] : [];
}

/** "they said", "it said": whoever said something just before, if they can be called so. */
export function pluralSpeaker(
  mention: Words,
  attribution: Attribution,
  entities: Entities,
): ResolvedSpeaker | string {
  const before = previous(attribution, entities);
  const unknown = `it is not clear whom “${mention.text}” takes up`;
  if (before?.speaker == null || mention.start - before.speaker.start > REACH) return unknown;
  const found = namedSpeaker(before.speaker, entities);
  if (found === null) return unknown;
  const { speaker } = found;
  const isMany =
    speaker.kind === 'UNNAMED' ? speaker.source.kind !== 'PERSON' : speaker.kind !== 'PERSON';
  return isMany ? { ...found, resolution: 'COREFERENCE', confidence: 'LOW' } : unknown;
}
