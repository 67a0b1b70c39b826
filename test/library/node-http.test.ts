import { SPECIMENS } from 'onrecord/node';
import { expect, it } from 'vitest';
import { serveFolder } from './node-http.ts';

it('a folder is served from Node’s own HTTP server, with the limits it was given', async () => {
  const { origin, close } = await serveFolder(SPECIMENS, 0);
  try {
    const query = encodeURIComponent('{ dataset { kind } }');
    const answer = await fetch(`${origin}/graphql?query=${query}`);
    expect(await answer.json()).toEqual({ data: { dataset: { kind: 'INVENTED' } } });
    expect(answer.headers.get('x-query-cost-limit')).toBe('20000');
  } finally {
    await close();
  }
});
