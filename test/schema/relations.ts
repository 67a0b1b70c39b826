import type { Records } from '../../src/record/check.ts';

type Article = Records['articles'][number];
type Quote = Article['quotes'][number];

/** A quote as its record leaves it to be understood; nodes are named by reference. */
export interface ToldQuote {
  readonly name: string;
  readonly article: string;
  readonly speakers: readonly string[];
  readonly about: readonly string[];
  readonly speaksFor: string | null;
  readonly onBehalfOf: readonly string[];
}

/** That somebody or something has a part in an article. */
export interface Part {
  readonly article: string;
  readonly who: string;
  readonly role: string;
}

/** Every quote of an archive, by going through its records one by one. */
export function toldQuotes({ articles, organizations }: Records): ToldQuote[] {
  return articles.flatMap((article) =>
    article.quotes.map((quote) => {
      const principals = principalsOf(article, quote);
      return {
        name: `quote:${article.slug}/${quote.key}`,
        article: `article:${article.slug}`,
        speakers: quote.speakers.map((speaker) => global(article, speaker)),
        about: quote.about?.map((code) => `country:${code}`) ?? subjects(article),
        speaksFor: (principals.length === 1 && principals[0]) || null,
        onBehalfOf: distinct(
          principals.flatMap((principal) => {
            if (principal?.startsWith('country:')) return [principal];
            const body = organizations.find(({ slug }) => principal === `organization:${slug}`);
            return body?.kind === 'GOVERNMENT' && body.country ? [`country:${body.country}`] : [];
          }),
        ),
      };
    }),
  );
}

/** Every part that a country, a person or an organization has in an article. */
export function parts(records: Records): Part[] {
  const quotes = toldQuotes(records);
  return records.articles.flatMap((article) => {
    const here = quotes.filter((quote) => quote.article === `article:${article.slug}`);
    const speakers = here.flatMap((quote) => quote.speakers);
    const credited = article.credits.map(({ contributor }) => contributor);
    const named = [
      ...article.countries.map(({ country }) => `country:${country}`),
      ...article.people.map(({ person }) => `person:${person}`),
    ];
    const played: [string, readonly string[]][] = [
      ['SUBJECT', subjects(article)],
      ['SUBJECT', article.people.flatMap((p) => (p.subject ? [`person:${p.person}`] : []))],
      ['DATELINE', article.dateline ? [`country:${article.dateline.country}`] : []],
      ['ABOUT', here.flatMap((quote) => quote.about)],
      ['SPOKEN_FOR', here.flatMap((quote) => quote.onBehalfOf)],
      ['SPEAKER', speakers.filter((speaker) => /^(person|organization):/.test(speaker))],
      ['CONTRIBUTOR', credited],
      ['PROVIDER', [`organization:${article.provider}`]],
      ['PUBLISHER', article.publisher ? [`organization:${article.publisher}`] : []],
    ];
    const busy = new Set(played.flatMap(([, who]) => who));
    played.push(['MENTIONED', named.filter((who) => !busy.has(who))]);
    return played.flatMap(([role, everybody]) =>
      distinct(everybody).map((who) => ({ article: `article:${article.slug}`, who, role })),
    );
  });
}

/** Nationals of a country, and those who hold or held an office of it. */
export function peopleOf({ people }: Records, country: string): string[] {
  return people
    .filter(
      ({ nationalities, positions }) =>
        nationalities.some((code) => `country:${code}` === country) ||
        positions.some((position) => position.of === country),
    )
    .map(({ slug }) => `person:${slug}`);
}

/** For whom each speaker speaks, unless the quote says it of all. */
function principalsOf(article: Article, quote: Quote): (string | undefined)[] {
  if (quote.speaksFor) return [quote.speaksFor];
  const principals = quote.speakers.map((speaker) => {
    if (speaker.startsWith('person:')) return undefined;
    const source = article.unnamedSources.find(({ key }) => speaker === `unnamed:${key}`);
    return source ? source.speaksFor : speaker;
  });
  return distinct(principals);
}

function subjects({ countries }: Article): string[] {
  return countries.flatMap(({ country, subject }) => (subject ? [`country:${country}`] : []));
}

/** The keys of unnamed sources belong to their article. */
function global({ slug }: Article, reference: string): string {
  return reference.replace(/^unnamed:/, `unnamed:${slug}/`);
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
