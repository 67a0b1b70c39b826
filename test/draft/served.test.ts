import { describe, expect, it } from 'vitest';
import { ArticleRecord } from '../../src/record/article.ts';
import { loadArchive, SPECIMENS } from '../../src/record/folder.ts';
import { HOST, Site } from '../pages/site.ts';
import { specimenOf } from '../proof/specimen-copy.ts';
import { drafted } from './archive.ts';

/** The specimens, one of them as it was drafted and not reviewed yet. */
function siteWithDraft(word: string) {
  const { records } = loadArchive(SPECIMENS);
  if (records === null) throw new Error('the specimens are bad');
  const { article, text } = specimenOf(word);
  const draft = ArticleRecord.parse(drafted(text).record);
  const others = records.articles.filter(({ slug }) => slug !== article.slug);
  return { draft, site: new Site({ ...records, articles: [...others, draft] }) };
}

describe('a draft that is served before anybody reviewed it', () => {
  it('says so over GraphQL, and has no paraphrase', async () => {
    const { draft, site } = siteWithDraft('lighthouse');
    const query = `{ article(slug: "${draft.slug}") {
      curation { method } quotes { nodes { kind paraphrase } }
    } }`;
    const answer = await site.handler(
      new Request(`${HOST}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      }),
    );
    expect(await answer.json()).toEqual({
      data: {
        article: {
          curation: { method: 'DRAFT' },
          quotes: { nodes: draft.quotes.map(({ kind }) => ({ kind, paraphrase: null })) },
        },
      },
    });
  });

  it('says so on its page', async () => {
    const { draft, site } = siteWithDraft('lighthouse');
    const { status, text } = await site.get(`/articles/${draft.slug}`);
    expect(status).toBe(200);
    expect(text).toContain('drafted by a program and reviewed by nobody yet');
  });

  it('shows where a paraphrase is wanted', async () => {
    const { draft, site } = siteWithDraft('ferry');
    const { text } = await site.get(`/articles/${draft.slug}`);
    const indirect = draft.quotes.filter(({ kind }) => kind === 'INDIRECT');
    expect(indirect.length).toBeGreaterThan(0);
    expect(text.split('not paraphrased yet')).toHaveLength(indirect.length + 1);
  });
});
