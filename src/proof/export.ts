import type { Archive, Session } from '../archive/archive.ts';
import { EVERYTHING } from '../archive/condition.ts';
import type { Article, NodeByKind, Quote } from '../archive/node.ts';
import { defaultOrder, type Position } from '../archive/order.ts';
import { ARTICLE_COLUMNS } from './article-columns.ts';
import { type Columns, csvHead, csvRow } from './csv.ts';
import { articleJsonLd, type JsonObject, quoteJsonLd, SCHEMA_ORG } from './json-ld.ts';
import { articleLine, quoteLine } from './json-lines.ts';
import { type Linked, link, linksOfArticle, linksOfQuote } from './linked.ts';
import { QUOTE_COLUMNS, quoteRow } from './quote-columns.ts';
import { ANNOTATION_CONTEXT, webAnnotation } from './web-annotation.ts';

/** What can be exported, in which formats, and the media type of each. */
export const EXPORT_FORMATS = {
  jsonl: 'application/jsonl; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  jsonld: 'application/ld+json',
  webannotation: `application/ld+json; profile="${ANNOTATION_CONTEXT}"`,
} as const;
export type ExportFormat = keyof typeof EXPORT_FORMATS;
export const EXPORT_SUBJECTS = ['articles', 'quotes'] as const;
export type ExportSubject = (typeof EXPORT_SUBJECTS)[number];

/** Whether there is such an export: annotations are made of quotes only. */
export function isExported(subject: string, format: string): boolean {
  const known =
    EXPORT_SUBJECTS.includes(subject as ExportSubject) && Object.hasOwn(EXPORT_FORMATS, format);
  return known && !(subject === 'articles' && format === 'webannotation');
}

/** How one format writes the nodes of one kind. */
interface Writer<N> {
  readonly head: string;
  readonly between: string;
  readonly tail: string;
  write(node: N, linked: Linked): string;
}

/**
 * All articles or quotes of an archive, piece by piece, in the default order of their lists: the same
 * bytes for the same dataset version, which is in the export.
 */
export async function* exportDataset(
  archive: Archive,
  subject: ExportSubject,
  format: ExportFormat,
): AsyncGenerator<string> {
  if (subject === 'articles') {
    yield* writeAll(archive, 'Article', linksOfArticle, articleWriter(archive, format));
  } else {
    yield* writeAll(archive, 'Quote', linksOfQuote, quoteWriter(archive, format));
  }
}

async function* writeAll<K extends 'Article' | 'Quote'>(
  archive: Archive,
  kind: K,
  linksOf: (node: NodeByKind[K]) => string[],
  writer: Writer<NodeByKind[K]>,
): AsyncGenerator<string> {
  yield writer.head;
  let between = '';
  for await (const nodes of pagesOf(archive.session(), kind)) {
    const linked = await link(archive.session(), nodes.flatMap(linksOf));
    const pieces = nodes.map((node) => writer.write(node, linked));
    yield between + pieces.join(writer.between);
    between = writer.between;
  }
  yield writer.tail;
}

const PAGE = 100;

async function* pagesOf<K extends 'Article' | 'Quote'>(
  session: Session,
  kind: K,
): AsyncGenerator<readonly NodeByKind[K][]> {
  const order = defaultOrder(kind);
  let after: Position | undefined;
  for (;;) {
    const slice = { count: PAGE, from: 'FRONT', ...(after && { after }) } as const;
    const { nodes, hasNext } = await session.page({ kind, filter: EVERYTHING, order }, slice);
    const last = nodes.at(-1);
    if (last === undefined) return;
    yield nodes;
    if (!hasNext) return;
    after = order.positionOf(last);
  }
}

function articleWriter({ dataset }: Archive, format: ExportFormat): Writer<Article> {
  switch (format) {
    case 'csv':
      return rows(ARTICLE_COLUMNS, (article, linked) => ({
        article,
        linked,
        version: dataset.version,
      }));
    case 'jsonl':
      return lines((article) => articleLine(article, dataset.version));
    default:
      return partsOf(jsonLdHead(dataset), (article, linked) => articleJsonLd(article, linked));
  }
}

function quoteWriter({ dataset }: Archive, format: ExportFormat): Writer<Quote> {
  switch (format) {
    case 'csv':
      return rows(QUOTE_COLUMNS, (quote, linked) => quoteRow(quote, linked, dataset.version));
    case 'jsonl':
      return lines((quote, linked) => quoteLine(quote, linked, dataset.version));
    case 'jsonld':
      return partsOf(jsonLdHead(dataset), quoteJsonLd);
    case 'webannotation':
      return partsOf(annotationHead(dataset), webAnnotation);
  }
}

function lines<N>(toLine: (node: N, linked: Linked) => JsonObject): Writer<N> {
  const write = (node: N, linked: Linked) => `${JSON.stringify(toLine(node, linked))}\n`;
  return { head: '', between: '', tail: '', write };
}

function rows<N, Row>(columns: Columns<Row>, toRow: (node: N, linked: Linked) => Row): Writer<N> {
  const write = (node: N, linked: Linked) => csvRow(columns, toRow(node, linked));
  return { head: csvHead(columns), between: '', tail: '', write };
}

/** One JSON-LD document whose parts share its context. */
function partsOf<N>(
  { head, list }: { head: JsonObject; list: string },
  toPart: (node: N, linked: Linked) => JsonObject,
): Writer<N> {
  return {
    head: `${JSON.stringify(head).slice(0, -1)},${JSON.stringify(list)}:[\n`,
    between: ',\n',
    tail: '\n]}\n',
    write(node, linked) {
      const { '@context': _, ...part } = toPart(node, linked);
      return JSON.stringify(part);
    },
  };
}

function jsonLdHead({ manifest, version }: Archive['dataset']) {
  const head = {
    '@context': SCHEMA_ORG,
    '@type': 'Dataset',
    name: manifest.name,
    description: manifest.notice,
    license: `https://spdx.org/licenses/${manifest.licence}`,
    version,
  };
  return { head, list: 'hasPart' };
}

function annotationHead({ manifest, version }: Archive['dataset']) {
  const head = {
    '@context': ANNOTATION_CONTEXT,
    id: `urn:sha256:${version}`,
    type: 'AnnotationPage',
    label: manifest.name,
  };
  return { head, list: 'items' };
}
