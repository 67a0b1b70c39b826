import { generate } from '@graphql-codegen/cli';
import {
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  print,
  visit,
} from 'graphql';

const QUERIES = 'src/pages/queries';

/** Where the documents of the pages stand as TypeScript. */
export const GENERATED = `${QUERIES}/documents.ts`;

const PREAMBLE = `// Made of the .graphql files beside it and of schema/schema.graphql by \`npm run queries\`.
import type { Document } from '../../server/pages.ts';
`;

/** Every document as a string with its fragments, so that no file is read at run time. */
const documentStrings = {
  plugin(_: unknown, files: readonly { document?: { definitions: readonly unknown[] } }[]): string {
    const definitions = files.flatMap(
      ({ document }) =>
        (document?.definitions ?? []) as readonly (
          | OperationDefinitionNode
          | FragmentDefinitionNode
        )[],
    );
    const fragments = new Map(
      definitions.flatMap((one) =>
        one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
      ),
    );
    const used = (node: OperationDefinitionNode | FragmentDefinitionNode): Set<string> => {
      const found = new Set<string>();
      visit(node, { FragmentSpread: ({ name }) => void found.add(name.value) });
      for (const name of [...found]) {
        const fragment = fragments.get(name);
        if (fragment) for (const inner of used(fragment)) found.add(inner);
      }
      return found;
    };
    return definitions
      .filter((one) => one.kind === Kind.OPERATION_DEFINITION)
      .map((operation) => {
        const name = operation.name?.value ?? '';
        const parts = [operation, ...[...used(operation)].sort().map((one) => fragments.get(one))];
        const text = parts.map((part) => part && print(part)).join('\n\n');
        const constant = name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
        return `export const ${constant}: Document<${name}Query, ${name}QueryVariables> = {
  name: '${name}',
  text: \`${text}\n\`,
};`;
      })
      .join('\n\n');
  },
};

/** The module of the pages' documents and of the types of their answers. */
export async function generateQueries(): Promise<string> {
  const [file] = (await generate(
    {
      schema: 'schema/schema.graphql',
      documents: `${QUERIES}/*.graphql`,
      silent: true,
      pluginLoader: load as never,
      generates: {
        [GENERATED]: {
          plugins: [{ add: { content: PREAMBLE } }, 'typescript-operations', { strings: {} }],
          config: {
            onlyOperationTypes: true,
            preResolveTypes: true,
            useTypeImports: true,
            immutableTypes: true,
            enumsAsTypes: true,
            enumType: 'string-literal',
            inlineFragmentTypes: 'combine',
            skipTypename: true,
            avoidOptionals: { field: true },
            defaultScalarType: 'string',
            scalars: { JSON: 'unknown' },
          },
        },
      },
    },
    false,
  )) as { content: string }[];
  if (file === undefined) throw new Error('nothing was generated');
  return file.content;
}

/** Packages under their own names; what stands in this file under its own. */
function load(name: string): unknown {
  if (name.endsWith('strings')) return documentStrings;
  return import(name);
}
