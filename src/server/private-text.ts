import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  visit,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../../schema/builder.ts';
import { codedError } from '../../schema/coded-error.ts';

/** Fields that are sent a text of the user's, which is nobody else's business. */
export function privateFields(schema: GraphQLSchema): ReadonlySet<string> {
  const fields = Object.values(schema.getTypeMap())
    .map((type) => getNamedType(type))
    .filter((type) => isObjectType(type))
    .flatMap((type) => Object.values(type.getFields()));
  return new Set(
    fields.filter(({ extensions }) => extensions.takesPrivateText).map(({ name }) => name),
  );
}

/** Whether a document, parsed or not, may select one of these fields. */
export function mentions(names: ReadonlySet<string>, document: string): boolean {
  return [...names].some((name) => new RegExp(`\\b${name}\\b`).test(document));
}

/**
 * Operations that are sent a user's text are answered to POST only, since an address is kept in logs
 * and histories, and by an answer that nobody may store (RFC 9111, section 5.2.2.5).
 */
export function usePrivateText(names: ReadonlySet<string>): Plugin<Context> {
  const unstorable = new WeakSet<Request>();
  return {
    onParams({ params, request }) {
      if (typeof params.query === 'string' && mentions(names, params.query))
        unstorable.add(request);
    },
    onValidate({ params, context, setResult }) {
      const { request } = context as unknown as { request: Request };
      const selected = countSelected(names, params.documentAST);
      if (selected > 0 && request.method === 'GET') setResult([postOnly()]);
      else if (selected > 1) setResult([oneText()]);
    },
    onResponse({ request, response }) {
      if (unstorable.has(request)) response.headers.set('cache-control', 'no-store');
    },
  };
}

/** How often a document selects one of the fields; they stand on the root, so no fragment multiplies them. */
function countSelected(names: ReadonlySet<string>, document: DocumentNode): number {
  let count = 0;
  visit(document, {
    [Kind.FIELD]: ({ name }: { name: { value: string } }) => {
      if (names.has(name.value)) count += 1;
    },
  });
  return count;
}

function oneText() {
  return codedError(
    'ONE_TEXT_ONLY',
    'One text a request is looked at; send the others by themselves.',
  );
}

function postOnly() {
  const error = codedError(
    'POST_ONLY',
    'A text of yours does not belong into an address; send it by POST.',
  );
  error.extensions.http = { status: 405, headers: { allow: 'POST' } };
  return error;
}
