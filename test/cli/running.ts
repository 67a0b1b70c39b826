import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
/** The built command. */
export const COMMAND = join(root, 'dist/src/cli/onrecord.js');
const PROBE = join(import.meta.dirname, 'heap-probe.js');
/** How long a process may take to say what is waited for, on a slow machine. */
const PATIENCE = 30_000;

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A running `onrecord`, as a user starts it from the checkout; whoever starts it has to end it. */
export class Running {
  readonly #child: ChildProcess;
  readonly #finished: Promise<Finished>;
  #stdout = '';
  #stderr = '';

  /** `probe` is for those who ask what it holds in memory. */
  constructor(args: readonly string[], env: Record<string, string> = {}, probe = false) {
    const { PORT, HOST, ONRECORD_DATA, DATABASE_URL, ...inherited } = process.env;
    const modules = probe ? ['--import', PROBE] : [];
    this.#child = spawn(process.execPath, [...modules, COMMAND, ...args], {
      cwd: root,
      env: { ...inherited, ...env },
      stdio: ['ignore', 'pipe', 'pipe', ...(probe ? (['ipc'] as const) : [])],
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
  }

  finished(): Promise<Finished> {
    return this.#finished;
  }

  kill(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Ends it whatever it does, and waits until it has. */
  async end(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#finished;
  }

  /** All that was said so far. */
  get output(): string {
    return this.#stdout + this.#stderr;
  }

  /** What a pattern captures in all that was said so far, as soon as it was said. */
  async said(pattern: RegExp): Promise<string> {
    const deadline = Date.now() + PATIENCE;
    while (Date.now() < deadline) {
      const match = pattern.exec(this.output);
      if (match) return match[1] ?? match[0];
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`never said ${pattern}, but:\n${this.output}`);
  }

  /** Where it serves GraphQL, once it does. */
  endpoint(): Promise<string> {
    return this.said(/(http:\S+\/graphql)/);
  }

  /** What it holds once everything else is collected. */
  memory(): Promise<NodeJS.MemoryUsage> {
    return new Promise((resolve) => {
      this.#child.once('message', (told) => resolve(told as NodeJS.MemoryUsage));
      this.#child.send('memory');
    });
  }
}
