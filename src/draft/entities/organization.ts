import type { OrganizationRecord } from '../../record/organization.ts';
import type { Confidence } from '../finding.ts';
import type { Words } from '../stretch.ts';

export interface FoundOrganization {
  /** As printed in full, without "the". */
  readonly name: string;
  /** Introduced in brackets behind the name. */
  readonly acronym: string | null;
  readonly kind: OrganizationRecord['kind'];
  /** Only where the name states it: "Bank of Japan". */
  readonly country: string | null;
  /** In the order of the text, none over another. */
  readonly mentions: readonly Words[];
  readonly forms: readonly string[];
  readonly confidence: Confidence;
  readonly warnings: readonly string[];
}
