import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64Url, encodeBase64Url } from '../../src/text/base64url.ts';
import { compareText, fold } from '../../src/text/fold.ts';
import { normalizeSource } from '../../src/text/normalize.ts';
import { countWords } from '../../src/text/words.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 30 });

describe('folding a name', () => {
  it.each([
    ['Côte d’Ivoire', "cote d'ivoire"],
    ['KOREA,  Republic of', 'Korea Republic of'],
    ['Ｊａｐａｎ', 'japan'],
  ])('makes %s and %s one', (one, other) => expect(fold(one)).toBe(fold(other)));

  it('is idempotent', () => {
    fc.assert(fc.property(anyText, (text) => fold(fold(text)) === fold(text)));
  });
});

describe('ordering text', () => {
  it('agrees with the bytes of UTF-8, as PostgreSQL collates "C"', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const bytes = Buffer.compare(Buffer.from(a), Buffer.from(b));
        expect(Math.sign(compareText(a, b))).toBe(bytes);
      }),
    );
  });
});

describe('base64url', () => {
  it('leads back to the text', () => {
    fc.assert(fc.property(anyText, (text) => decodeBase64Url(encodeBase64Url(text)) === text));
  });

  it('agrees with an independent writer', () => {
    fc.assert(
      fc.property(
        anyText,
        (text) => encodeBase64Url(text) === Buffer.from(text).toString('base64url'),
      ),
    );
  });

  it.each(['a', 'YQ==', 'YR', 'Y Q', '____', 'é'])('refuses %j', (encoded) => {
    expect(decodeBase64Url(encoded)).toBeNull();
    // The next is read as if nothing had been wrong.
    expect(decodeBase64Url('4oKs')).toBe('€');
  });
});

describe('the source text', () => {
  it('is the same from every editor', () => {
    const plain = 'Zoë said\n“yes”\n';
    for (const saved of ['\uFEFFZoe\u0308 said\r\n“yes”\r\n', 'Zoë said\r“yes”\r', plain]) {
      expect(normalizeSource(saved)).toBe(plain);
    }
  });
});

describe('words', () => {
  it.each([
    ['We’re fairly confident', 3],
    ['a 13.9% rise', 4],
    ['… —', 0],
  ])('in %j are %i', (text, count) => expect(countWords(text)).toBe(count));
});
