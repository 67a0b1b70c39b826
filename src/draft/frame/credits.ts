import type { PRINTED_PLACES } from '../../record/article.ts';
import { fold } from '../../text/fold.ts';
import type { Found } from '../finding.ts';
import type { PageData } from '../page-data.ts';
import type { Byline, CreditRole } from './byline.ts';
import type { CreditLine } from './credit-line.ts';
import type { CreditedName } from './credited-name.ts';
import { isMisprintOf } from './edit-distance.ts';
import {
  isOrganizationName,
  type NamedOrganization,
  organizationNamed,
} from './named-organization.ts';

/** Who is credited with what, and where that is printed. */
export interface Credit {
  readonly name: string;
  /** Null for a person. */
  readonly organization: NamedOrganization | null;
  readonly role: CreditRole;
  readonly printedIn: readonly (typeof PRINTED_PLACES)[number][];
}

/** Everybody who is credited, each once a role, in the order printed. */
export function creditsOf(
  bylines: readonly Byline[],
  lines: readonly CreditLine[],
  provider: NamedOrganization | null,
  page: PageData | null,
): Found<Credit>[] {
  const credits = new CreditList();
  const people = bylines.flatMap(({ names }) => names.filter(({ organization }) => !organization));
  for (const byline of bylines) {
    for (const name of byline.names) {
      const role = roleOf(byline, name, people, provider);
      credits.add(name, role, 'BYLINE');
    }
  }
  for (const { role, name } of lines.flatMap((line) => line.credits)) {
    credits.add(name, role, 'CREDIT_LINE');
  }
  credits.compare(page);
  return credits.found;
}

/** An organization's By line beside those of reporters, or beside the time, says who passed the article on. */
function roleOf(
  { role, hasTime, names }: Byline,
  { organization, name }: CreditedName,
  people: readonly CreditedName[],
  provider: NamedOrganization | null,
): CreditRole {
  if (organization === null || role !== 'REPORTER') return role;
  if (provider !== null && provider.name === name) return 'REPORTER';
  const standsAlone = names.every((one) => one.organization !== null);
  if (provider !== null && standsAlone) return 'SYNDICATOR';
  return standsAlone && (people.length > 0 || hasTime) ? 'SYNDICATOR' : 'REPORTER';
}

class CreditList {
  readonly found: Found<Credit>[] = [];

  add(name: CreditedName, role: CreditRole, place: (typeof PRINTED_PLACES)[number]): void {
    const words = { start: name.start, end: name.end, text: name.text };
    const twin = this.#twinOf(name);
    const misprint =
      twin !== null && fold(twin) !== fold(name.name)
        ? [`"${name.text}" was taken for a misprint of "${twin}"`]
        : [];
    const before = this.found.findIndex(({ value }) => value.name === twin && value.role === role);
    const known = this.found[before];
    if (known !== undefined) {
      const { printedIn } = known.value;
      this.found[before] = {
        ...known,
        value: { ...known.value, printedIn: [...new Set([...printedIn, place])] },
        confidence: misprint.length > 0 ? 'MEDIUM' : known.confidence,
        evidence: [...known.evidence, words],
        warnings: [...known.warnings, ...name.warnings, ...misprint],
      };
      return;
    }
    const warnings = [...name.warnings, ...misprint];
    const { organization } = name;
    this.found.push({
      value: { name: twin ?? name.name, organization, role, printedIn: [place] },
      confidence: warnings.length > 0 ? 'MEDIUM' : 'HIGH',
      evidence: [words],
      warnings,
    });
  }

  /** The name under which somebody was credited before, however it is spelled now. */
  #twinOf({ name, organization }: CreditedName): string | null {
    const names = this.found
      .filter(({ value }) => (value.organization === null) === (organization === null))
      .map(({ value }) => value.name);
    const twin =
      names.find((one) => fold(one) === fold(name)) ??
      (organization === null ? names.find((one) => isMisprintOf(fold(one), fold(name))) : null);
    return twin ?? null;
  }

  /** Adds whom the page's data alone name as author, and warns where they name others than its lines. */
  compare(page: PageData | null): void {
    const authors = (page?.authors ?? []).map(({ name, type }) => {
      const isOrganization = type === 'ORGANIZATION' || (type === null && isOrganizationName(name));
      return { name, isOrganization };
    });
    const isCredited = (name: string) =>
      this.found.some(
        ({ value }) =>
          fold(value.name) === fold(name) || isMisprintOf(fold(value.name), fold(name)),
      );
    const reporter = this.found.findIndex(({ value }) => value.role === 'REPORTER');
    const missing = authors.filter(({ name }) => !isCredited(name));
    for (const { name, isOrganization } of missing) {
      const first = this.found[reporter];
      if (first !== undefined) {
        // Pages name their house beside the reporter: no doubt of the line, as another person is.
        const who = isOrganization ? `an organization, "${name}",` : `"${name}"`;
        const warning = `the page’s data name ${who} as author, whom no line names`;
        const confidence = isOrganization ? first.confidence : 'LOW';
        const warnings = [...first.warnings, warning];
        this.found[reporter] = { ...first, confidence, warnings };
        continue;
      }
      this.found.push({
        value: {
          name,
          organization: isOrganization ? organizationNamed(name) : null,
          role: 'REPORTER',
          printedIn: ['BYLINE'],
        },
        confidence: 'MEDIUM',
        evidence: [],
        warnings: ['printed nowhere; it stands in the page’s data only'],
      });
    }
  }
}
