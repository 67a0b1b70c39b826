import { createServer } from 'node:http';
import { createYoga } from 'graphql-yoga';
import { contextOf, readArchive, schema } from './archive.ts';
import { listening } from './listening.ts';

/** The schema, which Pothos makes, on Yoga as its documentation starts it. */
export function serveYoga(folder: string): Promise<number> {
  const context = contextOf(readArchive(folder));
  return listening(createServer(createYoga({ schema, context })));
}
