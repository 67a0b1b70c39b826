import {
  type DocumentNode,
  execute,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { CompiledOperation } from '../../src/execution/compiled-operation.ts';
import type { Variables } from '../../src/execution/selection.ts';

export interface Request {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
}

/** A request of a text; null where its variables do not fit. */
export function requestOf(
  schema: GraphQLSchema,
  text: string,
  variables: Variables = {},
): Request | null {
  const document = parse(text);
  const operation = getOperationAST(document) as OperationDefinitionNode;
  const values = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  return values.errors ? null : { document, operation, variables };
}

/** What graphql-js answers, and what the compiled operation does, as they are sent. */
export async function opinionsOn(
  schema: GraphQLSchema,
  { document, operation, variables }: Request,
  context: () => unknown,
): Promise<{ readonly reference: string; readonly compiled: string }> {
  const reference = await execute({
    schema,
    document,
    variableValues: variables,
    contextValue: context(),
  });
  const { coerced = {} } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    variables,
  );
  const compiled = await new CompiledOperation(schema, document, operation, coerced).execute(
    context(),
    coerced,
  );
  return { reference: sent(reference), compiled: sent(compiled) };
}

/** Errors of fields that are resolved at once come in no order that is promised. */
function sent({ data, errors = [] }: { data?: unknown; errors?: readonly unknown[] | undefined }) {
  const told = errors.map((error) => JSON.stringify(error)).sort();
  return JSON.stringify({ data, errors: told }, null, 1);
}
