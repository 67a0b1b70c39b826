import { LONGEST_STATEMENT, type PageContributor, type PageData } from './page-data.ts';

/** schema.org's types of an article, those of news first. */
const TYPES = [
  'NewsArticle',
  'ReportageNewsArticle',
  'AnalysisNewsArticle',
  'BackgroundNewsArticle',
  'AskPublicNewsArticle',
  'ReviewNewsArticle',
  'OpinionNewsArticle',
  'Article',
];
/** Deeper than any page nests, and no deeper than a call stack goes. */
const DEEPEST = 50;

/** No article has so many authors or editors. */
const MOST_CONTRIBUTORS = 100;
const TEXTS = ['headline', 'datePublished', 'dateModified', 'dateline', 'inLanguage', 'url'];

type Thing = Readonly<Record<string, unknown>>;

/** The article that the JSON-LD of a page describes; null where none does, or none can be read. */
export function newsArticleOf(scripts: readonly string[]): {
  article: Omit<PageData, 'warnings'> | null;
  warnings: string[];
} {
  const warnings: string[] = [];
  const things: Thing[] = [];
  /** The first thing of each `@id` that says more of itself than that. */
  const byId = new Map<string, Thing>();
  for (const [index, script] of scripts.entries()) {
    try {
      collect(
        JSON.parse(script.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, '')),
      );
    } catch {
      warnings.push(`block ${index + 1} of its JSON-LD is broken and was not read`);
    }
  }
  const articles = things
    .filter((thing) => rankOf(thing) !== -1)
    .sort((a, b) => rankOf(a) - rankOf(b));
  const [article] = articles;
  if (article === undefined) return { article: null, warnings };
  const headlines = new Set(articles.flatMap(({ headline }) => textOf(headline) ?? []));
  if (headlines.size > 1) {
    warnings.push(`its JSON-LD describes ${headlines.size} articles; the first was taken`);
  }
  return { article: read(article), warnings };

  function collect(value: unknown, depth = 0): void {
    if (depth > DEEPEST || typeof value !== 'object' || value === null) return;
    if (!Array.isArray(value) && '@type' in value) {
      const thing = value as Thing;
      const id = thing['@id'];
      things.push(thing);
      const isFirst = typeof id === 'string' && !byId.has(id);
      if (isFirst && Object.keys(thing).length > 1) byId.set(id, thing);
    }
    for (const inner of Object.values(value)) collect(inner, depth + 1);
  }

  /** What a reference by `@id` points at within the page. */
  function resolved(value: unknown): unknown {
    const id = (value as Thing | null | undefined)?.['@id'];
    if (typeof id !== 'string' || Object.keys(value as Thing).length > 1) return value;
    return byId.get(id) ?? value;
  }

  function read(article: Thing): Omit<PageData, 'warnings'> {
    const named = (member: string): string | null =>
      contributorsOf(article, member).at(0)?.name ?? null;
    for (const member of TEXTS) warnOfLength(article[member], member);
    return {
      headline: textOf(article.headline),
      authors: contributorsOf(article, article.author == null ? 'creator' : 'author'),
      editors: contributorsOf(article, 'editor'),
      published: textOf(article.datePublished),
      modified: textOf(article.dateModified),
      publisher: named('publisher'),
      provider: named('sourceOrganization') ?? named('provider'),
      dateline: textOf(article.dateline),
      language: languageOf(article.inLanguage),
      url: addressOf(article.url) ?? addressOf(article.mainEntityOfPage),
    };
  }

  function warnOfLength(value: unknown, member: string): void {
    if (!isTooLong(value)) return;
    warnings.push(`"${member}" of its JSON-LD is too long for one, and was not read`);
  }

  function contributorsOf(article: Thing, member: string): PageContributor[] {
    const all = [article[member]].flat();
    if (all.length > MOST_CONTRIBUTORS) {
      const most = `the first ${MOST_CONTRIBUTORS} were read`;
      warnings.push(`"${member}" of its JSON-LD lists ${all.length}; ${most}`);
    }
    return all.slice(0, MOST_CONTRIBUTORS).flatMap((one): PageContributor[] => {
      const thing = resolved(one);
      warnOfLength(thing, member);
      const text = textOf(thing);
      if (text !== null) return [{ name: text, type: null }];
      const given = (thing as Thing | null | undefined)?.name;
      warnOfLength(given, member);
      const name = textOf(given);
      if (name === null) return [];
      const types = typesOf(thing as Thing);
      if (types.includes('Person')) return [{ name, type: 'PERSON' }];
      const isOrganization = types.some((type) => /Organization|Corporation/.test(type));
      return [{ name, type: isOrganization ? 'ORGANIZATION' : null }];
    });
  }
}

function typesOf(thing: Thing): string[] {
  return [thing['@type']]
    .flat()
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, ''));
}

function rankOf(thing: Thing): number {
  const ranks = typesOf(thing)
    .map((type) => TYPES.indexOf(type))
    .filter((rank) => rank !== -1);
  return ranks.length === 0 ? -1 : Math.min(...ranks);
}

/** A text, or the first of several, on one line. */
function textOf(value: unknown): string | null {
  const [first] = [value].flat();
  if (typeof first !== 'string' || isTooLong(first)) return null;
  const text = first.replace(/\s+/g, ' ').trim().normalize('NFC');
  return text === '' ? null : text;
}

function isTooLong(value: unknown): boolean {
  const [first] = [value].flat();
  return typeof first === 'string' && first.length > LONGEST_STATEMENT;
}

function languageOf(value: unknown): string | null {
  const [first] = [value].flat() as unknown[];
  if (typeof first === 'object' && first !== null) {
    const { alternateName, name } = first as Thing;
    return textOf(alternateName) ?? textOf(name);
  }
  return textOf(first);
}

function addressOf(value: unknown): string | null {
  const [first] = [value].flat() as unknown[];
  const { '@id': id, url } = (typeof first === 'object' ? (first ?? {}) : {}) as Thing;
  const addresses = [first, id, url]
    .filter((address) => typeof address === 'string')
    .filter((address) => !isTooLong(address));
  return addresses.find((address) => /^https?:\/\//.test(address)) ?? null;
}
