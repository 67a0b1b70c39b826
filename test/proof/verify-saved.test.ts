import { describe, expect, it } from 'vitest';
import { normalizeSource } from '../../src/text/normalize.ts';
import { MENU, page, RETYPED, retyped } from './saved-copies.ts';
import {
  all,
  bySlug,
  cut,
  formLength,
  held,
  passagesOf,
  statuses,
  verified,
} from './specimen-copy.ts';

const ways = Object.entries(RETYPED);
const astral = '🪁 𝗞𝗜𝗧𝗘 👩🏾‍🦱 𠮷野家 🇰🇪 𝄞';
const before = `Skip to content\nSubscribe — “the paper you hold”, they say… ${astral}`;
const after = 'Read more\n\n“We never lock,” said the site.\n\n© 2025 🗞️';

describe.each(bySlug)('%s', (_, specimen) => {
  const { article, text } = specimen;

  it('is the very text of its record', () => {
    const verification = verified(specimen, text);
    expect(statuses(verification)).toEqual(all(specimen, 'VERIFIED'));
    expect(verification).toMatchObject({
      sourceMatches: true,
      sha256: article.source.sha256,
      shift: 0,
    });
    const places = article.quotes.map((quote) =>
      passagesOf(quote).map(({ start, end }) => ({ start, end })),
    );
    expect(verification.checks.map(({ found }) => found)).toEqual(places);
  });

  it.each(ways)('is verified when saved %s', (_, change) => {
    const verification = verified(specimen, change(text));
    expect(statuses(verification)).toEqual(all(specimen, 'VERIFIED'));
    expect(verification.shift).toBe(0);
  });

  it('is verified when saved in all these ways at once', () => {
    const verification = verified(specimen, retyped(text));
    expect(statuses(verification)).toEqual(all(specimen, 'VERIFIED'));
    expect(verification).toMatchObject({ shift: 0, sourceMatches: false });
  });

  it('is verified as a page with entities, tags and a menu', () => {
    const verification = verified(specimen, page(text), 'HTML');
    expect(statuses(verification)).toEqual(all(specimen, 'VERIFIED'));
    expect(verification.shift).toBe(formLength(MENU) + 1);
  });

  it('is verified as a page of a retyped text', () => {
    const verification = verified(specimen, page(normalizeSource(retyped(text))), 'HTML');
    expect(statuses(verification)).toEqual(all(specimen, 'VERIFIED'));
  });

  it('is verified with emoji and letters beyond the first plane before it', () => {
    const verification = verified(specimen, `${astral}\n\n${text}`);
    expect(statuses(verification)).toEqual(all(specimen, 'VERIFIED'));
    expect(verification.shift).toBe(formLength(astral) + 1);
  });

  it.each([1, 2, 3])('is verified without its first %i lines', (count) => {
    const copy = text.split('\n').slice(count).join('\n').trimStart();
    const verification = verified(specimen, copy);
    expect(statuses(verification)).toEqual(all(specimen, 'VERIFIED'));
    expect(verification.shift).toBe(formLength(copy) - formLength(text));
  });

  it('is verified with other paragraphs before and after it', () => {
    const copy = `${before}\n\n${text}\n\n${after}`;
    const verification = verified(specimen, copy);
    expect(statuses(verification)).toEqual(all(specimen, 'VERIFIED'));
    expect(verification.shift).toBe(formLength(before) + 1);
    for (const { quote, found } of verification.checks) {
      if (quote.segments.length === 0) continue;
      const words = found.map((place) => cut(normalizeSource(copy), place));
      expect(words).toEqual(quote.segments.map((segment) => segment.text));
    }
  });
});

describe('an article with INDIRECT quotes only', () => {
  const indirect = held
    .map(({ slug, article, text }) => {
      const quotes = article.quotes.filter(({ kind }) => kind === 'INDIRECT');
      return [slug, { slug, text, article: { ...article, quotes } }] as const;
    })
    .filter(([, { article }]) => article.quotes.length > 0);

  it.each(indirect)('is verified without the headline of %s', (_, specimen) => {
    const copy = specimen.text.split('\n').slice(1).join('\n').trimStart();
    const verification = verified(specimen, copy);
    expect(statuses(verification)).toEqual(all(specimen, 'VERIFIED'));
    expect(verification.shift).toBe(formLength(copy) - formLength(specimen.text));
  });
});

describe('a copy without a word of the article', () => {
  it.each(bySlug)('has no quote of %s, and no shift', (_, specimen) => {
    for (const copy of ['', '\n', '“', 'Quite another story.']) {
      const verification = verified(specimen, copy);
      expect(statuses(verification)).toEqual(all(specimen, 'NOT_FOUND'));
      expect(verification).toMatchObject({ shift: null, sourceMatches: false });
    }
  });
});
