import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SPECIMENS } from '../../src/record/folder.ts';
import { matchForm } from '../../src/text/match-form.ts';
import { connect } from '../server/client.ts';

interface Span {
  readonly start: number;
  readonly end: number;
  readonly sha256: string;
  readonly occurrence: { readonly n: number; readonly of: number };
}

interface Article {
  readonly slug: string;
  readonly source: { sha256: string; normalization: string; codePoints: number; mediaType: string };
  readonly figures: readonly { readonly stated: string; readonly span: Span }[];
  readonly quotes: {
    readonly nodes: readonly {
      readonly key: string;
      readonly kind: string;
      readonly segments: readonly { readonly text: string; readonly span: Span }[];
      readonly content: Span | null;
      readonly proof: { readonly source: unknown; readonly spans: readonly Span[] };
    }[];
  };
}

const SLUGS = '{ articles(first: 100) { nodes { slug } } }';
const QUERY = `query ($slug: String!) {
    article(slug: $slug) {
      slug
      source { ...source }
      figures { stated span { ...span } }
      quotes(first: 100) {
        nodes {
          key
          kind
          segments { text span { ...span } }
          content { ...span }
          proof { source { ...source } spans { ...span } }
        }
      }
    }
}
fragment source on SourceText { sha256 normalization codePoints mediaType }
fragment span on Span { start end sha256 occurrence { n of } }`;

const client = connect(SPECIMENS);
const listed = await client.read<{ articles: { nodes: { slug: string }[] } }>(SLUGS);
const articles = await Promise.all(
  listed.articles.nodes.map(
    async ({ slug }) => (await client.read<{ article: Article }>(QUERY, { slug })).article,
  ),
);
const quotes = articles.flatMap((article) =>
  article.quotes.nodes.map((quote) => ({ article, quote, name: `${article.slug}/${quote.key}` })),
);
const byName = quotes.map((one) => [one.name, one] as const);
const bySlug = articles.map((article) => [article.slug, article] as const);

/** The text as an owner of the article holds it, normalized by hand. */
function textOf({ slug }: Article): string {
  const saved = readFileSync(join(SPECIMENS, 'texts', `${slug}.txt`), 'utf8');
  return saved.replace('\uFEFF', '').replaceAll('\r\n', '\n').normalize('NFC');
}

function cut(article: Article, { start, end }: Span): string {
  return Array.from(textOf(article)).slice(start, end).join('');
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Where whole words stand in a text, by its match form. */
function places(text: string, words: string): number[] {
  const [form, needle] = [matchForm(text), matchForm(words)];
  const found: number[] = [];
  for (let at = form.indexOf(needle); at !== -1; at = form.indexOf(needle, at + 1)) {
    const around = [form[at - 1] ?? ' ', form[at + needle.length] ?? ' '];
    if (!around.some((character) => /[\p{L}\p{N}]/u.test(character))) found.push(at);
  }
  return found;
}

function occurrenceOf(article: Article, span: Span): Span['occurrence'] {
  const text = textOf(article);
  const words = cut(article, span);
  const before = Array.from(text).slice(0, span.start).join('');
  return { n: places(before, words).length + 1, of: places(text, words).length };
}

describe('whoever holds the texts', () => {
  it('holds one for every specimen, and no quote is without a span', () => {
    expect(articles.length).toBe(12);
    expect(quotes.length).toBe(articles.flatMap((article) => article.quotes.nodes).length);
    expect(quotes.filter(({ quote }) => quote.proof.spans.length === 0)).toEqual([]);
  });

  it.each(bySlug)('knows that of %s by its digest and its length', (_, article) => {
    const text = textOf(article);
    expect(article.source).toEqual({
      sha256: sha256(text),
      normalization: 'nfc-lf-1',
      codePoints: Array.from(text).length,
      mediaType: 'text/plain',
    });
  });

  it.each(byName)('cuts the spans of %s out of it and gets their digests', (_, one) => {
    const { article, quote } = one;
    expect(quote.proof.source).toEqual(article.source);
    for (const span of [...quote.proof.spans, ...(quote.content ? [quote.content] : [])]) {
      expect(sha256(matchForm(cut(article, span)))).toBe(span.sha256);
    }
  });

  it('finds the words in marks, or the clause where there are none', () => {
    for (const { article, quote, name } of quotes) {
      const spans = quote.segments.map(({ span }) => span);
      const words = quote.segments.map(({ text }) => text);
      expect(
        spans.map((span) => cut(article, span)),
        name,
      ).toEqual(words);
      const proving = quote.kind === 'INDIRECT' ? [quote.content] : spans;
      expect(quote.proof.spans, name).toEqual(proving);
    }
  });

  it('finds every figure as it is printed', () => {
    for (const article of articles) {
      for (const { stated, span } of article.figures) {
        expect(cut(article, span)).toBe(stated);
        expect(span.sha256).toBe(sha256(matchForm(stated)));
      }
    }
  });

  it('counts where the words of a quote stand as often as they do', () => {
    for (const { article, quote, name } of quotes) {
      for (const span of [...quote.proof.spans, ...(quote.content ? [quote.content] : [])]) {
        expect(span.occurrence, name).toEqual(occurrenceOf(article, span));
      }
    }
  });

  it('counts where a figure is printed as often as it is', () => {
    for (const article of articles) {
      for (const { stated, span } of article.figures) {
        const told = `${stated} in ${article.slug}`;
        expect(span.occurrence, told).toEqual(occurrenceOf(article, span));
      }
    }
  });

  it('has to count code points: code units lead elsewhere after an emoji', () => {
    const kites = quotes.filter(({ name }) => /kite-festival.*\/(whale|polite-wind)$/.test(name));
    expect(kites.length).toBe(2);
    for (const { article, quote } of kites) {
      for (const { text, span } of quote.segments) {
        expect(cut(article, span)).toBe(text);
        expect(textOf(article).slice(span.start, span.end)).not.toBe(text);
      }
    }
  });
});
