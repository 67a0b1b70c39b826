import type { CountryLexicon } from './country-lexicon.ts';
import { organizationKindOf } from './organization-kind.ts';
import type { PrintedName } from './printed-name.ts';

/** Nouns that make an organization of what follows them: "Department of Energy". */
const HEAD =
  /(?:^| )(?:Academy|Agency|Alliance|Association|Authority|Bank|Board|Bureau|Center|Centre|Chamber|Church|Club|Coalition|College|Commission|Committee|Conference|Council|Court|Department|Embassy|Federation|Foundation|House|Institute|League|Ministry|Museum|Office|Organi[sz]ation|Society|Union|University)$/u;
const TAIL =
  /^ (?:of|for|on) (?:the |an? )?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\p{Lu}[\p{L}\p{M}’'-]*(?:(?:,? and|,| of| of the)? \p{Lu}[\p{L}\p{M}’'-]*)*/u;

/** Names of organizations made whole: with what follows "of" or "&", and past a plural that possesses. */
export function wholeOrganizations(
  names: readonly PrintedName[],
  text: string,
  lexicon: CountryLexicon,
): PrintedName[] {
  const whole: PrintedName[] = [];
  let reached = 0;
  for (const [index, name] of names.entries()) {
    if (name.start < reached) continue;
    // "White House" is a place that stands for a government.
    const isPlace = lexicon.matchesIn(name.text).some(({ kind }) => kind === 'METONYM');
    const end = isPlace
      ? null
      : (partnersEnd(name, index, names, text) ?? endOf(name, names[index + 1], text));
    if (end === null)
      whole.push(isPlace && name.kind === 'ORGANIZATION' ? { ...name, kind: 'PLACE' } : name);
    else {
      whole.push({
        ...name,
        kind: 'ORGANIZATION',
        end,
        text: text.slice(name.start, end),
        titles: null,
      });
      reached = end;
    }
  }
  return whole;
}

/** "Harrow & Pike Capital": such a mark joins what is one name, if it does not join two full names of people. */
function partnersEnd(
  name: PrintedName,
  index: number,
  names: readonly PrintedName[],
  text: string,
): number | null {
  let { end } = name;
  for (const next of names.slice(index + 1, index + MOST_PARTNERS)) {
    if (!/^(?:,? & |&)$/.test(text.slice(end, next.start))) break;
    if (name.kind === 'PERSON' && next.kind === 'PERSON' && next.words.length > 1) break;
    ({ end } = next);
  }
  return end === name.end ? null : end;
}

const MOST_PARTNERS = 4;

/** Where a name of an organization ends, if that is not where its capitals do. */
function endOf(name: PrintedName, next: PrintedName | undefined, text: string): number | null {
  if (name.kind === 'PERSON') return null;
  const tail = HEAD.test(name.text) ? TAIL.exec(text.slice(name.end, name.end + 120)) : null;
  if (tail !== null) return name.end + tail[0].length;
  // "Lamp Keepers’ Convention"
  if (next === undefined || name.kind !== 'UNKNOWN') return null;
  if (!/^s[’'] $/.test(text.slice(name.end - 1, next.start))) return null;
  return organizationKindOf(text.slice(name.start, next.end)) === null ? null : next.end;
}
