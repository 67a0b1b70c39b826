import { Refusal } from '../server/refusal.ts';
import type { Page, Visit } from './page.ts';
import { type Choice, CopyForm } from './parts/copy-form.tsx';
import { SentenceResult, VerificationResult } from './parts/verification.tsx';
import { MATCH_SENTENCE, VERIFIED_ARTICLES, VERIFY_COPY } from './queries/documents.ts';

/** The newest articles, to choose from, and the one that was chosen before. */
export async function articleChoices(
  visit: Visit,
): Promise<{ choices: Choice[]; areAll: boolean }> {
  const { articles } = await visit.query(VERIFIED_ARTICLES, {});
  const choices = articles.nodes.map(({ slug, headline, published }) => ({
    slug,
    label: `${published.firstDay} ${headline}`,
  }));
  const chosen = visit.parameters.get('article');
  if (chosen !== undefined && choices.every(({ slug }) => slug !== chosen)) {
    choices.unshift({ slug: chosen, label: chosen });
  }
  return { choices, areAll: articles.totalCount <= articles.nodes.length };
}

export const verifyPage: Page = {
  path: /^\/verify$/,
  parameters: ['article'],
  async show(visit) {
    return { title: 'Check a copy', main: await form(visit, 'h1') };
  },
  async submit(visit) {
    const text = visit.parameters.get('text');
    const article = visit.parameters.get('article');
    if (text === undefined) {
      throw new Refusal(400, 'NO_TEXT', 'There is no text to check. Paste it into the box.');
    }
    return {
      title: 'What became of it',
      main: (
        <>
          {article === undefined ? await sentence(visit, text) : await copy(visit, article, text)}
          {await form(visit, 'h2')}
        </>
      ),
    };
  },
};

async function sentence(visit: Visit, text: string) {
  const { matchQuote } = await visit.query(MATCH_SENTENCE, { text });
  return <SentenceResult matches={matchQuote} />;
}

async function copy(visit: Visit, article: string, text: string) {
  const format = visit.parameters.get('format') === 'HTML' ? 'HTML' : 'TEXT';
  const { verify } = await visit.query(VERIFY_COPY, { article, text, format });
  if (verify === null) {
    throw new Refusal(400, 'UNKNOWN_ARTICLE', 'There is no article of this name in the archive.');
  }
  return <VerificationResult verification={verify} />;
}

async function form(visit: Visit, Heading: 'h1' | 'h2') {
  const { choices, areAll } = await articleChoices(visit);
  return (
    <section class="narrow" aria-labelledby="paste">
      <header class="list-head">
        <Heading id="paste">Paste your copy</Heading>
        <p class="aside">
          A copy of an article is held against its record, quotation by quotation. A sentence is
          looked for among all that was said.
          {!areAll &&
            ' Here are the newest articles; the page of any other leads here with it chosen.'}
        </p>
      </header>
      <CopyForm choices={choices} chosen={visit.parameters.get('article')} rows={12} />
    </section>
  );
}
