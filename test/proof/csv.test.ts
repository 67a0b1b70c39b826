import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { csvHead, csvRow } from '../../src/proof/csv.ts';
import { REAL_ARCHIVE, SPECIMENS } from '../../src/record/folder.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';
import { clientOf, connect } from '../server/client.ts';
import { exported } from './exported.ts';

type Row = Readonly<Record<string, string>>;

const rowsOf = (csv: string) => parse(csv, { columns: true, record_delimiter: '\r\n' }) as Row[];
const joined = (values: readonly (string | null)[]) =>
  values.map((value) => value ?? '').join('; ');

const QUOTES = `{
  dataset { version }
  quotes(first: 100) { nodes {
    id key position kind text paraphrase cue
    article { slug headline published { stated date earliest latest } source { sha256 } }
    speakers { __typename id name }
    speaksFor { name }
    about { code }
    attribution { mention resolution }
    said { stated earliest latest }
    proof { spans { start end } }
  } }
}`;

interface Quote {
  readonly id: string;
  readonly key: string;
  readonly position: number;
  readonly kind: string;
  readonly text: string | null;
  readonly paraphrase: string | null;
  readonly cue: string | null;
  readonly article: {
    readonly slug: string;
    readonly headline: string;
    readonly published: Record<'stated' | 'date' | 'earliest' | 'latest', string>;
    readonly source: { readonly sha256: string };
  };
  readonly speakers: readonly Record<'__typename' | 'id' | 'name', string>[];
  readonly speaksFor: { readonly name: string } | null;
  readonly about: readonly { readonly code: string }[];
  readonly attribution: { readonly mention: string | null; readonly resolution: string };
  readonly said: Record<'stated' | 'earliest' | 'latest', string> | null;
  readonly proof: { readonly spans: readonly { readonly start: number; readonly end: number }[] };
}

interface Asked {
  readonly dataset: { readonly version: string };
  readonly quotes: { readonly nodes: readonly Quote[] };
}

function rowOf(quote: Quote, version: string): Row {
  const { article, attribution, said, speakers } = quote;
  return {
    id: quote.id,
    article: article.slug,
    headline: article.headline,
    published: article.published.stated,
    published_date: article.published.date,
    published_earliest: article.published.earliest,
    published_latest: article.published.latest,
    position: String(quote.position),
    key: quote.key,
    kind: quote.kind,
    text: quote.text ?? '',
    paraphrase: quote.paraphrase ?? '',
    speakers: joined(speakers.map(({ name }) => name)),
    speaker_types: joined(speakers.map(({ __typename }) => __typename)),
    speaker_ids: joined(speakers.map(({ id }) => id)),
    mention: attribution.mention ?? '',
    resolution: attribution.resolution,
    cue: quote.cue ?? '',
    speaks_for: quote.speaksFor?.name ?? '',
    about: joined(quote.about.map(({ code }) => code)),
    said: said?.stated ?? '',
    said_earliest: said?.earliest ?? '',
    said_latest: said?.latest ?? '',
    spans: joined(quote.proof.spans.map(({ start, end }) => `${start}-${end}`)),
    source_sha256: article.source.sha256,
    dataset: version,
  };
}

describe.each([REAL_ARCHIVE, SPECIMENS])('a spreadsheet of the quotes of %s', async (folder) => {
  const archive = new MemoryArchive(recordsOf(folder));
  const rows = rowsOf(await exported(archive, 'quotes', 'csv'));
  const { quotes, dataset } = await connect(folder).read<Asked>(QUOTES);

  it('has the values that are answered to a query', () => {
    expect(rows.length).toBe(quotes.nodes.length);
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const quote of quotes.nodes) {
      expect(byId.get(quote.id)).toMatchObject(rowOf(quote, dataset.version));
    }
  });

  it('has as many fields in every row as in its head', async () => {
    const [head, ...lines] = parse(await exported(archive, 'quotes', 'csv')) as string[][];
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([head?.length]));
  });
});

/** What a spreadsheet would run, and what has to come back as it was. */
const HEADLINES = [
  '=HYPERLINK("http://evil.test","news")',
  '+1+1 voters',
  '-2 degrees, "cold", they said',
  '@SUM(A1)',
];
const PLAIN = [
  'Quotes "inside", and a comma',
  "'so it goes",
  'a; b',
  'is = + - @ inside',
  '“é” 🪁',
];

describe('a headline in a spreadsheet', async () => {
  const records = recordsOf(SPECIMENS);
  const [article] = records.articles;
  const headlines = [...HEADLINES, ...PLAIN];
  const articles = headlines.flatMap((headline, number) =>
    article ? [{ ...article, headline, summary: headline, slug: `${article.slug}-${number}` }] : [],
  );
  const archive = new MemoryArchive({ ...records, articles });
  const rows = rowsOf(await exported(archive, 'articles', 'csv'));
  const { articles: asked } = await clientOf(createOnRecord({ archive })).read<{
    articles: { nodes: readonly { slug: string; headline: string; summary: string }[] };
  }>('{ articles(first: 100) { nodes { slug headline summary } } }');

  it.each(headlines)('%s cannot run, and is otherwise as it was', (headline) => {
    const { slug, summary } = asked.nodes.find((one) => one.headline === headline) ?? {};
    const row = rows.find((one) => one.slug === slug);
    const safe = /^[=+\-@]/.test(headline) ? `'${headline}` : headline;
    expect(summary).toBe(headline);
    expect(row).toMatchObject({ headline: safe, summary: safe });
  });
});

describe('a field', () => {
  const fieldOf = (value: string) =>
    rowsOf(
      csvHead({ a: () => '' }) +
        csvRow({ a: () => value, b: () => 'b' }, {}).replace(/,b\r\n$/, '\r\n'),
    )[0]?.a;

  it.each(['=1', '+1', '-1', '@x', '\t=1', '\r=1'])('that begins as %j is text', (value) => {
    expect(fieldOf(value)).toBe(`'${value}`);
  });

  it('that begins as a formula and has two lines is text', () => {
    expect(fieldOf('=1+1\nand more')).toBe("'=1+1\nand more");
  });

  it.each(['a "b" c', 'a,b', 'a\nb', 'a\r\nb', '"', ' a ', '"=1"'])('%j comes back', (value) => {
    expect(fieldOf(value)).toBe(value);
  });
});
