import { describe, expect, it } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { REAL_ARCHIVE, SPECIMENS } from '../../src/record/folder.ts';
import { normalizeSource } from '../../src/text/normalize.ts';
import { recordsOf } from '../archive/records.ts';
import { connect } from '../server/client.ts';
import { expanded, valuesIn } from './contexts.ts';
import { exported } from './exported.ts';
import { cut, specimenOf } from './specimen-copy.ts';

interface Target {
  readonly source: string;
  readonly selector: { readonly type: string; readonly start: number; readonly end: number };
}

interface Annotation {
  readonly '@context'?: string;
  readonly type: string;
  readonly target: readonly Target[];
  readonly body: { readonly value: string };
}

interface Quote {
  readonly id: string;
  readonly kind: string;
  readonly segments: readonly { readonly text: string }[];
  readonly speakers: readonly { readonly name: string }[];
  readonly article: { readonly slug: string; readonly source: { readonly sha256: string } };
  readonly webAnnotation: Annotation;
}

const QUERY = `{ quotes(first: 100) { nodes {
  id kind segments { text } speakers { name } article { slug source { sha256 } } webAnnotation
} } }`;

describe.each([REAL_ARCHIVE, SPECIMENS])('annotations of %s', async (folder) => {
  const { quotes } = await connect(folder).read<{ quotes: { nodes: readonly Quote[] } }>(QUERY);

  it('have one target for each segment, or one for the clause, in the source by its digest', () => {
    for (const { kind, segments, article, webAnnotation } of quotes.nodes) {
      const { target, type } = webAnnotation;
      expect(type).toBe('Annotation');
      expect(target).toHaveLength(kind === 'INDIRECT' ? 1 : segments.length);
      for (const { source, selector } of target) {
        expect(source).toBe(`urn:sha256:${article.source.sha256}`);
        expect(selector.type).toBe('TextPositionSelector');
        expect(selector.end).toBeGreaterThan(selector.start);
      }
    }
  });

  it('say who speaks', () => {
    for (const { speakers, webAnnotation } of quotes.nodes) {
      for (const { name } of speakers) expect(webAnnotation.body.value).toContain(name);
    }
  });

  it('expand without loss', async () => {
    for (const { id, webAnnotation } of quotes.nodes) {
      const [annotation, ...others] = await expanded(webAnnotation);
      expect(others).toEqual([]);
      expect(annotation).toMatchObject({ '@id': `urn:onrecord:${id}` });
      expect(valuesIn(annotation)).toEqual(valuesIn(webAnnotation));
    }
  });

  it('are exported as one page of all', async () => {
    const archive = new MemoryArchive(recordsOf(folder));
    const document = JSON.parse(await exported(archive, 'quotes', 'webannotation')) as {
      readonly items: readonly object[];
    };
    const [page] = await expanded(document);
    const list = (page as Record<string, { '@list': unknown[] }[]>)[
      'http://www.w3.org/ns/activitystreams#items'
    ];
    expect(list?.[0]?.['@list']).toHaveLength(quotes.nodes.length);
    const alone = quotes.nodes.map(({ webAnnotation: { '@context': _, ...one } }) => one);
    expect(new Set(document.items)).toEqual(new Set(alone));
  });
});

describe('the offsets of an annotation', async () => {
  const { quotes } = await connect(SPECIMENS).read<{ quotes: { nodes: readonly Quote[] } }>(QUERY);

  it.each(quotes.nodes.map((quote) => [quote.id, quote] as const))(
    'cut the words of %s out of the text',
    (_, { segments, article, webAnnotation }) => {
      const text = normalizeSource(specimenOf(article.slug).text);
      const words = webAnnotation.target.map(({ selector }) => cut(text, selector));
      if (segments.length > 0) expect(words).toEqual(segments.map((segment) => segment.text));
      else expect(words[0]).toMatch(/^\S.*\S$/su);
    },
  );
});
