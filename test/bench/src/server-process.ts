import type { ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Inquiry, Usage } from './accounting.ts';
import { WORKSHOP } from './generated-archive.ts';
import { askProcess, SERVER_CORE, spawnPinned } from './pinned.ts';

const ACCOUNTING = pathToFileURL(join(import.meta.dirname, 'accounting.js')).href;
const LOGS = join(WORKSHOP, 'logs');
/** How long a server may take to load a large archive. */
const PATIENCE = 180_000;

/** How a server is started. */
export interface Start {
  readonly name: string;
  /** What Node runs, and its arguments. */
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** A server in a process of its own, on the core of servers. */
export class ServerProcess {
  readonly name: string;
  readonly #child: ChildProcess;
  readonly #output: string;
  #port = 0;

  private constructor({ name, args, env = {} }: Start) {
    mkdirSync(LOGS, { recursive: true });
    this.name = name;
    // What it says goes where a service's log goes that nobody watches: into a file.
    this.#output = join(LOGS, `${name.replace(/\W+/g, '-')}-${process.pid}.log`);
    const output = openSync(this.#output, 'w');
    this.#child = spawnPinned(SERVER_CORE, ['--import', ACCOUNTING, ...args], {
      env: { ...process.env, NODE_ENV: 'production', ...env },
      stdio: ['ignore', output, output, 'ipc'],
    });
    closeSync(output);
  }

  /** Starts it; resolves once it says where it listens. */
  static async start(start: Start): Promise<ServerProcess> {
    const server = new ServerProcess(start);
    const deadline = Date.now() + PATIENCE;
    while (server.#port === 0) {
      const said = readFileSync(server.#output, 'utf8');
      server.#port = Number(/http:\/\/[^:\s]+:(\d+)/.exec(said)?.[1] ?? 0);
      if (server.#child.exitCode !== null || Date.now() > deadline) {
        server.end();
        throw new Error(`${start.name} did not start:\n${said.slice(-2_000)}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return server;
  }

  get port(): number {
    return this.#port;
  }

  usage(): Promise<Usage> {
    return this.#inquire({ ask: 'USAGE' });
  }

  beginProfile(): Promise<Usage> {
    return this.#inquire({ ask: 'BEGIN' });
  }

  endProfile(file: string): Promise<Usage> {
    return this.#inquire({ ask: 'END', file });
  }

  end(): void {
    this.#child.kill('SIGKILL');
    rmSync(this.#output, { force: true });
  }

  #inquire(inquiry: Inquiry): Promise<Usage> {
    return askProcess(this.#child, inquiry);
  }
}
