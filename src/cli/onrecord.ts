#!/usr/bin/env node
import { complain } from './command.ts';
import { main } from './main.ts';

// Whoever reads our output may have seen enough, as `head` has.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  complain(`onrecord: output cannot be written: ${error.code}`);
  process.exit(1);
});

process.exitCode = await main(process.argv.slice(2));
