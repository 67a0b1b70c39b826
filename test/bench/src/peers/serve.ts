import { serveApollo } from './apollo.ts';
import { serveBare } from './bare.ts';
import { serveHandWritten } from './hand-written.ts';
import { serveMercurius } from './mercurius.ts';
import { servePlain } from './plain.ts';
import { serveYoga } from './yoga.ts';

// One peer in a process of its own: its name, and the folder of the archive; for bare bytes, the
// file that holds them.

const PEERS: Record<string, (source: string) => Promise<number>> = {
  plain: servePlain,
  bare: serveBare,
  hand: serveHandWritten,
  mercurius: (folder) => serveMercurius(folder, 0),
  'mercurius-jit': (folder) => serveMercurius(folder, 1),
  apollo: serveApollo,
  yoga: serveYoga,
};

const [name = '', source = ''] = process.argv.slice(2);
const serve = PEERS[name];
if (serve === undefined) throw new Error(`there is no peer "${name}"`);
process.stdout.write(`http://127.0.0.1:${await serve(source)}\n`);
