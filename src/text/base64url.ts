/** All characters that are a byte each in UTF-8. */
const ASCII = /^[\0-\x7f]*$/;
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A text as base64url (RFC 4648, section 5) of its UTF-8 bytes, without padding. */
export function encodeBase64Url(text: string): string {
  if (ASCII.test(text)) return urlSafe(btoa(text));
  // Not in one call: a call cannot take as many arguments as a long text has bytes.
  let bytes = '';
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
  return urlSafe(btoa(bytes));
}

function urlSafe(base64: string): string {
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0;
  const bare = padding === 0 ? base64 : base64.slice(0, -padding);
  // Most have neither: to look is quicker than to replace.
  const isSafe = !bare.includes('+') && !bare.includes('/');
  return isSafe ? bare : bare.replaceAll('+', '-').replaceAll('/', '_');
}

/** The text again, or null for anything `encodeBase64Url` cannot have written. */
export function decodeBase64Url(encoded: string): string | null {
  if (!/^[A-Za-z0-9_-]*$/.test(encoded)) return null;
  try {
    const bytes = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
    const text = ASCII.test(bytes)
      ? bytes
      : decoder.decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
    return encodeBase64Url(text) === encoded ? text : null;
  } catch {
    return null;
  }
}
