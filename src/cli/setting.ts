import { readFileSync } from 'node:fs';
import { LIMITS, type LimitName, type Limits } from '../server/limits.ts';
import type { TrustedDocuments } from '../server/trusted-documents.ts';
import { CommandError } from './command.ts';

/** The environment variable that sets a limit: `ONRECORD_LIMIT_LIST_LENGTH`. */
export function limitVariable(name: LimitName): string {
  return `ONRECORD_LIMIT_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}

/** The limits that the environment sets. */
export function limitsFrom(environment: NodeJS.ProcessEnv): Partial<Limits> {
  const names = Object.keys(LIMITS) as LimitName[];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = environment[limitVariable(name)];
      return value === undefined || value === ''
        ? []
        : [[name, wholeNumber(limitVariable(name), value)] as const];
    }),
  );
}

/** A number from outside; a mistake is the user's. */
export function wholeNumber(name: string, value: string): number {
  if (/^\d{1,12}$/.test(value)) return Number(value);
  throw new CommandError(`${name} is "${value}"; it is a whole number`);
}

/** Documents by id, as GraphQL codegen's client preset writes them: one JSON object. */
export function readDocuments(file: string, only: boolean): TrustedDocuments {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
    throw new CommandError(`the documents in ${file} cannot be read: ${reason}`);
  }
  const isObject = typeof content === 'object' && content !== null && !Array.isArray(content);
  const entries = isObject ? Object.entries(content as object) : [];
  if (entries.length === 0 || entries.some(([, document]) => typeof document !== 'string')) {
    throw new CommandError(`${file} holds no documents: one JSON object, documents by their ids`);
  }
  return { byId: new Map(entries as [string, string][]), only };
}
