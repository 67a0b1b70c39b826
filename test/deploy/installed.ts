import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';

const CHECKOUT = join(import.meta.dirname, '../..');

interface Lock {
  readonly packages: Readonly<Record<string, Locked>>;
}

/** What a lock file says of a package. */
interface Locked {
  readonly version: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
}

/** What `npm ci` would install by the lock file that is there, out of what it installed in the checkout. */
export function install(cwd: string, isProduction: boolean): void {
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Lock;
  const modules = join(CHECKOUT, 'node_modules');
  const { packages } = read(join(cwd, 'package-lock.json'));
  const installed = read(join(modules, '.package-lock.json')).packages;
  const target = join(cwd, 'node_modules');
  if (isProduction) mkdirSync(target);
  else symlinkSync(modules, target);
  for (const [path, locked] of Object.entries(packages)) {
    if (path === '') continue;
    const there = installed[path];
    // Packages for other machines are left out.
    if (there === undefined && locked.optional) continue;
    if (there?.version !== locked.version) throw new Error(`${path} is not what the lock says`);
    // What is within a package comes with it.
    const isInside = path.lastIndexOf('node_modules/') > 0;
    if (!isProduction || isInside || locked.dev || locked.devOptional) continue;
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    // Copies take long; but where a checkout is its owner's alone, nobody else can use links to it.
    if (isOpen(CHECKOUT)) symlinkSync(join(CHECKOUT, path), join(cwd, path));
    else execFileSync('cp', ['-R', join(CHECKOUT, path), join(cwd, path)]);
  }
}

/** Whether everybody can enter a folder, and all those that it is in. */
function isOpen(folder: string): boolean {
  const above = dirname(folder);
  return (statSync(folder).mode & 0o005) === 0o005 && (above === folder || isOpen(above));
}
