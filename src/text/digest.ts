import { matchForm } from './match-form.ts';
import { sha256 } from './sha256.ts';

/** SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal. */
export function digest(text: string): string {
  return sha256(text);
}

/** The digest by which a passage is known: of its match form, so that retyped marks do not break it. */
export function passageDigest(passage: string): string {
  return digest(matchForm(passage));
}
