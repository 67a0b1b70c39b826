import { ArticleRecord } from '../record/article.ts';
import { prune } from '../record/canonical.ts';
import { checkArticle } from '../record/check-article.ts';
import { CountryNames } from '../record/country-names.ts';
import type { HandWrittenArticle } from '../record/handwritten.ts';
import { type Path, type Problem, pointer, shapeProblems } from '../record/problem.ts';
import { prove } from '../record/prove.ts';
import type { KnownNames, Names } from '../record/references.ts';
import type { DraftOptions } from './draft-options.ts';

/** An article as far as it goes: what was not found and cannot be left out is not there. */
export type Unsettled = Partial<HandWrittenArticle> & Record<string, unknown>;

/** What was taken out of a draft because `onrecord check` would have refused it. */
export interface Removed {
  readonly field: string;
  readonly key: string | null;
  readonly what: string;
  readonly why: string;
}

/** A draft as `onrecord check` takes it, what had to go for that, and what only a person can mend. */
export interface Settled {
  readonly article: Unsettled;
  readonly removed: readonly Removed[];
  readonly problems: readonly string[];
}

/** Members that are there only to look at the others, where the article does not give them. */
const STAND_INS = {
  headline: 'none',
  provider: 'none',
  published: { stated: 'none', date: '1000-01-01' },
  curation: { by: ['none'], date: '9999-12-31', method: 'DRAFT' },
};
/** What may go if something is wrong with it, the innermost first. */
const DISPENSABLE = [
  /^\/countries\/\d+\/evidence\/\d+/,
  /^\/people\/\d+\/mentions\/\d+/,
  /^\/quotes\/\d+\/(?:about|cue|said|speaksFor)/,
  /^\/unnamedSources\/\d+\/speaksFor/,
  /^\/(?:countries|credits|people|quotes|unnamedSources)\/\d+/,
  /^\/(?:dateline|modified|publisher|url)/,
];
/** A record without the text may say what the text does not: a page's data do, or an option. */
const BEYOND_THE_TEXT = /^\/(?:headline|published\/stated|modified\/stated)$/;

/** Takes out of a draft whatever the text does not bear out or a check refuses, until all the rest holds. */
export function settled(article: Unsettled, text: string, options: DraftOptions): Settled {
  const removed: Removed[] = [];
  const known = knownNames(options);
  let current = article;
  for (;;) {
    const problems = problemsOf(current, text, known);
    const cuts = cutsOf(current, problems);
    if (cuts.length === 0) {
      const lines = problems.map(
        ({ pointer, wrong, right }) => `${pointer.slice(1)}: ${wrong}; ${right}`,
      );
      return { article: current, removed, problems: lines };
    }
    for (const { path, why } of cuts) {
      const { rest, taken } = without(current, path);
      removed.push({ ...fieldOf(current, path), what: shown(taken), why });
      current = rest;
    }
  }
}

/** Something that a draft can do without, and why it has to. */
interface Cut {
  readonly path: readonly string[];
  readonly why: string;
}

/** What has to go for some problems: the last first, so that the places of the others stay what they are. */
function cutsOf(article: Unsettled, problems: readonly Problem[]): Cut[] {
  const cuts = new Map<string, Cut>();
  for (const { pointer, wrong } of problems) {
    const places = DISPENSABLE.flatMap((pattern) => pattern.exec(pointer)?.[0] ?? []);
    const place = places.find((one) => valueAt(article, one.slice(1).split('/')) !== undefined);
    if (place === undefined || cuts.has(place)) continue;
    cuts.set(place, { path: place.slice(1).split('/'), why: wrong });
  }
  // What is inside something that goes as well need not go by itself.
  const outermost = [...cuts].filter(
    ([place]) => ![...cuts.keys()].some((other) => place.startsWith(`${other}/`)),
  );
  const inTextOrder = new Intl.Collator('en', { numeric: true });
  return outermost.sort(([a], [b]) => inTextOrder.compare(b, a)).map(([, cut]) => cut);
}

function valueAt(article: Unsettled, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<string, unknown> | null | undefined)?.[key],
    article,
  );
}

function problemsOf(article: Unsettled, text: string, known: KnownNames): Problem[] {
  const file = `articles/${article.slug}.json`;
  const given = Object.keys(prune(article) as object);
  const lacks = Object.keys(STAND_INS).filter((member) => !given.includes(member));
  if (article.curation?.by.length === 0) lacks.push('curation');
  const whole = { ...article };
  for (const member of lacks)
    Object.assign(whole, { [member]: STAND_INS[member as keyof typeof STAND_INS] });
  const parsed = ArticleRecord.safeParse(whole);
  const problems: Problem[] = [];
  const note = (path: Path, wrong: string, right: string): void => {
    problems.push({ file, pointer: pointer(path), wrong, right });
  };
  if (parsed.success) {
    checkArticle(parsed.data, known, note);
    prove(parsed.data, text, (path, wrong, right) => {
      if (!BEYOND_THE_TEXT.test(pointer(path))) note(path, wrong, right);
    });
  } else problems.push(...shapeProblems(file, whole, parsed.error));
  // Of a stand-in, and of a slug that waits for its day, nothing is to be said.
  const isStandIn = ({ pointer }: Problem) =>
    lacks.some((member) => pointer.startsWith(`/${member}`)) ||
    (lacks.includes('published') && pointer === '/slug');
  return problems.filter((problem) => !isStandIn(problem));
}

/** Every slug may be used: those that are new come with the draft. */
function knownNames({ archive }: DraftOptions): KnownNames {
  const any: Names = { has: () => true };
  const { countries } = archive.countries;
  return {
    people: any,
    organizations: any,
    curators: any,
    countries: new Map(countries.map((country) => [country.code, country])),
    countryNames: new CountryNames(countries),
  };
}

function without(article: Unsettled, path: readonly string[]): { rest: Unsettled; taken: unknown } {
  const rest = structuredClone(article);
  let holder: unknown = rest;
  for (const key of path.slice(0, -1)) holder = (holder as Record<string, unknown>)[key];
  const last = path.at(-1) ?? '';
  const taken = (holder as Record<string, unknown>)[last];
  if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete (holder as Record<string, unknown>)[last];
  return { rest, taken };
}

/** The sheet calls a list's items by one of them. */
const FIELDS: Readonly<Record<string, string>> = {
  countries: 'country',
  credits: 'credit',
  people: 'person',
  quotes: 'quote',
  unnamedSources: 'unnamed',
};

function fieldOf(
  { countries, people, quotes, unnamedSources }: Unsettled,
  [member = '', index]: readonly string[],
): Pick<Removed, 'field' | 'key'> {
  const at = Number(index);
  const keys: Readonly<Record<string, string | undefined>> = {
    countries: countries?.[at]?.country,
    people: people?.[at]?.person,
    quotes: quotes?.[at]?.key,
    unnamedSources: unnamedSources?.[at]?.key,
  };
  return { field: FIELDS[member] ?? member, key: keys[member] ?? null };
}

function shown(taken: unknown): string {
  const { key, text, person, country, contributor } = (taken ?? {}) as Record<string, unknown>;
  const name = [key, text, person, country, contributor].find((one) => typeof one === 'string');
  return typeof taken === 'string' ? `"${taken}"` : String(name ?? 'it');
}
