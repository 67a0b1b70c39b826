import type { OrganizationRecord } from '../../record/organization.ts';
import { fold } from '../../text/fold.ts';
import { AGENCIES } from './known-agencies.ts';

/** An organization that is credited: as it is called, and what its name gives away. */
export interface NamedOrganization {
  readonly name: string;
  readonly alternateNames: readonly string[];
  readonly kind: OrganizationRecord['kind'];
  readonly country?: string;
}

/** Words that names of organizations have and names of people have not. */
const NOUNS =
  /\b(?:Agency|Agencies|Associates|Association|Bureau|Chronicle|Company|Correspondents?|Council|Courier|Desk|Dispatch|Editors|Foundation|Gazette|Herald|Inc|Institute|Journal|Ltd|Magazine|Media|Network|News|Newspapers?|Newsroom|Newswire|Observer|Press|Radio|Reporters|Review|Services?|Sentinel|Staff|Syndicate|Team|Telegraph|Television|Times|Tribune|TV|Weekly|Wire|Writers)\b/u;
/** Words that are family names as well: Ms Post, Mr Sun. */
const WITH_ARTICLE =
  /^(?:The|Daily)\b.*\b(?:Daily|Express|Globe|Group|Independent|Mail|Mirror|Post|Record|Standard|Star|Sun|World)\b/u;
const OF_AGENCIES = /\b(?:Agency|Newswire|News Service|Press Association|Presse|Wire)\b/u;
const OF_NEWSPAPERS =
  /\b(?:Chronicle|Courier|Daily|Dispatch|Gazette|Herald|Independent|Journal|Magazine|Mail|Mirror|Newspapers?|Observer|Post|Record|Review|Sentinel|Standard|Star|Sun|Telegraph|Times|Tribune|Weekly)\b/u;
const OF_BROADCASTERS = /\b(?:Broadcasting|FM|Radio|Television|TV)\b/u;

/** The agency of a name, however it is shortened; null for every other name. */
export function agencyNamed(name: string): NamedOrganization | null {
  const wanted = fold(name.replace(/^the\s+/i, ''));
  // Short names are capitals, which tells AP from a word.
  const isShort = name.length <= 4 && name !== name.toUpperCase() && name !== 'dpa';
  const found = AGENCIES.find((agency) =>
    [agency.name, ...agency.alternateNames].some(
      (one) => fold(one.replace(/^the\s+/i, '')) === wanted,
    ),
  );
  return isShort ? null : (found ?? null);
}

/** Whether a name reads as an organization's and not as a person's. */
export function isOrganizationName(name: string): boolean {
  return (
    agencyNamed(name) !== null ||
    NOUNS.test(name) ||
    WITH_ARTICLE.test(name) ||
    /^[A-Z]{2,5}$/.test(name)
  );
}

/** Of "Reuters Staff" the agency, of every other name what the name itself says. */
export function organizationNamed(name: string): NamedOrganization {
  const bare = name.replace(/\s+(?:correspondents?|newsroom|reporters?|staff|writers?)$/i, '');
  const agency = agencyNamed(name) ?? agencyNamed(bare);
  if (agency !== null) return agency;
  const kind = OF_AGENCIES.test(name)
    ? 'NEWS_AGENCY'
    : OF_NEWSPAPERS.test(name)
      ? 'NEWSPAPER'
      : OF_BROADCASTERS.test(name)
        ? 'BROADCASTER'
        : 'OTHER';
  return { name, alternateNames: [], kind };
}
