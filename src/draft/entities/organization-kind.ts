import type { OrganizationRecord } from '../../record/organization.ts';
import { KIND_WORDS, KNOWN_ORGANIZATIONS } from './organization-words.ts';

type Kind = OrganizationRecord['kind'];

const kindOfWord = new Map<string, Kind>();
for (const [kind, words] of Object.entries(KIND_WORDS)) {
  for (const word of words) if (!kindOfWord.has(word)) kindOfWord.set(word, kind as Kind);
}

/** What kind of organization a name is of, by its last telling word before an "of"; null where none tells. */
export function organizationKindOf(name: string): Kind | null {
  const known = KNOWN_ORGANIZATIONS.get(name.replace(/^the /i, ''));
  if (known !== undefined) return known.kind;
  // "Department of Energy": what stands before "of" is what it is.
  const [head = ''] = name.split(/ (?:of|for|on|to|at|in|against) /);
  const words = head.replaceAll(/[.,]/g, '').split(' ');
  for (let length = Math.min(2, words.length); length > 0; length -= 1) {
    const kind = kindOfWord.get(words.slice(-length).join(' '));
    if (kind !== undefined) return kind;
  }
  return null;
}

/** Whether a name is of an organization by its words alone; one telling word alone is no name. */
export function namesAnOrganization(name: string): boolean {
  if (KNOWN_ORGANIZATIONS.has(name)) return true;
  return name.includes(' ') && organizationKindOf(name) !== null;
}
