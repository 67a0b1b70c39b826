import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Makes `dist`, which the tests of the command line run as users do; fails where it cannot be made. */
export function setup(): void {
  execFileSync('npm', ['run', '--silent', 'build'], {
    cwd: join(import.meta.dirname, '..'),
    stdio: 'inherit',
  });
}
