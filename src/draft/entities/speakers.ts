import type { Attribution } from '../quotations/attributions.ts';
import { type Words, wordsOf } from '../stretch.ts';
import { apposedPeople } from './apposed-people.ts';
import type { Entities } from './entities.ts';
import { namedSpeaker, type ResolvedSpeaker, sourceAt } from './named-speaker.ts';
import type { FoundPerson } from './person.ts';
import { phraseOf } from './phrase.ts';
import { isDocument } from './source-nouns.ts';
import type { ResolvedSpeakers } from './speaker.ts';
import {
  beganBy,
  describedSpeaker,
  pluralSpeaker,
  pronounSpeaker,
  relativeSpeaker,
} from './taken-up-speaker.ts';

export type { ResolvedSpeakers, Speaker } from './speaker.ts';

const HE_OR_SHE = /^(?:he|him|himself|his|she|her|hers|herself)$/i;
const RELATIVE = /^(?:who|whose|that|which)$/i;
const WRITER = /^(?:i|me|my|we|us|our)$/i;

/** Who speaks in an attribution; nobody, with the reason, rather than a guess. */
export function speakersOf(attribution: Attribution, entities: Entities): ResolvedSpeakers {
  const { speaker, continues } = attribution;
  if (continues) return continuation(attribution, entities);
  if (speaker === null) return unresolved(null, 'the article names no speaker here');
  const apposed = apposedPeople(speaker, entities.people, entities.article);
  const parts = apposed.length > 0 ? null : jointParts(speaker, entities);
  const resolved =
    apposed.length > 0
      ? apposed.map(explicit)
      : (parts ?? [speaker]).map((part) => resolve(part, attribution, entities));
  const failed = resolved.find((one) => typeof one === 'string');
  if (failed !== undefined) return unresolved(speaker, failed);
  const found = resolved.filter((one) => typeof one !== 'string');
  const confidences = [attribution.confidence, ...found.map(({ confidence }) => confidence)];
  return {
    speakers: found.map((one) => one.speaker),
    mention: speaker,
    resolution: found.find(({ resolution }) => resolution !== 'EXPLICIT')?.resolution ?? 'EXPLICIT',
    confidence: confidences.includes('LOW')
      ? 'LOW'
      : confidences.includes('MEDIUM')
        ? 'MEDIUM'
        : 'HIGH',
    reason: null,
    warnings: [...new Set(found.flatMap(({ warnings }) => warnings))],
  };
}

const explicit = (person: FoundPerson): ResolvedSpeaker => ({
  speaker: { kind: 'PERSON', person },
  resolution: 'EXPLICIT',
  confidence: person.confidence,
  warnings: [],
});

const unresolved = (mention: Words | null, reason: string): ResolvedSpeakers => ({
  speakers: [],
  mention,
  resolution: 'UNRESOLVED',
  confidence: 'LOW',
  reason,
  warnings: [],
});

/** A paragraph that goes on has the speaker of the attribution before it. */
function continuation(attribution: Attribution, entities: Entities): ResolvedSpeakers {
  const { speaker } = attribution;
  // Where the attribution says whose words it goes on with, these are theirs.
  const before =
    speaker === null ? beganBy(attribution, entities) : { ...attribution, continues: false };
  if (before === null) return unresolved(null, 'nothing stands before what it could go on with');
  const resolved = speakersOf(before, entities);
  if (resolved.resolution === 'UNRESOLVED')
    return unresolved(null, resolved.reason ?? 'the speaker before is not known');
  return { ...resolved, mention: null, resolution: 'CONTINUATION' };
}

/** "X and Y said": two names or sources; "the Home and Justice departments" are not parted. */
function jointParts(speaker: Words, entities: Entities): Words[] | null {
  const cuts = [...speaker.text.matchAll(/,? and |, (?=\p{Lu})/gu)];
  if (sourceAt(speaker, entities) !== null) return null;
  if (cuts.length === 0 || !cuts.some(([mark]) => mark.includes('and'))) return null;
  const parts: Words[] = [];
  let from = 0;
  for (const { 0: mark, index } of [...cuts, { 0: '', index: speaker.text.length }]) {
    parts.push(
      wordsOf(entities.article.text, { start: speaker.start + from, end: speaker.start + index }),
    );
    from = index + mark.length;
  }
  // "Ida Boll, a keeper and painter": what stands between marks goes on about her.
  if (parts.slice(0, -1).some(({ text }) => text.includes(','))) return null;
  return parts.every((part) => namedSpeaker(part, entities) !== null) ? parts : null;
}

/** Whom a mention of one speaker means; a string says why that is not known. */
function resolve(
  mention: Words,
  attribution: Attribution,
  entities: Entities,
): ResolvedSpeaker | string {
  const text = mention.text.trim();
  if (WRITER.test(text)) return `“${text}” is the writer or somebody in a quotation`;
  if (RELATIVE.test(text))
    return relativeSpeaker(mention, entities) ?? `it is not clear whom “${text}” takes up`;
  if (HE_OR_SHE.test(text)) return pronounSpeaker(mention, attribution, entities);
  if (/^(?:it|they|them|their|its)$/i.test(text))
    return pluralSpeaker(mention, attribution, entities);
  const name = namedSpeaker(mention, entities);
  if (name !== null) return name;
  return describedSpeaker(mention, entities) ?? reasonFor(mention);
}

function reasonFor(mention: Words): string {
  const { head } = phraseOf(mention);
  if (isDocument(head)) return `“${mention.text}” says it, and whose it is has to be told`;
  return `nothing in the article tells who “${mention.text}” is`;
}
