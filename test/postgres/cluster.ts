import { execFileSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DEBIAN = '/usr/lib/postgresql';

/** Where the programs of a PostgreSQL server are; null where there are none. */
export function serverPrograms(): string | null {
  const versions = existsSync(DEBIAN)
    ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a))
    : [];
  const folders = versions.map((version) => join(DEBIAN, version, 'bin'));
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

/** A PostgreSQL server of the test's own, in a folder of its own, that may be ended at any time. */
export class Cluster {
  readonly port: number;
  readonly #programs: string;
  readonly #folder: string;
  /** The server does not run as root. */
  readonly #user: { uid: number; gid: number } | undefined;

  static async make(programs: string): Promise<Cluster> {
    return new Cluster(programs, await freePort());
  }

  private constructor(programs: string, port: number) {
    this.port = port;
    this.#programs = programs;
    this.#folder = mkdtempSync(join(tmpdir(), 'onrecord-cluster-'));
    if (process.getuid?.() === 0) {
      const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres']));
      this.#user = { uid: id('-u'), gid: id('-g') };
      chownSync(this.#folder, this.#user.uid, this.#user.gid);
    }
    this.#run(
      'initdb',
      '-D',
      this.#data,
      '-U',
      'postgres',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--no-sync',
    );
  }

  get url(): string {
    return `postgres://postgres@127.0.0.1:${this.port}/postgres`;
  }

  start(): void {
    const options = `-p ${this.port} -k ${this.#folder} -c listen_addresses=127.0.0.1 -c fsync=off`;
    const log = join(this.#folder, 'log');
    this.#run('pg_ctl', '-D', this.#data, '-l', log, '-o', options, '-w', 'start');
  }

  /** From now on a user has to give a password. */
  ask(user: string): void {
    const rules = join(this.#data, 'pg_hba.conf');
    writeFileSync(rules, `host all ${user} all scram-sha-256\n${readFileSync(rules, 'utf8')}`);
    this.#run('pg_ctl', '-D', this.#data, 'reload');
  }

  /** As if the machine had lost its power. */
  crash(): void {
    this.#run('pg_ctl', '-D', this.#data, '-m', 'immediate', '-w', 'stop');
  }

  remove(): void {
    try {
      this.crash();
    } catch {
      // It does not run.
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get #data(): string {
    return join(this.#folder, 'data');
  }

  #run(program: string, ...args: string[]): void {
    execFileSync(join(this.#programs, program), args, {
      cwd: this.#folder,
      stdio: 'ignore',
      ...this.#user,
    });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
