import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { ArgumentCheck } from '../../schema/argument-check.ts';
import type { Context } from '../../schema/builder.ts';
import type { Archive } from '../archive/archive.ts';

/**
 * Refuses an operation whose arguments its fields know to be wrong, variables included, before
 * anything is executed: a request error without data (GraphQL specification, section 7.1.2).
 */
export function useArgumentCheck(): Plugin<Context> {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const { schema, document, operationName, variableValues, contextValue } = args;
      const operation = getOperationAST(document, operationName);
      if (!operation) return;
      const errors = checkArguments(
        schema,
        document,
        operation,
        variableValues ?? {},
        contextValue.archive,
      );
      if (errors.length > 0) setResultAndStopExecution({ errors });
    },
  };
}

function checkArguments(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  inputs: Record<string, unknown>,
  archive: Archive,
): GraphQLError[] {
  const variables = getVariableValues(schema, operation.variableDefinitions ?? [], inputs);
  // What cannot be coerced is for the executor to report.
  if (variables.errors) return [];
  const errors: GraphQLError[] = [];
  const types = new TypeInfo(schema);
  const checkField = (node: FieldNode): void => {
    const field = types.getFieldDef();
    const check = field?.extensions.checkArguments as ArgumentCheck<unknown> | undefined;
    if (!field || !check) return;
    try {
      check(getArgumentValues(field, node, variables.coerced), archive);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      const { message, extensions } = error;
      errors.push(new GraphQLError(message, { nodes: node, extensions }));
    }
  };
  for (const definition of reachable(document, operation)) {
    visit(definition, visitWithTypeInfo(types, { Field: checkField }));
  }
  return errors;
}

/** The operation and the fragments it uses, each once: an argument's value is the same wherever it is spread. */
function reachable(
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Set<OperationDefinitionNode | FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  const found = new Set<OperationDefinitionNode | FragmentDefinitionNode>([operation]);
  // A set goes on with what is added while it is gone through.
  for (const definition of found) {
    visit(definition, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (fragment) found.add(fragment);
      },
    });
  }
  return found;
}
