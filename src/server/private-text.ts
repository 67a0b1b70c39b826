import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  visit,
} from 'graphql';
import { codedError } from '../../schema/coded-error.ts';
import { Refusal } from './refusal.ts';

/**
 * Fields that are sent a text of the user's, which is nobody else's business: it enters no cache and
 * no log, and comes by POST only, since an address is kept in logs and histories.
 */
export class PrivateFields {
  readonly names: ReadonlySet<string>;
  readonly #mention: RegExp | null;

  constructor(schema: GraphQLSchema) {
    const fields = Object.values(schema.getTypeMap())
      .map((type) => getNamedType(type))
      .filter((type) => isObjectType(type))
      .flatMap((type) => Object.values(type.getFields()));
    this.names = new Set(
      fields.filter(({ extensions }) => extensions.takesPrivateText).map(({ name }) => name),
    );
    this.#mention =
      this.names.size === 0 ? null : new RegExp(`\\b(?:${[...this.names].join('|')})\\b`);
  }

  /** Whether a document may select one of them, parsed or not. */
  mayBeIn(document: string): boolean {
    return this.#mention?.test(document) ?? false;
  }

  /** Whether a document selects one of them. */
  areIn(document: DocumentNode): boolean {
    return this.#count(document) > 0;
  }

  /** What is wrong with a document that selects more than one; they stand on the root, so no fragment multiplies them. */
  errors(document: DocumentNode): GraphQLError[] {
    if (this.#count(document) <= 1) return [];
    return [
      codedError(
        'ONE_TEXT_ONLY',
        'One text a request is looked at; send the others by themselves.',
      ),
    ];
  }

  #count(document: DocumentNode): number {
    let count = 0;
    visit(document, {
      [Kind.FIELD]: ({ name }: { name: { value: string } }) => {
        if (this.names.has(name.value)) count += 1;
      },
    });
    return count;
  }
}

/** Whoever put a text into an address. */
export function postOnly(): Refusal {
  return new Refusal(
    405,
    'POST_ONLY',
    'A text of yours does not belong into an address; send it by POST.',
    { headers: { allow: 'POST' } },
  );
}
