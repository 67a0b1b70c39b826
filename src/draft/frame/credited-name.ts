import { NAME_PARTICLES } from '../name-particles.ts';
import type { Words } from '../stretch.ts';
import { editDistance } from './edit-distance.ts';
import { fromCapitals, isAllCapitals } from './letter-case.ts';
import {
  isOrganizationName,
  type NamedOrganization,
  organizationNamed,
} from './named-organization.ts';

/** Somebody who is credited, by the name printed. */
export interface CreditedName extends Words {
  readonly name: string;
  /** Null for a person. */
  readonly organization: NamedOrganization | null;
  readonly warnings: readonly string[];
}

/** A name as newspapers print those of people: capitals, particles, initials, hyphens, apostrophes. */
const CAPITALIZED = "(?:\\p{Lu}[\\p{L}\\p{M}'\u2019.-]*)";
const PARTICLE = `(?:${[...NAME_PARTICLES].join('|')})`;
const PERSON = new RegExp(`^${CAPITALIZED}(?: (?:${PARTICLE}|${CAPITALIZED})){0,5}$`, 'u');

/** What is called by its office only. */
const NAMELESS =
  /^(?:(?:an?|our|the)\s+)?(?:(?:own|special|staff|foreign|local|political|web|online|news|agency|wire|senior|sports?|chief)\s+)*(?:agencies|correspondents?|desk|editorial board|editors?|newsroom|reporters?|staff|team|wires?|writers?)$/iu;
const TITLES =
  /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Rev|Lt|Col|Gen|Capt)\.?\s+)+(?=\p{Lu})/u;
/** What follows a name and is no name: an office, a place, an employer, an address. */
const TAIL =
  /\s*(?:\(.*\)|\bin\s+\p{Lu}.*|\bat\s+(?:the\s+)?\p{Lu}.*|\bof\s+(?:the\s+)?\p{Lu}.*|\bfor\s+(?:the\s+)?\p{Lu}.*|\bfrom\s+\p{Lu}.*|\b(?:IN|AT|OF|FOR|FROM)\s+\p{Lu}.*|\bwith\s+(?:agencies|wires?).*|[\w.+-]+@[\w.-]+|@\w+|[|\u00B7\u2022].*)\s*$/u;
const SEPARATOR = /\s*(?:,\s*(?:and|&)\s+|;|,|\s(?:and|&)\s)\s*/giu;
/** Parts between commas that say what the one before them is. */
const OFFICE =
  /\b(?:analyst|author|bureau|chief|columnist|contributor|correspondent|critic|desk|economist|editor|fellow|freelance\w*|intern|journalist|photographer|producer|professor|reporter|senior|staff|writer)\b/iu;

/** What somebody is at the house before it: "Tribune Staff Writer". */
const AS_WHAT =
  /(?:\s+(?:Chief|Contributing|Foreign|Political|Senior|Special|Sports?|Staff|\p{Ll}+))*\s+(?:[Cc]olumnist|[Cc]ontributor|[Cc]orrespondent|[Cc]ritic|[Ee]ditor|[Pp]hotographer|[Rr]eporter|[Ss]taff|[Ww]riter)s?$/u;

/** What a list of names says: who is credited, for whom they work, and what is no name. */
export interface CreditedNames {
  readonly names: readonly CreditedName[];
  readonly employers: readonly Words[];
  readonly leftOut: readonly string[];
}

