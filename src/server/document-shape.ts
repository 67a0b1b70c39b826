import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { Limits } from './limits.ts';

/** What a document is made of, counted. */
interface Shape {
  operations: number;
  aliases: number;
  directives: number;
  /** How deep selections stand within one another in its text; fragments not followed. */
  nesting: number;
}

/**
 * What is wrong with the shape of a document, whatever its schema: each error says which limit it
 * passes. Looked at before it is validated, since validation itself is no match for some documents.
 */
export function shapeErrors(document: DocumentNode, limits: Limits): GraphQLError[] {
  const shape = shapeOf(document);
  const errors = [
    over('operations', shape.operations, limits.operations, 'Send them in several documents.'),
    over('aliases', shape.aliases, limits.aliases, 'Ask in several requests.'),
    over('directives', shape.directives, limits.directives, 'Leave some out.'),
    over('depth', shape.nesting, limits.depth, 'Ask in several requests.'),
  ].filter((error) => error !== null);
  // What is nested too deep is not followed.
  if (errors.length > 0) return errors;
  const expansion = new Expansion(document);
  return [
    over('depth', expansion.depth, limits.depth, 'Ask in several requests.'),
    over('rootFields', expansion.rootFields, limits.rootFields, 'Ask in several requests.'),
  ].filter((error) => error !== null);
}

function shapeOf(document: DocumentNode): Shape {
  const shape: Shape = { operations: 0, aliases: 0, directives: 0, nesting: 0 };
  let level = 0;
  visit(document, {
    [Kind.OPERATION_DEFINITION]: () => {
      shape.operations += 1;
    },
    [Kind.DIRECTIVE]: () => {
      shape.directives += 1;
    },
    [Kind.FIELD]: ({ alias }) => {
      if (alias !== undefined) shape.aliases += 1;
    },
    [Kind.SELECTION_SET]: {
      enter: () => {
        level += 1;
        shape.nesting = Math.max(shape.nesting, level);
      },
      leave: () => {
        level -= 1;
      },
    },
  });
  return shape;
}

/** A document with its fragments followed, each of them once. */
class Expansion {
  depth = 0;
  rootFields = 0;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #known = new Map<string, { depth: number; width: number }>();

  constructor(document: DocumentNode) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) {
        this.#fragments.set(definition.name.value, definition);
      }
    }
    for (const definition of document.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      const { depth, width } = this.#measure(definition.selectionSet);
      this.depth = Math.max(this.depth, depth);
      this.rootFields = Math.max(this.rootFields, width);
    }
  }

  #measure({ selections }: SelectionSetNode): { depth: number; width: number } {
    let depth = 1;
    let width = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        width += 1;
        if (selection.selectionSet) {
          depth = Math.max(depth, 1 + this.#measure(selection.selectionSet).depth);
        }
        continue;
      }
      const inner =
        selection.kind === Kind.INLINE_FRAGMENT
          ? this.#measure(selection.selectionSet)
          : this.#fragment(selection.name.value);
      depth = Math.max(depth, inner.depth);
      width += inner.width;
    }
    return { depth, width };
  }

  /** A fragment that spreads itself has no depth; validation tells what is wrong with it. */
  #fragment(name: string): { depth: number; width: number } {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    this.#known.set(name, { depth: 0, width: 0 });
    const fragment = this.#fragments.get(name);
    const measured = fragment ? this.#measure(fragment.selectionSet) : { depth: 0, width: 0 };
    this.#known.set(name, measured);
    return measured;
  }
}

const WHAT = {
  operations: 'operations',
  aliases: 'aliases',
  directives: 'directives',
  depth: 'levels of selections within one another',
  rootFields: 'fields on the root',
} as const;

function over(
  name: keyof typeof WHAT,
  actual: number,
  limit: number,
  advice: string,
): GraphQLError | null {
  if (actual <= limit) return null;
  return new GraphQLError(
    `The document has ${actual} ${WHAT[name]}; at most ${limit} are answered. ${advice}`,
    { extensions: { code: 'DOCUMENT_TOO_LARGE', limitName: name, limit, http: { status: 400 } } },
  );
}
