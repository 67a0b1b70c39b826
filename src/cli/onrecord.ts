#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { anchor } from './anchor.ts';
import { check } from './check.ts';
import { type Command, CommandError, complain, print } from './command.ts';
import { draft } from './draft.ts';
import { exportCommand } from './export.ts';
import { generate } from './generate.ts';
import { load } from './load.ts';
import { serve } from './serve.ts';
import { verify } from './verify.ts';

const commands = new Map<string, Command>(
  Object.entries({ serve, load, check, anchor, draft, verify, export: exportCommand, generate }),
);

function help(): string {
  const width = Math.max(...[...commands.values()].map(({ usage }) => usage.length));
  return [
    'onrecord: who said what, about which country, in which article, and the proof',
    '',
    ...[...commands.values()].map(({ usage, summary }) => `  ${usage.padEnd(width)}  ${summary}`),
  ].join('\n');
}

function version(): string {
  const file = createRequire(import.meta.url).resolve('onrecord/package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

// Whoever reads our output may have seen enough, as `head` has.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  complain(`onrecord: output cannot be written: ${error.code}`);
  process.exit(1);
});

const [name, ...args] = process.argv.slice(2);
try {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') print(help());
  else if (name === '--version' || name === '-v') print(version());
  else {
    const command = commands.get(name);
    if (command === undefined) {
      throw new CommandError(`there is no command "${name}"; "onrecord help" lists them`);
    }
    if (args.includes('--help')) print(`${command.usage}\n${command.summary}`);
    else process.exitCode = await command.run(args);
  }
} catch (error) {
  if (!(error instanceof CommandError)) throw error;
  complain(`onrecord: ${error.message}`);
  process.exitCode = 1;
}
