import type { PrincipalReference, SpeakerReference } from '../record/identifier.ts';
import type { QuoteRecord } from '../record/quote.ts';
import type { Cast } from './cast.ts';
import type { Entities } from './entities/entities.ts';
import { type Speaker, speakersOf } from './entities/speakers.ts';
import type { Confidence } from './finding.ts';
import { type Principal, principalOf } from './principal.ts';
import type { Attribution } from './quotations/attributions.ts';

/** Who said something, as a record refers to them, and how that was found. */
export interface SpokenBy {
  readonly speakers: readonly SpeakerReference[];
  readonly resolution: QuoteRecord['attribution']['resolution'];
  readonly speaksFor: PrincipalReference | null;
  readonly confidence: Confidence;
  readonly warnings: readonly string[];
}

/** Turns speakers into references; of a joint statement all are known, or nobody is said to speak. */
export function spokenBy(attribution: Attribution, entities: Entities, cast: Cast): SpokenBy {
  const { speakers, resolution, confidence, reason, warnings } = speakersOf(attribution, entities);
  const references = speakers.map((speaker) => referenceTo(speaker, cast));
  const known = references.filter((reference) => reference !== null);
  if (known.length === 0 || known.length < references.length) {
    const open =
      speakers.length > 0 ? 'who the speaker is among the archive’s entries is open' : reason;
    return {
      speakers: [],
      resolution: 'UNRESOLVED',
      speaksFor: null,
      confidence: 'LOW',
      warnings: [...warnings, ...(open === null ? [] : [open])],
    };
  }
  const distinct = [...new Set(known)];
  return {
    speakers: distinct,
    resolution: attribution.continues ? 'CONTINUATION' : resolution,
    speaksFor: principalReference(principalOf(attribution, entities), cast),
    confidence,
    warnings,
  };
}

function referenceTo(speaker: Speaker, cast: Cast): SpeakerReference | null {
  if (speaker.kind === 'COUNTRY') return `country:${speaker.country}`;
  if (speaker.kind === 'PERSON') return cast.referenceTo(speaker.person);
  if (speaker.kind === 'UNNAMED') return cast.referenceTo(speaker.source);
  cast.addOrganization(speaker.organization);
  return cast.referenceTo(speaker.organization);
}

function principalReference(principal: Principal | null, cast: Cast): PrincipalReference | null {
  if (principal === null) return null;
  if ('country' in principal) return `country:${principal.country}`;
  cast.addOrganization(principal.organization);
  return cast.referenceTo(principal.organization) as PrincipalReference | null;
}
