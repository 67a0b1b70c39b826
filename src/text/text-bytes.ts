const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Node's own, several times as fast for short texts, where the platform has it. */
const native = globalThis.Buffer as typeof Buffer | undefined;

/** Bytes that texts are read out of, by where they stand. */
export class TextBytes {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The same, four at a time. */
  readonly view: DataView;
  readonly #buffer: Buffer | undefined;

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#buffer = native?.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Characters that are a byte each. */
  ascii(start: number, end: number): string {
    return this.#buffer?.toString('latin1', start, end) ?? this.utf8(start, end);
  }

  utf8(start: number, end: number): string {
    return (
      this.#buffer?.toString('utf8', start, end) ?? decoder.decode(this.bytes.subarray(start, end))
    );
  }

  /** Two hexadecimal digits a byte, in lower case. */
  hex(start: number, end: number): string {
    return (
      this.#buffer?.toString('hex', start, end) ??
      Array.from(this.bytes.subarray(start, end), (byte) =>
        byte.toString(16).padStart(2, '0'),
      ).join('')
    );
  }
}

/** Puts a text's characters where they are to stand if each is a byte; false, and nothing said of the bytes, if not. */
export function putAscii(text: string, into: Uint8Array, at: number): boolean {
  for (let unit = 0; unit < text.length; unit += 1) {
    const code = text.charCodeAt(unit);
    if (code > 0x7f) return false;
    into[at + unit] = code;
  }
  return true;
}

/**
 * Puts a text's UTF-8 bytes where they are to stand, and says how many they are; -1 where a text has
 * none, because half of a surrogate pair stands alone in it. For short texts sooner done than asked for.
 */
export function putUtf8(text: string, into: Uint8Array, from: number): number {
  let at = from;
  for (let unit = 0; unit < text.length; unit += 1) {
    let code = text.charCodeAt(unit);
    if (code < 0x80) {
      into[at++] = code;
      continue;
    }
    if (code < 0x800) {
      into[at++] = 0xc0 | (code >> 6);
    } else if (code < 0xd800 || code > 0xdfff) {
      into[at++] = 0xe0 | (code >> 12);
      into[at++] = 0x80 | ((code >> 6) & 0x3f);
    } else {
      unit += 1;
      const low = text.charCodeAt(unit);
      if (code > 0xdbff || !(low >= 0xdc00 && low <= 0xdfff)) return -1;
      code = 0x10000 + ((code & 0x3ff) << 10) + (low & 0x3ff);
      into[at++] = 0xf0 | (code >> 18);
      into[at++] = 0x80 | ((code >> 12) & 0x3f);
      into[at++] = 0x80 | ((code >> 6) & 0x3f);
    }
    into[at++] = 0x80 | (code & 0x3f);
  }
  return at - from;
}

/** Puts the bytes of hexadecimal digits where they are to stand. */
export function putHex(digits: string, into: Uint8Array, at: number): void {
  for (let pair = 0; 2 * pair < digits.length; pair += 1) {
    into[at + pair] =
      (digitOf(digits.charCodeAt(2 * pair)) << 4) | digitOf(digits.charCodeAt(2 * pair + 1));
  }
}

function digitOf(code: number): number {
  return code < 0x40 ? code - 0x30 : code - 0x57;
}
