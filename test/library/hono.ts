import { Hono } from 'hono';
import { type Archive, createOnRecord } from 'onrecord';

/** A site that has an archive below one of its paths. */
export function createSite(archive: Archive): Hono {
  const site = new Hono();
  site.get('/', (context) => context.text('The Harbour Courier'));
  // Hono takes its prefix away, so to onrecord `/archive/graphql` is `/graphql`.
  site.mount('/archive', createOnRecord({ archive }));
  return site;
}
