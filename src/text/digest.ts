import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { matchForm } from './match-form.ts';

/** SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal. */
export function digest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** The digest by which a passage is known: of its match form, so that retyped marks do not break it. */
export function passageDigest(passage: string): string {
  return digest(matchForm(passage));
}
