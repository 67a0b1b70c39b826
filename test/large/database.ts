import { parseArgs } from 'node:util';
import { encodeCursor } from '../../schema/cursor.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { EVERYTHING } from '../../src/archive/condition.ts';
import { defaultOrder } from '../../src/archive/order.ts';
import { PostgresArchive } from '../../src/archive/postgres.ts';
import { openPool } from '../../src/archive/postgres-pool.ts';
import { print } from '../../src/cli/command.ts';
import { ServedArchive } from '../../src/cli/served-archive.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { tokenWords } from '../../src/text/token.ts';
import { clientOf, type Variables } from '../server/client.ts';

/**
 * What requests take of an archive in a database, or in memory:
 *
 *     npx tsx test/large/database.ts --database postgres://… [--schema onrecord] [--runs 40]
 *     npx tsx test/large/database.ts --data <folder> [--runs 40]
 *
 * The answers are made by the whole service but its HTTP, nothing of them kept; no two requests of
 * an operation have the same variables.
 */
const { values: options } = parseArgs({
  options: {
    database: { type: 'string' },
    schema: { type: 'string' },
    data: { type: 'string' },
    runs: { type: 'string', default: '40' },
  },
});
const RUNS = Number(options.runs);
let statements = 0;

async function open(): Promise<Archive> {
  if (options.database === undefined) {
    const archive = await ServedArchive.open(options.data as string);
    if (archive === null) throw new Error(`${options.data} is no good archive`);
    return archive.current;
  }
  const { sql } = await openPool(options.database, { statement: 60_000 });
  const counted: typeof sql = (text, values) => {
    statements += 1;
    return sql(text, values);
  };
  return PostgresArchive.open(counted, options.schema);
}

const archive = await open();
const { counts } = archive.dataset;
print(
  `${archive.dataset.manifest.name}: ${counts.Article} articles, ${counts.Quote} quotes; ` +
    `${Math.round(process.memoryUsage().rss / 1e6)} MB resident`,
);
const client = clientOf(
  createOnRecord({ archive, limits: { cache: 0, deadline: 60_000, cost: 1e9, answer: 1e8 } }),
);

/** Positions spread over all articles, however deep: those of random instants. */
const session = () => archive.session();
const list = { kind: 'Article', filter: EVERYTHING, order: defaultOrder('Article') } as const;
const ends = await Promise.all(
  (['FRONT', 'BACK'] as const).map((from) => session().page(list, { count: 1, from })),
);
const [newest = 0, oldest = 0] = ends.map(({ nodes }) => nodes[0]?.published.earliest ?? 0);
let seed = 1;
const random = () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
  return seed / 2 ** 31;
};
const depths = Array.from({ length: RUNS }, () => oldest + random() * (newest - oldest));
const sampled = await Promise.all(
  depths.map((depth) => session().page(list, { count: 1, from: 'FRONT', after: [depth, 'm'] })),
);
const articles = sampled.flatMap(({ nodes }) => nodes);
const quotes = (
  await Promise.all(
    depths.map((depth) =>
      session().page(
        { kind: 'Quote', filter: EVERYTHING, order: defaultOrder('Quote') },
        { count: 5, from: 'FRONT', after: [depth, 'm', 0] },
      ),
    ),
  )
).flatMap(({ nodes }) => nodes);
const words = [
  ...new Set(
    quotes.flatMap(({ record }) => record.segments.flatMap(({ text }) => tokenWords(text))),
  ),
].filter((word) => word.length > 2);
const found = await Promise.all(
  words.map(async (word) => {
    const query = { words: [word], phrases: [], prefix: null };
    return { word, count: await session().count('Quote', { test: 'TEXT', field: 'words', query }) };
  }),
);
const byCount = found.sort((a, b) => a.count - b.count);
const rare = byCount.slice(0, RUNS);
const common = byCount.slice(-RUNS);
const middle = byCount.slice(byCount.length / 2, byCount.length / 2 + RUNS);
const span = (all: typeof found) => `${all[0]?.count} to ${all.at(-1)?.count} hits`;

const codes = archive.countries.resolve('KR');
const countries = [
  ...new Set(articles.flatMap(({ record }) => record.countries.map(({ country }) => country))),
];
const at = <T>(all: readonly T[], run: number) => all[run % all.length] as T;
const day = (instant: number) => new Date(instant).toISOString().slice(0, 10);
const MONTH = 30 * 86_400_000;
const cursor = (run: number) => encodeCursor(defaultOrder('Article').name, [at(depths, run), 'm']);
const QUOTE = `key text kind speakers { name ... on Person { nationalities { code } } } about { code }`;
const WORDS = `query ($text: String!) { quotes(first: 20, filter: { words: $text }) { totalCount nodes { ${QUOTE} } } }`;