/** Reads a list such as "Ida Holm, science editor, and Jon Bach in Oslo" that begins at an offset. */
export function namesIn(list: string, offset: number): CreditedNames {
  const names: CreditedName[] = [];
  const employers: Words[] = [];
  const leftOut: string[] = [];
  for (const { start, text, follows, misprint } of partsOf(list).flatMap(mended)) {
    const bare = trimmed({ start, text });
    if (bare.text === '') continue;
    const words = (from: number, length: number): Words => {
      return {
        start: offset + from,
        end: offset + from + length,
        text: list.slice(from, from + length),
      };
    };
    if (bare.employer !== null)
      employers.push(words(bare.employer.start, bare.employer.text.length));
    const printed = words(bare.start, bare.text.length);
    const name = fromCapitals(bare.text);
    const isPerson = PERSON.test(name);
    const warnings =
      isAllCapitals(bare.text) && /\s/.test(bare.text) ? ['printed in capitals'] : [];
    if (misprint !== null) warnings.push(`"${misprint}" before it was read as "and"`);
    if (NAMELESS.test(bare.text)) leftOut.push(bare.text);
    else if (isOrganizationName(bare.text) || isOrganizationName(name)) {
      // After a comma stands for whom somebody writes: "By Ida Holm, Meridian Wire".
      if (follows === ',' && names.at(-1)?.organization === null) {
        // "Tribune staff writer" has a house in it, "local affairs correspondent" has none.
        const house = bare.text.replace(AS_WHAT, '');
        if (isOrganizationName(house)) employers.push(words(bare.start, house.length));
        else leftOut.push(bare.text);
      } else {
        const organization = organizationNamed(/\s/.test(bare.text) ? name : bare.text);
        names.push({ ...printed, name: organization.name, organization, warnings });
      }
    } else if (names.length > 0 && OFFICE.test(bare.text)) leftOut.push(bare.text);
    else if (isPerson) {
      const single = /\s/.test(name) ? [] : ['a single name'];
      names.push({ ...printed, name, organization: null, warnings: [...warnings, ...single] });
    } else leftOut.push(bare.text);
  }
  return { names, employers, leftOut };
}

/** One item of a list: where it begins, and the mark before it. */
interface Part {
  readonly start: number;
  readonly text: string;
  readonly follows: string;
  /** The word before it that was read as "and", and is none. */
  readonly misprint: string | null;
}

function partsOf(list: string): Part[] {
  const parts: Part[] = [];
  let [reached, follows] = [0, ''];
  for (const { index, 0: separator } of list.matchAll(SEPARATOR)) {
    parts.push({ start: reached, text: list.slice(reached, index), follows, misprint: null });
    reached = index + separator.length;
    follows = separator.trim();
  }
  parts.push({ start: reached, text: list.slice(reached), follows, misprint: null });
  return parts;
}

/** Two names joined by a word that is an "and" but for one letter. */
function mended(part: Part): Part[] {
  for (const { index, 0: word } of part.text.matchAll(/(?<=\s)\p{Ll}{2,4}(?=\s)/gu)) {
    const sides = [part.text.slice(0, index), part.text.slice(index + word.length + 1)] as const;
    const areNames = sides.every((side) => PERSON.test(trimmed({ start: 0, text: side }).text));
    if (!areNames || editDistance(word, 'and') !== 1) continue;
    const start = part.start + index + word.length + 1;
    return [
      { ...part, text: sides[0] },
      { start, text: sides[1], follows: 'and', misprint: word },
    ];
  }
  return [part];
}

/** A part without title, office, place and address, and where what is left begins. */
function trimmed({ start, text }: Pick<Part, 'start' | 'text'>): {
  start: number;
  text: string;
  employer: { start: number; text: string } | null;
} {
  const leading = /^[\s.,:;()|\u2013\u2014-]*(?:(?:and|by|with)\s+)?/iu.exec(text)?.[0].length ?? 0;
  const title = TITLES.exec(text.slice(leading))?.[0].length ?? 0;
  const from = leading + title;
  let bare = text.slice(from);
  let employer = null;
  // More than one tail may follow: "Ida Holm in Oslo ida@example.org".
  for (let tail = TAIL.exec(bare); tail !== null && tail.index > 0; tail = TAIL.exec(bare)) {
    const [, house] = /^\s*(?:at|for|of|with)\s+(.+?)[\s.,]*$/iu.exec(tail[0]) ?? [];
    if (house !== undefined && isOrganizationName(bare)) break;
    if (house !== undefined && isOrganizationName(house)) {
      employer = { start: start + from + tail.index + tail[0].indexOf(house), text: house };
    }
    bare = bare.slice(0, tail.index);
  }
  const end = /[\s.,:;)|\u2013\u2014-]+$/u.exec(bare)?.index ?? bare.length;
  return { start: start + from, text: bare.slice(0, end), employer };
}
