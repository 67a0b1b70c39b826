import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import type { Context } from '../../../../dist/schema/builder.js';
import { contextOf, readArchive, schema } from './archive.ts';

/** Apollo Server 5 as its documentation starts it. */
export async function serveApollo(folder: string): Promise<number> {
  const context = contextOf(readArchive(folder));
  const server = new ApolloServer<Context>({ schema });
  const { url } = await startStandaloneServer(server, {
    context: async () => context(),
    listen: { host: '127.0.0.1', port: 0 },
  });
  return Number(new URL(url).port);
}