interface Operation {
  readonly name: string;
  readonly query: string;
  variables(run: number): Variables;
}
const OPERATIONS: readonly Operation[] = [
  {
    name: 'one article by its slug',
    query: 'query ($slug: String!) { article(slug: $slug) { headline } }',
    variables: (run) => ({ slug: at(articles, run).record.slug }),
  },
  {
    name: 'article page',
    query: `query ($slug: String!) { article(slug: $slug) { headline provider { name } countries { country { name } } quotes(first: 20) { totalCount nodes { ${QUOTE} } } } }`,
    variables: (run) => ({ slug: at(articles, run).record.slug }),
  },
  {
    name: '100 articles with quotes',
    query: `query ($after: String!) { articles(first: 100, after: $after) { totalCount nodes { headline countries { country { name } } quotes(first: 10) { totalCount nodes { ${QUOTE} } } } } }`,
    variables: (run) => ({ after: cursor(run) }),
  },
  {
    name: 'page of 20, any depth',
    query:
      'query ($after: String!) { articles(first: 20, after: $after) { nodes { slug headline } pageInfo { hasNextPage } } }',
    variables: (run) => ({ after: cursor(run) }),
  },
  {
    name: 'a country in a month',
    query: `query ($code: CountryRef!, $from: Date!, $to: Date!) { quotes(first: 20, filter: { about: [$code], published: { from: $from, to: $to } }) { nodes { ${QUOTE} } } }`,
    variables: (run) => ({
      code: at(countries, run),
      from: day(at(depths, run)),
      to: day(at(depths, run) + MONTH),
    }),
  },
  {
    name: "a speaker's newest",
    query: `query ($id: ID!) { quotes(first: 20, filter: { speaker: [$id] }) { totalCount nodes { ${QUOTE} } } }`,
    variables: (run) => ({
      id: at(
        quotes.filter(({ speakerIds }) => speakerIds.length > 0),
        run,
      ).speakerIds[0],
    }),
  },
  {
    name: 'months of all quotes',
    query:
      'query ($n: Int!) { quotes { facets { month(first: $n) { buckets { value count } } } } }',
    variables: (run) => ({ n: 1 + (run % 100) }),
  },
  {
    name: 'months of a country',
    query:
      'query ($code: CountryRef!) { quotes(filter: { about: [$code] }) { totalCount facets { month(first: 24) { buckets { value count } } } } }',
    variables: (run) => ({ code: at(countries, run) }),
  },
  ...(
    [
      ['rare', rare],
      ['middling', middle],
      ['common', common],
    ] as const
  ).map(
    ([name, all]): Operation => ({
      name: `a ${name} word (${span(all)})`,
      query: WORDS,
      variables: (run) => ({ text: at(all, run).word }),
    }),
  ),
  {
    name: 'two common words',
    query: WORDS,
    variables: (run) => ({ text: `${at(common, run).word} ${at(common, run + 7).word}` }),
  },
  {
    name: 'search, all kinds',
    query: 'query ($text: String!) { search(query: $text, first: 10) { nodes { __typename } } }',
    variables: (run) => ({ text: at(middle, run).word }),
  },
];

if (!('found' in codes)) throw new Error('there is no South Korea');
for (const { name, query, variables } of OPERATIONS) {
  const times: number[] = [];
  const asked = new Set<number>();
  for (let run = 0; run < RUNS; run += 1) {
    statements = 0;
    const start = performance.now();
    const { errors } = await client.ask(query, variables(run));
    times.push(performance.now() - start);
    asked.add(statements);
    if (errors !== undefined) print(`${name}: ${JSON.stringify(errors).slice(0, 200)}`);
  }
  times.sort((a, b) => a - b);
  const told = (part: number) =>
    (times[Math.floor(part * (times.length - 1))] as number).toFixed(1);
  const range = [...new Set([Math.min(...asked), Math.max(...asked)])].join(' to ');
  print(
    `${name.padEnd(44)} p50 ${told(0.5).padStart(8)} ms  p95 ${told(0.95).padStart(8)} ms  statements ${range}`,
  );
}
process.exit();
