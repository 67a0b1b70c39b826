import type { Answer } from '../server/exchange.ts';
import { createSha256 } from '../text/sha256.ts';

const encoder = new TextEncoder();

/** A file that never changes: its address tells its content, so browsers may keep it for good. */
export class Asset {
  readonly answer: Answer;

  constructor(type: string, body: Uint8Array) {
    this.answer = {
      status: 200,
      headers: {
        'content-type': type,
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
      },
      body,
    };
  }
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? encoder.encode(content) : content;
}

/** Files in a folder that is named by what they hold. */
export class AssetFolder {
  /** The path, with a slash at its end. */
  readonly path: string;
  readonly #assets: ReadonlyMap<string, Asset>;

  constructor(
    parent: string,
    files: Readonly<Record<string, readonly [type: string, content: string | Uint8Array]>>,
  ) {
    const assets = new Map<string, Asset>();
    const hash = createSha256();
    for (const [name, [type, content]] of Object.entries(files)) {
      const bytes = bytesOf(content);
      hash.update(`${name}\n${type}\n${bytes.length}\n`).update(bytes);
      assets.set(name, new Asset(type, bytes));
    }
    this.path = `${parent}/${hash.hex().slice(0, 12)}/`;
    this.#assets = assets;
  }

  /** The file at a path; null where there is none. */
  answer(path: string): Answer | null {
    if (!path.startsWith(this.path)) return null;
    return this.#assets.get(path.slice(this.path.length))?.answer ?? null;
  }
}
