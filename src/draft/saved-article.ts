import { guessFormat, readCopy } from '../proof/copy.ts';
import { CodePoints } from '../text/codepoints.ts';
import type { Source } from '../text/source.ts';
import { ArticleText } from './article-text.ts';
import { HtmlPage } from './html-page.ts';
import { languageOf } from './language.ts';
import type { PageData } from './page-data.ts';
import type { Stretch } from './stretch.ts';
import { Unreadable } from './unreadable.ts';

/** A page with its scripts; more than that is no article. */
export const MOST_BYTES = 5 * 1024 * 1024;
/** About seventeen thousand words: longer than the longest reads of newspapers. */
const MOST_CHARACTERS = 100_000;

/** An article as somebody saved it, text or HTML, read for drafting. */
export class SavedArticle {
  /** What is read: of a page the article alone, paragraphs parted by blank lines. */
  readonly article: ArticleText;
  /** What a record's offsets and digest mean: all of the text, as `onrecord verify` reads it too. */
  readonly source: Source;
  readonly mediaType: 'text/plain' | 'text/html';
  /** What a page says of itself besides its text. */
  readonly page: PageData | null;
  readonly #points: CodePoints;
  readonly #toSource: (unit: number) => number;

  constructor(bytes: Uint8Array, name: string) {
    const saved = decode(bytes);
    const isPage = /\.x?html?$/i.test(name) || guessFormat(saved) === 'HTML';
    this.source = readCopy(saved, isPage ? 'HTML' : 'TEXT');
    this.mediaType = isPage ? 'text/html' : 'text/plain';
    if (this.source.text.trim() === '') {
      throw new Unreadable('NO_TEXT', 'holds no text, only what surrounds one');
    }
    const page = isPage ? new HtmlPage(saved, this.source.text) : null;
    this.page = page?.data ?? null;
    const text = page?.text ?? this.source.text;
    if (text.length > MOST_CHARACTERS) {
      throw new Unreadable(
        'TOO_LARGE',
        `holds ${text.length} characters of text; an article has at most ${MOST_CHARACTERS}`,
      );
    }
    const language = languageOf(text);
    if (language !== 'English') {
      const which = language === null ? 'is not' : `reads as ${language}, not`;
      throw new Unreadable('NOT_ENGLISH', `${which} English, the one language drafts are made in`);
    }
    this.article = new ArticleText(text);
    this.#points = new CodePoints(this.source.text);
    this.#toSource = (unit) => page?.toSource(unit) ?? unit;
  }

  /** A stretch of what is read as code points of the source. */
  placeOf({ start, end }: Stretch): Stretch {
    return {
      start: this.#points.fromUnits(this.#toSource(start)),
      // The last character leads to the end: behind it another line may be left out.
      end: this.#points.fromUnits(end > start ? this.#toSource(end - 1) + 1 : this.#toSource(end)),
    };
  }
}

/** Refuses what is too large before all of it is read. */
export function checkSize(bytes: number): void {
  if (bytes <= MOST_BYTES) return;
  const [size, most] = [bytes, MOST_BYTES].map((one) => Math.round(one / 1024 / 1024));
  const shown = size === most ? `more than ${most}` : size;
  throw new Unreadable('TOO_LARGE', `has ${shown} MB; an article has at most ${most} MB`);
}

function decode(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new Unreadable('EMPTY', 'is empty');
  checkSize(bytes.length);
  if (bytes.includes(0)) throw new Unreadable('BINARY', 'is binary: it holds bytes that are zero');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable('NOT_UTF8', 'is not UTF-8 text; save it as UTF-8');
  }
  if (text.trim() === '') throw new Unreadable('EMPTY', 'holds nothing but space');
  return text;
}
