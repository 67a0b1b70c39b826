import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import mercurius from 'mercurius';
import { contextOf, readArchive, schema } from './archive.ts';

/** Mercurius on Fastify; with `jit`, operations are compiled once they were asked for that often. */
export async function serveMercurius(folder: string, jit: number): Promise<number> {
  const context = contextOf(readArchive(folder));
  const app = fastify();
  await app.register(mercurius.default ?? mercurius, {
    schema,
    context: () => ({ ...context() }),
    jit,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  return (app.server.address() as AddressInfo).port;
}
