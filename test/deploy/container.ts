import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Image } from './image.ts';
import { NOBODY } from './nobody.ts';
import { freePorts } from './replica.ts';

const PATIENCE = 30_000;

/** What an image starts, as its user, in its folder, with its environment; not its walls. */
export class Container {
  readonly origin: string;
  readonly #image: Image;
  readonly #child: ChildProcess;
  readonly #env: NodeJS.ProcessEnv;
  /** The one folder in which it might write: what programs take for scratch and for home. */
  readonly #scratch = mkdtempSync(join(tmpdir(), 'onrecord-scratch-'));
  #output = '';

  static async start(image: Image): Promise<Container> {
    const [port] = await freePorts(1);
    const container = new Container(image, `${port}`);
    const deadline = Date.now() + PATIENCE;
    while (!/Front page/.test(container.#output)) {
      if (Date.now() > deadline || container.#child.exitCode !== null) {
        await container.end();
        throw new Error(`it does not serve:\n${container.#output}`);
      }
      await sleep(20);
    }
    return container;
  }

  private constructor(image: Image, port: string) {
    this.#image = image;
    this.origin = `http://127.0.0.1:${port}`;
    const { uid, gid } = NOBODY;
    if (uid !== undefined && gid !== undefined) chownSync(this.#scratch, uid, gid);
    chmodSync(this.#scratch, 0o700);
    const { PATH } = process.env;
    const place = { HOME: this.#scratch, TMPDIR: this.#scratch, HOST: '127.0.0.1', PORT: port };
    // Links to packages are taken for copies: what is beside them here is all that they find.
    const NODE_OPTIONS = '--preserve-symlinks';
    this.#env = { PATH, NODE_OPTIONS, ...image.settings.env, ...place };
    const [program = '', ...args] = image.settings.command;
    this.#child = spawn(program, args, { ...this.#manner, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (piece: Buffer) => {
        this.#output += piece;
      });
    }
  }

  /** What Docker would be told by the check of its health. */
  health(): number | null {
    const [program = '', ...args] = this.#image.settings.healthcheck;
    return spawnSync(program, args, this.#manner).status;
  }

  /** What it left where it may write. */
  get written(): string[] {
    return readdirSync(this.#scratch);
  }

  /** Files that it holds open to write in, and whose it is, as Linux tells. */
  get hold(): { readonly uid: number; readonly writable: readonly string[] } {
    const process = `/proc/${this.#child.pid}`;
    const [, uid] = /^Uid:\t(\d+)/m.exec(readFileSync(`${process}/status`, 'utf8')) ?? [];
    const open = readdirSync(`${process}/fd`).flatMap((fd) => {
      try {
        const told = readFileSync(`${process}/fdinfo/${fd}`, 'utf8');
        const [, flags = '0'] = /^flags:\t(\d+)/m.exec(told) ?? [];
        const isRead = (Number.parseInt(flags, 8) & 0b11) === 0;
        return isRead ? [] : [readlinkSync(`${process}/fd/${fd}`)];
      } catch (error) {
        // A connection that was closed meanwhile.
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
        throw error;
      }
    });
    const writable = open.filter((file) => file.startsWith('/') && file !== '/dev/null');
    return { uid: Number(uid), writable };
  }

  /** Its exit code. */
  async stop(): Promise<number | null> {
    const over = new Promise<number | null>((resolve) => this.#child.once('close', resolve));
    this.#child.kill('SIGTERM');
    return over;
  }

  async end(): Promise<void> {
    if (this.#child.exitCode === null) {
      const over = new Promise((resolve) => this.#child.once('close', resolve));
      this.#child.kill('SIGKILL');
      await over;
    }
    rmSync(this.#scratch, { recursive: true });
  }

  get #manner() {
    return { cwd: this.#image.folder, env: this.#env, ...NOBODY };
  }
}
