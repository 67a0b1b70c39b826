import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Codings } from './compression.ts';

/** Node's own codings. Brotli at its default quality, 11, takes seconds for what gains little by it. */
export const NODE_CODINGS: Codings = {
  br: (body) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body) => promisify(gzip)(body),
};
