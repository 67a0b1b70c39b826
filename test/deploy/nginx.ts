import { type ChildProcess, spawn } from 'node:child_process';
import {
  accessSync,
  chownSync,
  constants,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { NOBODY } from './nobody.ts';
import { freePorts } from './replica.ts';

/** What the docs give. */
export const CONFIGURATION = readFileSync(
  join(import.meta.dirname, '../../docs/deploy/onrecord.conf'),
  'utf8',
);
/** Where Debian keeps it, which is not on everybody's PATH. */
const FOLDERS = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
const PATIENCE = 10_000;

/** Changes for tests in which one address asks more than anybody would. */
export const UNLIMITED = { 'rate=50r/s': 'rate=100000r/s', 'burst=200 ': 'burst=10000 ' };

/** Where nginx is installed; null where it is not. */
export const NGINX: string | null =
  FOLDERS.map((folder) => join(folder, 'nginx')).find(isExecutable) ?? null;

/** The title of tests of nginx, which says why they are skipped. */
export function withNginx(title: string): string {
  return NGINX === null ? `${title} (skipped: there is no nginx here)` : title;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** An nginx of nobody's, in a folder of its own, with the configuration that the docs give. */
export class Nginx {
  readonly origin: string;
  readonly #folder: string;
  readonly #child: ChildProcess;
  #output = '';

  /**
   * Whatever is the reader's own to set is set: the replicas, the place, the folders. `changes` are
   * further ones, by what stands in the file.
   */
  static async start(
    replicas: readonly string[],
    changes: Readonly<Record<string, string>> = {},
  ): Promise<Nginx> {
    const [port] = await freePorts(1);
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-nginx-'));
    const own: [string, string][] = [
      ...replicas.map((origin, at): [string, string] => [
        `server 127.0.0.1:${4001 + at} `,
        `server ${new URL(origin).host} `,
      ]),
      ['listen 80;', `listen 127.0.0.1:${port};`],
      ['/var/cache/nginx-onrecord', join(folder, 'cache')],
      ['/var/log/nginx/onrecord.log', join(folder, 'access.log')],
      ...Object.entries(changes),
    ];
    writeFileSync(join(folder, 'onrecord.conf'), changed(CONFIGURATION, own));
    writeFileSync(join(folder, 'nginx.conf'), around(folder));
    mkdirSync(join(folder, 'bodies'));
    const { uid, gid } = NOBODY;
    for (const name of ['', 'bodies']) {
      if (uid !== undefined && gid !== undefined) chownSync(join(folder, name), uid, gid);
    }
    const nginx = new Nginx(`http://127.0.0.1:${port}`, folder);
    await nginx.#listening();
    return nginx;
  }

  private constructor(origin: string, folder: string) {
    this.origin = origin;
    this.#folder = folder;
    this.#child = spawn(NGINX ?? 'nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder], {
      ...NOBODY,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#child.stderr?.on('data', (piece: Buffer) => {
      this.#output += piece;
    });
  }

  /** What it wrote about requests so far. */
  get log(): string {
    return readFileSync(join(this.#folder, 'access.log'), 'utf8');
  }

  /** Once a replica has answered a request of those that are logged from here on. */
  async uses(replica: string): Promise<void> {
    const start = this.log.length;
    const answered = `${new URL(replica).host}\n`;
    while (!this.log.slice(start).includes(answered)) await sleep(50);
  }

  /** What it complained of so far. */
  get complaints(): string {
    return this.#output;
  }

  async end(): Promise<void> {
    const over = new Promise((resolve) => this.#child.once('close', resolve));
    if (this.#child.exitCode === null) {
      this.#child.kill('SIGTERM');
      await over;
    }
    rmSync(this.#folder, { recursive: true });
  }

  async #listening(): Promise<void> {
    const { port, hostname } = new URL(this.origin);
    const deadline = Date.now() + PATIENCE;
    while (Date.now() < deadline && this.#child.exitCode === null) {
      const isThere = await new Promise((resolve) => {
        const socket = connect(Number(port), hostname, () => resolve(true));
        socket.on('error', () => resolve(false)).on('connect', () => socket.destroy());
      });
      if (isThere) return;
      await sleep(20);
    }
    const said = this.#output;
    this.#child.kill('SIGKILL');
    rmSync(this.#folder, { recursive: true });
    throw new Error(`nginx does not serve:\n${said}`);
  }
}

/** A text with parts of it put otherwise; each has to stand in it just once. */
function changed(text: string, changes: readonly (readonly [string, string])[]): string {
  let result = text;
  for (const [from, to] of changes) {
    if (text.split(from).length !== 2) throw new Error(`"${from}" does not stand there once`);
    result = result.replace(from, () => to);
  }
  return result;
}

/** What Debian's own configuration is to the file: where all else is, and compression on. */
function around(folder: string): string {
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name === 'client_body' ? 'bodies' : name)};`,
  );
  return `
daemon off;
worker_processes 2;
pid ${join(folder, 'nginx.pid')};
error_log stderr warn;
events { worker_connections 512; }
http {
  ${places.join('\n  ')}
  gzip on;
  include ${join(folder, 'onrecord.conf')};
}
`;
}
