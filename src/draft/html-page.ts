import { parse } from 'parse5';
import { newsArticleOf } from './news-article.ts';
import { LONGEST_STATEMENT, type PageData } from './page-data.ts';
import { attributeOf, type Element, type PageLine, pageLines } from './page-line.ts';

/** The article of a saved page: which lines of the page's text it is, and what the page says of it. */
export class HtmlPage {
  /** The article's lines, paragraphs parted by blank lines. */
  readonly text: string;
  readonly data: PageData;
  /** Where each line begins, in `text` and in the text of the whole page. */
  readonly #starts: { readonly here: number; readonly there: number }[] = [];

  constructor(html: string, wholeText: string) {
    const { lines, elements } = pageLines(parse(html));
    const isSame = lines.map(({ text }) => text).join('\n') === wholeText;
    // Where the lines cannot be told apart as `onrecord verify` reads them, all of them are taken.
    const all = isSame ? lines : wholeText.split('\n').map((text) => ({ text, opens: true }));
    const chosen = isSame ? chosenOf(lines) : new Set(all.keys());
    let [text, there] = ['', 0];
    for (const [index, line] of all.entries()) {
      if (chosen.has(index)) {
        if (text !== '') text += line.opens || !chosen.has(index - 1) ? '\n\n' : '\n';
        this.#starts.push({ here: text.length, there });
        text += line.text;
      }
      there += line.text.length + 1;
    }
    this.text = text;
    this.data = dataOf(elements);
  }

  /** From a unit of the article to that of the whole page. */
  toSource(unit: number): number {
    const line = this.#starts.findLast(({ here }) => here <= unit);
    return line === undefined ? unit : line.there + unit - line.here;
  }
}

/** The lines from the headline to the end of the article, without what stands beside it. */
function chosenOf(lines: readonly PageLine[]): Set<number> {
  const lengths = new Map<Element | null, number>();
  let whole = 0;
  for (const { text, article, isBeside } of lines) {
    if (isBeside) continue;
    whole += text.length;
    if (article !== null) lengths.set(article, (lengths.get(article) ?? 0) + text.length);
  }
  const [longest] = [...lengths].sort(([, a], [, b]) => b - a);
  const article = longest !== undefined && longest[1] > whole / 4 ? longest[0] : null;
  const hasMain = lines.some(({ isMain }) => isMain);
  const isInside = (line: PageLine): boolean =>
    article !== null ? line.article === article : !hasMain || line.isMain;
  const last = lines.findLastIndex(isInside);
  const heading = lines.findIndex(({ isHeading }, index) => isHeading && index <= last);
  const first = heading === -1 ? lines.findIndex(isInside) : heading;
  return new Set(
    [...lines.keys()].filter((index) => index >= first && index <= last && !lines[index]?.isBeside),
  );
}

function dataOf(elements: readonly Element[]): PageData {
  const meta = (name: string): string | null =>
    elements
      .filter(({ tagName }) => tagName === 'meta')
      .filter((one) => (attributeOf(one, 'property') ?? attributeOf(one, 'name')) === name)
      .map((one) => attributeOf(one, 'content')?.trim())
      .filter((content) => content !== undefined)
      .find((content) => content !== '' && content.length <= LONGEST_STATEMENT) ?? null;
  const scripts = elements.filter(
    (one) =>
      one.tagName === 'script' &&
      /^\s*application\/ld\+json\b/i.test(attributeOf(one, 'type') ?? ''),
  );
  const { article, warnings } = newsArticleOf(
    scripts.map(({ childNodes }) =>
      childNodes.map((child) => ('value' in child ? child.value : '')).join(''),
    ),
  );
  const root = elements.find(({ tagName }) => tagName === 'html');
  const canonical = elements.find(
    (one) => one.tagName === 'link' && attributeOf(one, 'rel') === 'canonical',
  );
  const address = canonical && attributeOf(canonical, 'href');
  const isAddress = /^https?:\/\//.test(address ?? '');
  return {
    headline: article?.headline ?? meta('og:title'),
    authors: article?.authors ?? [],
    editors: article?.editors ?? [],
    published: article?.published ?? meta('article:published_time'),
    modified: article?.modified ?? meta('article:modified_time'),
    publisher: article?.publisher ?? meta('og:site_name'),
    provider: article?.provider ?? null,
    dateline: article?.dateline ?? null,
    language: article?.language ?? (root && attributeOf(root, 'lang')) ?? null,
    url: article?.url ?? (isAddress ? (address ?? null) : null),
    warnings,
  };
}
