import { closeSync, openSync, readSync } from 'node:fs';

/**
 * The bytes of a file, of standard input where it is 0; at most so many and one more, by which whoever
 * asked sees that there are too many. Devices and pipes may have no end.
 */
export function readAtMost(file: string | 0, most: number): Uint8Array {
  const descriptor = file === 0 ? 0 : openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(most + 1);
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(descriptor, bytes, length, bytes.length - length, null);
      if (read === 0) break;
      length += read;
    }
    return bytes.subarray(0, length);
  } finally {
    if (file !== 0) closeSync(descriptor);
  }
}
