import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pages } from '../../src/pages/pages.ts';
import * as documents from '../../src/pages/queries/documents.ts';
import { REAL_ARCHIVE, SPECIMENS } from '../../src/record/folder.ts';
import { connect } from '../server/client.ts';
import { GENERATED, generateQueries } from './generate.ts';
import { Site } from './site.ts';

const root = join(import.meta.dirname, '../..');
/** Well below the limit, so that a page is still made when a service is run with half of it. */
const DEAREST = 15_000;
/** A text is held against all that was said, which has its price whatever is asked of what is found. */
const DEAREST_TEXT = 25_000;

/** Values for every variable that any of them has. */
const VARIABLES = {
  slug: '2024-03-13-us-south-korea-defense-talks',
  code: 'KR',
  id: 'UXVvdGU6MjAyNC0wMy0xMy11cy1zb3V0aC1rb3JlYS1kZWZlbnNlLXRhbGtzL2xlYWQ',
  query: 'the',
  text: 'a sentence',
  article: '2024-03-13-us-south-korea-defense-talks',
  chosen: '2024-03-13-us-south-korea-defense-talks',
  format: 'TEXT',
  filter: { about: ['KR'] },
  first: 30,
};

describe('the queries of the pages', () => {
  it('are the .graphql files, with their types: `npm run queries` writes them', async () => {
    expect(await generateQueries()).toBe(readFileSync(join(root, GENERATED), 'utf8'));
  });

  it.each(Object.values(documents))('cost little: $name', async ({ text }) => {
    const taken = Object.entries(VARIABLES).filter(([name]) => text.includes(`$${name}:`));
    for (const folder of [REAL_ARCHIVE, SPECIMENS]) {
      const { headers, errors, status } = await connect(folder).ask(
        text,
        Object.fromEntries(taken),
      );
      expect([status, errors]).toEqual([200, undefined]);
      expect(Number(headers.get('x-query-cost'))).toBeGreaterThan(0);
      expect(Number(headers.get('x-query-cost'))).toBeLessThan(
        text.includes('$text:') ? DEAREST_TEXT : DEAREST,
      );
    }
  });

  it('are answered where nothing but registered documents is', async () => {
    const documents = { byId: new Map<string, string>(), only: true };
    const site = Site.of(SPECIMENS, {}, { documents });
    expect((await site.get('/')).status).toBe(200);
    const other = await site.get('/graphql?query={dataset{name}}', { accept: 'application/json' });
    expect([other.status, other.text]).toEqual([
      400,
      expect.stringContaining('DOCUMENT_ID_REQUIRED'),
    ]);
  });

  it('are held to the limits of everybody', async () => {
    const faults: unknown[] = [];
    const others = { limits: { cost: 10 }, onFault: (fault: unknown) => faults.push(fault) };
    const { status, html } = await Site.of(SPECIMENS, {}, others).get('/articles');
    expect(status).toBe(400);
    expect(html.main).toMatch(/cost/i);
    expect(faults).toEqual([]);
  });

  it('are told to the service that answers them', () => {
    expect(pages().documents).toEqual(Object.values(documents));
  });
});
