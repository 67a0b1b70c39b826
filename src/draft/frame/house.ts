import type { Confidence, Finding, Found } from '../finding.ts';
import type { PageData } from '../page-data.ts';
import type { Words } from '../stretch.ts';
import type { Opening } from './dateline.ts';
import type { Head } from './head.ts';
import type { Line } from './line.ts';
import { agencyNamed, type NamedOrganization, organizationNamed } from './named-organization.ts';

/** Who wrote the article, and who carried this copy. */
export interface House {
  readonly provider: Finding<NamedOrganization>;
  readonly publisher: Finding<NamedOrganization>;
}

const COPYRIGHT =
  /^(?:\u00A9|\(c\)|copyright\b(?:\s+\u00A9)?)\s*(?:\d{4}[\s,]*)?(?:by\s+)?(?<name>(?:the\s+)?\p{Lu}[\p{L}'\u2019& -]{1,60}?)(?:\s+\d{4})?(?:[.,;|].*|\s+all rights reserved.*)?$/iu;

const SIGNATURE =
  /(?:^|[.!?"\u201D)]\s*)[(\u2013\u2014-]*\s*(?<name>\p{Lu}[\p{L} -]{1,30}\p{L})\)?\.?$/u;

export function houseOf(head: Head, opening: Opening | null, page: PageData | null): House {
  const carrier = carrierOf(head, page);
  const provider = opening?.agency ?? providerOf(head, page, carrier) ?? notFound();
  if (provider.value === null) return { provider, publisher: carrier ?? notNamed() };
  if (carrier === null) return { provider, publisher: notNamed() };
  if (carrier.value.name === provider.value.name) {
    return { provider, publisher: { value: null, reason: 'the same as who wrote it' } };
  }
  return { provider, publisher: carrier };
}

const notFound = (): Finding<NamedOrganization> => ({
  value: null,
  reason: 'neither a dateline nor a byline names who wrote the article',
});
const notNamed = (): Finding<NamedOrganization> => ({
  value: null,
  reason: 'nobody is named as such',
});

/** Whose page or paper it is. */
function carrierOf({ mastheads }: Head, page: PageData | null): Found<NamedOrganization> | null {
  const [masthead] = mastheads;
  if (page?.publisher) {
    const value = organizationNamed(page.publisher);
    const evidence = masthead?.text === page.publisher ? [wordsOfLine(masthead)] : [];
    return { value, confidence: 'HIGH', evidence, warnings: [] };
  }
  return masthead === undefined ? null : found(masthead, 'MEDIUM');
}

function providerOf(
  head: Head,
  page: PageData | null,
  carrier: Found<NamedOrganization> | null,
): Found<NamedOrganization> | null {
  if (page?.provider) {
    const value = organizationNamed(page.provider);
    return { value, confidence: 'HIGH', evidence: [], warnings: [] };
  }
  const written = head.bylines.filter(({ role }) => role === 'REPORTER');
  const employer = written.flatMap(({ employers }) => employers).at(0);
  if (employer !== undefined) return found(employer, 'MEDIUM');
  const names = written.flatMap(({ names }) => names);
  const agencies = names.filter(({ organization }) => organization?.kind === 'NEWS_AGENCY');
  const [agency] =
    agencies.length > 0 ? agencies : names.filter(({ organization }) => organization);
  const hasPeople = names.some(({ organization }) => organization === null);
  if (agency?.organization && (!hasPeople || agency.organization.kind === 'NEWS_AGENCY')) {
    const warnings = hasPeople ? ['it may have passed the article on only'] : [];
    const { start, end, text } = agency;
    return {
      value: agency.organization,
      confidence: hasPeople ? 'LOW' : 'MEDIUM',
      evidence: [{ start, end, text }],
      warnings,
    };
  }
  if (carrier !== null) {
    return {
      ...carrier,
      confidence: 'MEDIUM',
      warnings: [...carrier.warnings, 'no agency is named, so it is taken for its own'],
    };
  }
  return signatureOf(head.lines) ?? copyrightOf(head.lines);
}

/** An agency's short name behind the last sentence, or below it: "— AFP". */
function signatureOf(lines: readonly Line[]): Found<NamedOrganization> | null {
  for (const line of lines.slice(-3)) {
    const name = SIGNATURE.exec(line.text)?.groups?.name;
    if (name === undefined || agencyNamed(name) === null) continue;
    const start = line.start + line.text.lastIndexOf(name);
    return found({ start, end: start + name.length, text: name }, 'MEDIUM');
  }
  return null;
}

function copyrightOf(lines: readonly Line[]): Found<NamedOrganization> | null {
  for (const line of lines.slice(-4)) {
    const name = COPYRIGHT.exec(line.text)?.groups?.name?.trim();
    if (name === undefined) continue;
    const start = line.start + line.text.indexOf(name);
    const words = { start, end: start + name.length, text: name };
    return { ...found(words, 'MEDIUM'), warnings: ['named as the holder of the copyright'] };
  }
  return null;
}

function found(words: Words, confidence: Confidence): Found<NamedOrganization> {
  const value = organizationNamed(words.text);
  return { value, confidence, evidence: [wordsOfLine(words)], warnings: [] };
}

function wordsOfLine({ start, end, text }: Words): Words {
  return { start, end, text };
}
