import { sha256 as portable } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';

const anyText = fc.string({ unit: 'binary', maxLength: 200 });

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** As it is where the platform has nothing of its own. */
async function withoutNode() {
  vi.stubGlobal('process', undefined);
  vi.resetModules();
  return import('../../src/text/sha256.ts');
}

describe('SHA-256', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('of %j is that of FIPS 180-4, on every platform', async (text, expected) => {
    const { sha256 } = await import('../../src/text/sha256.ts');
    expect(sha256(text)).toBe(expected);
    expect((await withoutNode()).sha256(text)).toBe(expected);
  });

  it('is the same with and without what the platform has, lone surrogates included', async () => {
    const { createSha256 } = await import('../../src/text/sha256.ts');
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const whole = bytesToHex(
          portable(new Uint8Array([...utf8ToBytes(one), ...utf8ToBytes(other)])),
        );
        expect(createSha256().update(one).update(other).hex()).toBe(whole);
      }),
    );
  });
});
