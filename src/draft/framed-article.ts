import type { HandWrittenArticle } from '../record/handwritten.ts';
import { Headline, Mention } from '../record/prose.ts';
import type { PublicationTime } from '../record/time.ts';
import { BadOption, type DraftOptions } from './draft-options.ts';
import type { Finding } from './finding.ts';
import type { Frame } from './frame/frame.ts';
import { type NamedOrganization, organizationNamed } from './frame/named-organization.ts';
import { timesIn } from './frame/printed-time.ts';
import type { KnownEntities } from './known-entities.ts';
import type { Notebook } from './notebook.ts';
import { keyOf } from './word-key.ts';

/** The members of a record that say what an article says of itself; what was not found is not there. */
export type FramedArticle = Partial<HandWrittenArticle> &
  Pick<HandWrittenArticle, 'slug' | 'language' | 'credits' | 'curation'>;

/** Turns the frame into members of a record, and notes each of them. */
export function framedArticle(
  frame: Frame,
  options: DraftOptions,
  known: KnownEntities,
  notes: Notebook,
): FramedArticle {
  const headline = headlineOf(frame, options, notes);
  const published = publishedOf(frame, options, notes);
  notes.finding('modified', frame.modified, showTime);
  const provider = houseOf('provider', frame.provider, options.provider, known, notes);
  const publisher = houseOf('publisher', frame.publisher, options.publisher, known, notes);
  if (provider === null) {
    const reason = frame.provider.value === null ? frame.provider.reason : 'it may be several';
    notes.miss('provider', reason, '--provider');
  }
  const dateline = datelineOf(frame, notes);
  const credits = creditsOf(frame, known, notes);
  notes.finding('language', frame.language, (language) => language);
  notes.finding('url', frame.url, (url) => url);
  const { modified, url } = frame;
  return {
    slug: slugOf(headline, published),
    ...(headline === null ? {} : { headline }),
    ...(url.value === null ? {} : { url: url.value }),
    language: frame.language.value,
    ...(provider === null ? {} : { provider }),
    ...(publisher === null || publisher === provider ? {} : { publisher }),
    ...(published === null ? {} : { published }),
    ...(modified.value === null ? {} : { modified: modified.value }),
    ...(dateline === null ? {} : { dateline }),
    credits,
    curation: curationOf(options, notes),
  };
}

function headlineOf(frame: Frame, { headline }: DraftOptions, notes: Notebook): string | null {
  if (headline !== undefined) {
    if (!Headline.safeParse(headline).success) throw new BadOption('--headline should be one line');
    notes.entry('headline', headline, told('--headline'));
    return headline;
  }
  notes.finding('headline', frame.headline, (value) => value);
  if (frame.headline.value === null) notes.miss('headline', frame.headline.reason, '--headline');
  return frame.headline.value;
}

function publishedOf(
  frame: Frame,
  { published }: DraftOptions,
  notes: Notebook,
): PublicationTime | null {
  if (published !== undefined) {
    const [time] = timesIn(published);
    if (time === undefined) {
      throw new BadOption(`--published is "${published}"; should be a time with its day and year`);
    }
    notes.entry('published', showTime(time.time), {
      ...told('--published'),
      warnings: time.warnings,
    });
    return time.time;
  }
  notes.finding('published', frame.published, showTime);
  if (frame.published.value === null) {
    notes.miss('published', frame.published.reason, '--published');
  }
  return frame.published.value;
}

/** The slug of who wrote or carried it; null where nobody is named, or it may be several. */
function houseOf(
  field: 'provider' | 'publisher',
  finding: Finding<NamedOrganization>,
  option: string | undefined,
  known: KnownEntities,
  notes: Notebook,
): string | null {
  if (option !== undefined) {
    if (known.hasOrganization(option)) {
      notes.entry(field, option, told(`--${field}`));
      return option;
    }
    if (/^[a-z0-9-]+$/.test(option)) {
      throw new BadOption(
        `--${field} is "${option}"; no organization of the archive has this slug`,
      );
    }
    const { slug, warnings } = known.organization(organizationNamed(option));
    notes.entry(field, slug ?? option, { ...told(`--${field}`), warnings });
    return slug;
  }
  if (finding.value === null) {
    notes.nothing(field, finding.reason);
    return null;
  }
  const { slug, isNew, warnings } = known.organization(finding.value);
  const shown = slug === null ? finding.value.name : `${slug}${isNew ? ' (new)' : ''}`;
  notes.entry(field, shown, { ...finding, warnings: [...finding.warnings, ...warnings] });
  return slug;
}

function datelineOf({ dateline }: Frame, notes: Notebook): HandWrittenArticle['dateline'] | null {
  if (dateline.value === null) {
    notes.nothing('dateline', dateline.reason);
    return null;
  }
  const { stated, place, country } = dateline.value;
  if (country === null || !Mention.safeParse(stated).success) {
    const left = 'it is not in the record: give it with its country';
    notes.entry('dateline', place, { ...dateline, warnings: [...dateline.warnings, left] });
    return null;
  }
  notes.entry('dateline', `${place}, ${country.country}`, dateline);
  return { stated, place, country: country.country };
}

function creditsOf(
  { credits, nameless }: Frame,
  known: KnownEntities,
  notes: Notebook,
): HandWrittenArticle['credits'] {
  const made: HandWrittenArticle['credits'] = [];
  for (const credit of credits) {
    const { name, organization, role, printedIn } = credit.value;
    const entry = organization === null ? known.person(name) : known.organization(organization);
    const reference = `${organization === null ? 'person' : 'organization'}:${entry.slug}` as const;
    const shown = `${role} ${entry.slug === null ? name : reference}${entry.isNew ? ' (new)' : ''}`;
    notes.entry('credit', `${shown}, ${printedIn.join(' and ')}`, {
      ...credit,
      warnings: [...credit.warnings, ...entry.warnings],
    });
    const isThere = made.some((one) => one.contributor === reference && one.role === role);
    if (entry.slug === null || isThere) continue;
    made.push({ contributor: reference, role, printedIn: [...printedIn] });
  }
  for (const words of nameless) notes.nothing('credit', `"${words}" names nobody`);
  if (credits.length === 0 && nameless.length === 0) {
    notes.nothing('credit', 'no line says by whom it is');
  }
  return made;
}

function curationOf(
  { by, archive, day }: DraftOptions,
  notes: Notebook,
): HandWrittenArticle['curation'] {
  const { curators } = archive.manifest;
  const keys = curators.map(({ key }) => key);
  const key = by ?? (keys.length === 1 ? keys[0] : undefined);
  if (by !== undefined && !keys.includes(by)) {
    throw new BadOption(`--by is "${by}"; should be a curator of the archive: ${keys.join(', ')}`);
  }
  if (key === undefined) {
    notes.miss('curation', `the archive has several curators: ${keys.join(', ')}`, '--by');
  }
  return { by: key === undefined ? [] : [key], date: day, method: 'DRAFT' };
}

const told = (option: string) => ({
  confidence: null,
  evidence: [],
  warnings: [`as ${option} says`],
});

/** The local day and a few words of the headline. */
function slugOf(headline: string | null, published: PublicationTime | null): string {
  const day = published?.date ?? published?.from ?? 'undated';
  return `${day}-${keyOf(headline ?? '', 5) || 'article'}`;
}

function showTime({ date, time, offset, from, to, stated }: PublicationTime): string {
  const day = date ?? `between ${from} and ${to}`;
  const parts = [
    day,
    ...(time === undefined ? [] : [time]),
    ...(offset === undefined ? [] : [offset]),
  ];
  return `${parts.join(' ')}, stated as "${stated}"`;
}
