import { Refusal } from '../server/refusal.ts';
import type { Page, View, Visit } from './page.ts';
import { type Choice, CopyForm } from './parts/copy-form.tsx';
import { Mistake } from './parts/mistake.tsx';
import { SentenceResult, VerificationResult } from './parts/verification.tsx';
import { MATCH_SENTENCE, VERIFIED_ARTICLES, VERIFY_COPY } from './queries/documents.ts';

/** The newest articles, to choose from, and the one that is chosen. */
export async function articleChoices(
  visit: Visit,
): Promise<{ choices: Choice[]; areAll: boolean }> {
  const chosen = visit.parameters.get('article') ?? '';
  const { articles, chosen: other } = await visit.query(VERIFIED_ARTICLES, { chosen });
  const isListed = articles.nodes.some(({ slug }) => slug === chosen);
  const listed = other === null || isListed ? articles.nodes : [other, ...articles.nodes];
  return {
    choices: listed.map(({ slug, headline, published }) => ({
      slug,
      label: `${published.firstDay} ${headline}`,
    })),
    areAll: articles.totalCount <= articles.nodes.length,
  };
}

export const verifyPage: Page = {
  path: /^\/verify$/,
  parameters: ['article'],
  async show(visit) {
    return { title: 'Check a copy', main: await form(visit, 'h1') };
  },
  async submit(visit) {
    const result = await resultOf(visit);
    return {
      ...result,
      main: (
        <>
          {result.main}
          {await form(visit, 'h2')}
        </>
      ),
    };
  },
};

/** What became of a copy or a sentence; or why it cannot be told, above the form to mend it in. */
async function resultOf(visit: Visit): Promise<View> {
  const { parameters } = visit;
  const article = parameters.get('article');
  try {
    const text = parameters.get('text') ?? '';
    if (text.trim() === '') {
      throw new Refusal(400, 'NO_TEXT', 'There is no text to check. Paste it into the box.');
    }
    const title = 'What became of it';
    const main =
      article === undefined ? await sentence(visit, text) : await copy(visit, article, text);
    return { title, main };
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 400) throw error;
    return {
      title: 'This cannot be checked',
      status: 400,
      main: (
        <Mistake title="This cannot be checked" message={error.message}>
          {article === undefined && (
            <p>To check a whole article, choose below which one it is a copy of.</p>
          )}
        </Mistake>
      ),
    };
  }
}

async function sentence(visit: Visit, text: string) {
  const { matchQuote } = await visit.query(MATCH_SENTENCE, { text });
  return <SentenceResult matches={matchQuote} isLong={text.trim().includes('\n')} />;
}

async function copy(visit: Visit, article: string, text: string) {
  const format = visit.parameters.get('format') === 'HTML' ? 'HTML' : 'TEXT';
  const { verify } = await visit.query(VERIFY_COPY, { article, text, format });
  if (verify === null) {
    throw new Refusal(400, 'UNKNOWN_ARTICLE', 'There is no article of this name in the archive.');
  }
  const isMistaken = format === 'TEXT' && CLOSING_TAG.test(text);
  return <VerificationResult verification={verify} isMistaken={isMistaken} />;
}

/** Stands in the source of any page, and hardly in what is read of it. */
const CLOSING_TAG = /<\/(?:p|div|span|body|html|article|h1)>/i;

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
