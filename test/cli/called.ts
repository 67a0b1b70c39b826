import { vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { Finished } from './running.ts';

/** One at a time: they write to the same output. */
let before: Promise<unknown> = Promise.resolve();

/** What `onrecord` says and how it ends, called in this process: a process of its own takes a second to start. */
export function called(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  const finished = before.then(() => call(args, env));
  before = finished.catch(() => {});
  return finished;
}

async function call(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Finished> {
  const said = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      said[name] += text;
      return true;
    }),
  );
  for (const name of ['PORT', 'HOST', 'ONRECORD_DATA', 'DATABASE_URL']) vi.stubEnv(name, undefined);
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  try {
    return { code: await main(args), ...said };
  } finally {
    for (const spy of spies) spy.mockRestore();
    vi.unstubAllEnvs();
  }
}
