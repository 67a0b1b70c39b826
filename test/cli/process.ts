import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const root = join(import.meta.dirname, '../..');
/** How long a process may take to say what a test waits for, on a slow machine. */
const PATIENCE = 30_000;

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A running `onrecord`, as a user starts it from the checkout. */
export class OnRecordProcess {
  readonly #child: ChildProcess;
  readonly #finished: Promise<Finished>;
  #stdout = '';
  #stderr = '';

  constructor(args: readonly string[], env: Record<string, string> = {}) {
    const { PORT, HOST, ONRECORD_DATA, ...inherited } = process.env;
    this.#child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/onrecord.ts', ...args], {
      cwd: root,
      env: { ...inherited, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child.stdout?.on('data', (chunk: Buffer) => {
      this.#stdout += chunk;
    });
    this.#child.stderr?.on('data', (chunk: Buffer) => {
      this.#stderr += chunk;
    });
    this.#finished = new Promise((resolve) => {
      this.#child.once('close', (code) => {
        resolve({ code, stdout: this.#stdout, stderr: this.#stderr });
      });
    });
    onTestFinished(async () => {
      this.#child.kill('SIGKILL');
      await this.#finished;
    });
  }

  finished(): Promise<Finished> {
    return this.#finished;
  }

  kill(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** What a pattern captures in all that was said so far, as soon as it was said. */
  async said(pattern: RegExp): Promise<string> {
    const deadline = Date.now() + PATIENCE;
    while (Date.now() < deadline) {
      const match = pattern.exec(this.#stdout + this.#stderr);
      if (match) return match[1] ?? match[0];
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`never said ${pattern}, but:\n${this.#stdout}${this.#stderr}`);
  }

  /** Where it serves GraphQL, once it does. */
  endpoint(): Promise<string> {
    return this.said(/(http:\S+\/graphql)/);
  }
}

/** Runs `onrecord` to its end. */
export function run(args: readonly string[], env?: Record<string, string>): Promise<Finished> {
  return new OnRecordProcess(args, env).finished();
}
