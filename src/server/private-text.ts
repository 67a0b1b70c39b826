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
    onExecute({ args, setResultAndStopExecution }) {
      const { request } = args.contextValue as unknown as { request: Request };
      if (request.method !== 'GET' || !selects(names, args.document)) return;
      setResultAndStopExecution({ errors: [postOnly()] });
    },
    onResponse({ request, response }) {
      if (unstorable.has(request)) response.headers.set('cache-control', 'no-store');
    },
  };
}

function selects(names: ReadonlySet<string>, document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    [Kind.FIELD]: ({ name }: { name: { value: string } }) => {
      found ||= names.has(name.value);
    },
  });
  return found;
}

function postOnly() {
  const error = codedError(
    'POST_ONLY',
    'A text of yours does not belong into an address; send it by POST.',
  );
  error.extensions.http = { status: 405, headers: { allow: 'POST' } };
  return error;
}
