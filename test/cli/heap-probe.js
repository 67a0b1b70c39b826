import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

// Loaded into a process before it starts, this tells whoever started it what it holds, once all else
// is collected; and it keeps nothing alive.
process.on('message', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  collect();
  // What is held weakly goes in the second round.
  setImmediate(() => {
    collect();
    process.send?.(process.memoryUsage());
  });
});
process.channel?.unref();
