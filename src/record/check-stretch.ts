import { countCodePoints } from '../text/codepoints.ts';
import type { Note, Path } from './problem.ts';

/** Offsets that lie in the text and are as far apart as the words are long. */
export function checkStretch(
  { text, start, end }: { text?: string; start: number; end: number },
  codePoints: number,
  path: Path,
  note: Note,
): void {
  if (end > codePoints) {
    const right = `should be at most ${codePoints}, the source's codePoints`;
    note([...path, 'end'], `${end} lies beyond the source text`, right);
  }
  if (text === undefined) {
    if (end <= start) note([...path, 'end'], `is ${end}`, `should be more than start, ${start}`);
    return;
  }
  const length = countCodePoints(text);
  if (end - start === length) return;
  const right = `should be ${start + length}, start and the ${length} code points of the words`;
  note([...path, 'end'], `is ${end}`, right);
}
