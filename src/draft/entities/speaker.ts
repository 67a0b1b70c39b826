import type { RESOLUTIONS } from '../../record/quote.ts';
import type { Confidence } from '../finding.ts';
import type { Words } from '../stretch.ts';
import type { FoundOrganization } from './organization.ts';
import type { FoundPerson } from './person.ts';
import type { FoundSource } from './unnamed-source.ts';

export type Speaker =
  | { readonly kind: 'PERSON'; readonly person: FoundPerson }
  | { readonly kind: 'ORGANIZATION'; readonly organization: FoundOrganization }
  /** A country’s code: its government is meant. */
  | { readonly kind: 'COUNTRY'; readonly country: string }
  | { readonly kind: 'UNNAMED'; readonly source: FoundSource };

/** Who speaks in an attribution, and how its mention leads there. */
export interface ResolvedSpeakers {
  /** Several for a joint statement; none where the resolution is UNRESOLVED. */
  readonly speakers: readonly Speaker[];
  readonly mention: Words | null;
  readonly resolution: Exclude<(typeof RESOLUTIONS)[number], 'CURATOR'>;
  readonly confidence: Confidence;
  /** Why nobody was found; null where somebody was. */
  readonly reason: string | null;
  readonly warnings: readonly string[];
}
