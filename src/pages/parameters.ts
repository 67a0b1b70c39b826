import type { Ask } from '../server/exchange.ts';
import type { Limits } from '../server/limits.ts';
import { Refusal } from '../server/refusal.ts';

/** What a form may send. */
const FORM = ['article', 'text', 'format'];
const FORM_TYPE = 'application/x-www-form-urlencoded';
/** A character may take three bytes, and a form writes a byte in three. */
const BYTES_OF_CHARACTER = 9;

/** The parameters of an address that a page knows; of one given twice the first. */
export function fromAddress(search: string, known: readonly string[]): Map<string, string> {
  return pick(new URLSearchParams(search), known);
}

/** The parameters of a form that was sent. */
export async function fromForm(ask: Ask, limits: Limits): Promise<Map<string, string>> {
  const [type = ''] = (ask.header('content-type') ?? '').split(';');
  const coding = ask.header('content-encoding') ?? 'identity';
  if (type.trim().toLowerCase() !== FORM_TYPE || coding.toLowerCase() !== 'identity') {
    throw new Refusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the form as a browser does.');
  }
  const bytes = await ask.readBody(limits.body + limits.text * BYTES_OF_CHARACTER);
  return pick(new URLSearchParams(decode(bytes)), FORM);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(400, 'BAD_REQUEST', 'What was sent is no form in UTF-8.');
  }
}

function pick(given: URLSearchParams, known: readonly string[]): Map<string, string> {
  return new Map(
    known.flatMap((name) => {
      const value = given.get(name);
      return value === null || value === '' ? [] : [[name, value] as const];
    }),
  );
}
