import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { type Instruction, instructions, isShown } from './dockerfile.ts';
import { install } from './installed.ts';

const CHECKOUT = join(import.meta.dirname, '../..');

/** How a container is run that is made of an image. */
export interface Settings {
  readonly env: Readonly<Record<string, string>>;
  readonly user: string;
  readonly command: readonly string[];
  readonly healthcheck: readonly string[];
}

/** A stage of an image: a folder that stands for its root. */
class Stage {
  readonly root: string;
  readonly env: Record<string, string> = {};
  folder = '/';
  user = 'root';
  entrypoint: string[] = [];
  cmd: string[] = [];
  healthcheck: string[] = [];

  constructor(root: string) {
    this.root = root;
    mkdirSync(root);
  }

  /** Where a path of the image is, seen from its working folder. */
  place(path: string): string {
    return join(this.root, path.startsWith('/') ? path : join(this.folder, path));
  }
}

/**
 * What the Dockerfile says, done in folders without Docker. Only what `npm ci` would fetch is taken
 * from the checkout, which was installed from the same lock file, and the base image is this machine.
 */
export class Image {
  readonly #folder = mkdtempSync(join(tmpdir(), 'onrecord-image-'));
  readonly #stages = new Map<string, Stage>();
  #stage: Stage | undefined;
  readonly bases = new Set<string>();

  constructor() {
    chmodSync(this.#folder, 0o755);
    for (const instruction of instructions()) this.#do(instruction);
  }

  /** Where the working folder of the last stage is. */
  get folder(): string {
    return this.#current.place('.');
  }

  get settings(): Settings {
    const { env, user, entrypoint, cmd, healthcheck } = this.#current;
    return { env, user, command: [...entrypoint, ...cmd], healthcheck };
  }

  /** All there is in the working folder, with all by which a change would show. */
  contents(): string[] {
    return this.#entries().map((name) => {
      const { size, mtimeMs, mode } = lstatSync(join(this.folder, name));
      return `${name} ${size} ${mtimeMs} ${mode.toString(8)}`;
    });
  }

  /** Nobody but root can write in it from here on. */
  makeReadOnly(): void {
    for (const name of this.#entries()) {
      const file = join(this.folder, name);
      const is = lstatSync(file);
      // Packages are links into the checkout, which stays as it is.
      if (!is.isSymbolicLink()) chmodSync(file, is.isDirectory() ? 0o555 : 0o444);
    }
  }

  remove(): void {
    execFileSync('chmod', ['-R', 'u+w', this.#folder]);
    rmSync(this.#folder, { recursive: true });
  }

  #entries(): string[] {
    return ['.', ...readdirSync(this.folder, { recursive: true, encoding: 'utf8' })].sort();
  }

  get #current(): Stage {
    if (this.#stage === undefined) throw new Error('there is no FROM yet');
    return this.#stage;
  }

  #do({ name, rest }: Instruction): void {
    if (name === 'FROM') {
      const [, base = '', stage = 'last'] = /^(\S+)(?: AS (\w+))?$/.exec(rest) ?? [];
      this.bases.add(base);
      this.#stage = new Stage(join(this.#folder, stage));
      this.#stages.set(stage, this.#stage);
      return;
    }
    const stage = this.#current;
    if (name === 'WORKDIR') {
      stage.folder = rest;
      mkdirSync(stage.place('.'), { recursive: true });
    } else if (name === 'COPY') this.#copy(stage, rest.split(' '));
    else if (name === 'RUN') run(stage, rest);
    else if (name === 'ENV') {
      for (const pair of rest.split(' ')) {
        const [key = '', value = ''] = pair.split('=');
        stage.env[key] = value;
      }
    } else if (name === 'USER') stage.user = rest;
    else if (name === 'ENTRYPOINT') stage.entrypoint = JSON.parse(rest) as string[];
    else if (name === 'CMD') stage.cmd = JSON.parse(rest) as string[];
    else if (name === 'HEALTHCHECK') {
      stage.healthcheck = JSON.parse(rest.slice(rest.indexOf('CMD ') + 4)) as string[];
    } else if (name !== 'EXPOSE' && name !== 'STOPSIGNAL') throw new Error(`what is ${name}?`);
  }

  /** Of a folder, what is in it; of a file, the file, under its own name where the end is a folder. */
  #copy(stage: Stage, words: readonly string[]): void {
    const from = words[0]?.startsWith('--from=') ? words[0].slice('--from='.length) : undefined;
    const paths = from === undefined ? [...words] : words.slice(1);
    const end = paths.pop() ?? '';
    const other = from === undefined ? undefined : this.#stages.get(from);
    if (from !== undefined && other === undefined) throw new Error(`there is no stage "${from}"`);
    for (const path of paths) {
      const source = other?.place(path) ?? join(CHECKOUT, path);
      const into = end.endsWith('/') ? join(end, basename(path)) : end;
      const target = stage.place(statSync(source).isDirectory() ? end : into);
      cpSync(source, target, {
        recursive: true,
        filter: (file) => other !== undefined || isShown(relative(CHECKOUT, file)),
      });
      if (!existsSync(target)) throw new Error(`Docker is not shown ${path}`);
    }
  }
}

function run(stage: Stage, command: string): void {
  const cwd = stage.place('.');
  if (/^npm ci\b/.test(command)) install(cwd, command.includes('--omit=dev'));
  else {
    const env = { ...process.env, ...stage.env };
    execFileSync('sh', ['-c', command], { cwd, env, stdio: 'pipe' });
  }
}
