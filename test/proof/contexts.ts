import jsonld from 'jsonld';

const NAMES: Readonly<Record<string, string>> = {
  dc: 'http://purl.org/dc/elements/1.1/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  as: 'http://www.w3.org/ns/activitystreams#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const number = (id: string) => ({ '@id': id, '@type': 'xsd:nonNegativeInteger' });
const link = (id: string) => ({ '@id': id, '@type': '@id' });

/** What is taken of the two contexts; terms that the second does not have are lost, as by the real one. */
const CONTEXTS: Readonly<Record<string, jsonld.ContextDefinition>> = {
  'https://schema.org': { '@vocab': 'https://schema.org/' },
  'http://www.w3.org/ns/anno.jsonld': {
    ...NAMES,
    oa: 'http://www.w3.org/ns/oa#',
    id: '@id',
    type: '@type',
    Annotation: 'oa:Annotation',
    AnnotationPage: 'as:OrderedCollectionPage',
    TextualBody: 'oa:TextualBody',
    TextPositionSelector: 'oa:TextPositionSelector',
    describing: 'oa:describing',
    motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' },
    purpose: { '@id': 'oa:hasPurpose', '@type': '@vocab' },
    body: link('oa:hasBody'),
    target: link('oa:hasTarget'),
    source: link('oa:hasSource'),
    scope: link('oa:hasScope'),
    selector: link('oa:hasSelector'),
    start: number('oa:start'),
    end: number('oa:end'),
    value: 'rdf:value',
    format: 'dc:format',
    label: 'rdfs:label',
    items: { '@id': 'as:items', '@type': '@id', '@container': '@list' },
  },
};

async function documentLoader(url: string) {
  const context = CONTEXTS[url];
  if (context === undefined) throw new Error(`${url} is not at hand`);
  return { contextUrl: undefined, documentUrl: url, document: { '@context': context } };
}

/** A JSON-LD document in expanded form, without the network. */
export async function expanded(document: object): Promise<readonly unknown[]> {
  return jsonld.expand(JSON.parse(JSON.stringify(document)), { documentLoader });
}

/** All values of a document, as they are and expanded alike, in some fixed order. */
export function valuesIn(document: unknown): string[] {
  return [...leaves(document)].map((value) => value.replace(/^.*(?:schema\.org\/|oa#)/, '')).sort();
}

function* leaves(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) yield String(value);
  else if (Array.isArray(value)) for (const item of value) yield* leaves(item);
  else {
    const isTyped = '@value' in value;
    for (const [name, inner] of Object.entries(value)) {
      if (name !== '@context' && !(isTyped && name !== '@value')) yield* leaves(inner);
    }
  }
}
