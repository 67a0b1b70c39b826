import { expect, it } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { arrayParts } from '../../src/cli/array-parts.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { finish } from '../../src/record/work.ts';
import { recordsOf } from './records.ts';
import { synthetic } from './synthetic.ts';

/** Each part by its place; of arrays, which may be long, their bytes in few characters. */
function flat(parts: object): unknown[] {
  return [...arrayParts(parts)].map(([path, part]) => {
    if (!ArrayBuffer.isView(part)) return [path, part];
    const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
    return [path, part.constructor.name, bytes.toString('base64')];
  });
}

it.each([
  ['the specimens', recordsOf(SPECIMENS)],
  ['a synthetic archive', synthetic(40, 3)],
  ['an archive without articles', { ...synthetic(3, 4), articles: [] }],
])('%s are kept whole: what is made of what was kept is kept as the same', (_, records) => {
  const archive = new MemoryArchive(records);
  const { articles: __, ...others } = records;
  const restored = finish(MemoryArchive.restore(others, archive.parts));
  expect(restored.dataset).toEqual(archive.dataset);
  expect(flat(restored.parts)).toEqual(flat(archive.parts));
});
