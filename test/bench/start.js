import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

// `npm run bench`: gets the peers where they are missing or of another lock file, builds the product
// and the bench, and runs it. Both run as compiled, as users run the product.
const here = import.meta.dirname;
const root = join(here, '../..');
const installed = join(here, 'node_modules/.package-lock.json');

function run(command, args, cwd) {
  // What this prints is not the bench's answer: `--json` has standard output to itself.
  execFileSync(command, args, { cwd, stdio: ['ignore', 2, 'inherit'] });
}

const isInstalled =
  existsSync(installed) &&
  statSync(installed).mtimeMs >= statSync(join(here, 'package-lock.json')).mtimeMs;
if (!isInstalled) run('npm', ['ci', '--prefix', here], here);
run('npm', ['run', '--silent', 'build'], root);
run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', here], root);

const bench = [join(here, 'dist/bench.js'), ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, bench, { cwd: root, stdio: 'inherit' }).status ?? 1;
