import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../docs/deploy');

/** A line of a Dockerfile: what is done, and to what. */
export interface Instruction {
  readonly name: string;
  readonly rest: string;
}

/** The lines of the Dockerfile that the docs give; what goes on in the next line is one. */
export function instructions(): Instruction[] {
  return lines(readFileSync(join(FOLDER, 'Dockerfile'), 'utf8').replaceAll(/\\\n\s*/g, '')).map(
    (line) => {
      const [, name, rest] = /^([A-Z]+) (.+)$/.exec(line) ?? [];
      if (name === undefined || rest === undefined) throw new Error(`what is "${line}"?`);
      return { name, rest };
    },
  );
}

/** Whether a file of the checkout is shown to Docker: the last pattern that takes it in decides. */
export function isShown(path: string): boolean {
  let shown = true;
  for (const line of lines(readFileSync(join(FOLDER, 'Dockerfile.dockerignore'), 'utf8'))) {
    const [, not, pattern] = /^(!?)([\w./-]+|\*)$/.exec(line) ?? [];
    if (pattern === undefined) throw new Error(`what is "${line}"?`);
    const isMeant = pattern === '*' || path === pattern || path.startsWith(`${pattern}/`);
    if (isMeant) shown = not === '!';
  }
  return shown;
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
}
