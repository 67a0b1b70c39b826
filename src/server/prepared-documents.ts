import { type DocumentNode, GraphQLError, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { shapeErrors } from './document-shape.ts';
import type { Limits } from './limits.ts';
import type { PrivateFields } from './private-text.ts';

/** A document, parsed and validated; or what is wrong with it. */
export type Prepared =
  | {
      readonly document: DocumentNode;
      /** Whether it selects a field that is sent a text of the user's. */
      readonly isPrivate: boolean;
      readonly errors: null;
    }
  | {
      readonly document: null;
      readonly isPrivate: boolean;
      readonly errors: readonly GraphQLError[];
    };

/** One that is kept. */
export type KeptDocument = Extract<Prepared, { readonly errors: null }> & {
  /** Its own among all that were ever kept. */
  readonly number: number;
};

/** What parses and validates. */
interface Engine {
  parse(text: string, options: { maxTokens: number }): DocumentNode;
  validate(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[];
}

/** A longer document is not worth its place. */
const LONGEST_KEPT = 50_000;
/** What a document takes besides its characters, in characters. */
const OVERHEAD = 50;

/**
 * Documents by their text, kept within a number of characters: a parsed document takes some hundred
 * times its text. One that is sent a user's text is not kept, since it may hold it, nor one with
 * mistakes: it may be the same with a name misspelt, and each error holds its stack.
 */
export class PreparedDocuments {
  readonly #kept: LRUCache<string, KeptDocument>;
  readonly #schema: GraphQLSchema;
  readonly #limits: Limits;
  readonly #private: PrivateFields;
  #number = 0;

  constructor(schema: GraphQLSchema, limits: Limits, privateFields: PrivateFields) {
    this.#schema = schema;
    this.#limits = limits;
    this.#private = privateFields;
    this.#kept = new LRUCache({
      maxSize: limits.documents,
      maxEntrySize: LONGEST_KEPT,
      sizeCalculation: (_, document) => OVERHEAD + document.length,
    });
  }

  known(text: string): KeptDocument | undefined {
    return this.#kept.get(text);
  }

  prepare(text: string, engine: Engine): Prepared {
    const known = this.known(text);
    if (known !== undefined) return known;
    const prepared = this.#make(text, engine);
    if (prepared.document === null || prepared.isPrivate) return prepared;
    this.#number += 1;
    const kept = { ...prepared, number: this.#number };
    this.#kept.set(text, kept);
    return kept;
  }

  /** What is kept, for those who check that nothing private is. */
  keys(): string[] {
    return [...this.#kept.keys()];
  }

  #make(text: string, { parse, validate }: Engine): Prepared {
    let document: DocumentNode;
    try {
      document = parse(text, { maxTokens: this.#limits.tokens });
    } catch (error) {
      return { document: null, isPrivate: false, errors: [parseError(error)] };
    }
    const shape = shapeErrors(document, this.#limits);
    const isPrivate = this.#private.areIn(document);
    if (shape.length > 0) return { document: null, isPrivate, errors: shape };
    const errors = [...this.#private.errors(document), ...validate(this.#schema, document)];
    return errors.length > 0
      ? { document: null, isPrivate, errors: merged(errors).map(coded) }
      : { document, isPrivate, errors: null };
  }
}

const TOO_MANY_TOKENS = /contains more tha[nt] \d+ tokens/;
/** What graphql says where comparing fields that merge would take too long. */
const GIVEN_UP = 'Validation aborted.';

function tooRepetitive(): GraphQLError {
  return new GraphQLError(
    'The document selects the same fields too often to be validated. Select each of them once.',
    { extensions: { code: 'DOCUMENT_TOO_LARGE', http: { status: 400 } } },
  );
}

function parseError(error: unknown): GraphQLError {
  const extensions = { code: 'GRAPHQL_PARSE_FAILED' };
  if (error instanceof RangeError) {
    return new GraphQLError('Syntax Error: The document is nested too deep.', { extensions });
  }
  if (!(error instanceof GraphQLError)) throw error;
  const { message, source, positions } = error;
  // Whoever sent too many tokens has to be told what to do about it.
  const advice = TOO_MANY_TOKENS.test(message) ? ' Ask in several requests.' : '';
  return new GraphQLError(message + advice, {
    source: source ?? null,
    positions: positions ?? null,
    extensions,
  });
}

/** The same mistake in several places is told once, with all of them. */
function merged(errors: readonly GraphQLError[]): GraphQLError[] {
  const same = new Map<string, GraphQLError>();
  for (const error of errors) {
    const before = same.get(error.message);
    const nodes = [...(before?.nodes ?? []), ...(error.nodes ?? [])];
    same.set(
      error.message,
      before ? new GraphQLError(error.message, { nodes, extensions: before.extensions }) : error,
    );
  }
  return [...same.values()];
}

function coded(error: GraphQLError): GraphQLError {
  const { message, nodes } = error;
  if (message === GIVEN_UP) return tooRepetitive();
  const { code = 'GRAPHQL_VALIDATION_FAILED', ...others } = error.extensions;
  return new GraphQLError(message, { nodes: nodes ?? null, extensions: { ...others, code } });
}
