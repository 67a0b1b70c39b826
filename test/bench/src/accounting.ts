import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';

// Loaded into every server before it starts. Asked, it tells what the process has used so far: CPU
// time of all its threads, which is the figure that what else the machine does spoils least.

/** What a process has used. */
export interface Usage {
  /** Microseconds of CPU since it started, its own and the system's on its behalf. */
  readonly cpu: number;
  /** Bytes that are resident, and the most that ever were. */
  readonly resident: number;
  readonly mostResident: number;
}

/** What is asked: what was used; or to begin a profile, or end it and write it to a file. */
export type Inquiry =
  | { readonly ask: 'USAGE' | 'BEGIN' }
  | { readonly ask: 'END'; readonly file: string };

/** Between samples of a profile, in microseconds. */
const SAMPLE_EVERY = 200;
let session: Session | null = null;

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  return {
    cpu: user + system,
    resident: process.memoryUsage.rss(),
    mostResident: process.resourceUsage().maxRSS * 1024,
  };
}

function begin(): void {
  session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.setSamplingInterval', { interval: SAMPLE_EVERY });
  session.post('Profiler.start');
}

function end(file: string): void {
  session?.post('Profiler.stop', (_, { profile }) => writeFileSync(file, JSON.stringify(profile)));
  session?.disconnect();
  session = null;
}

process.on('message', (inquiry: Inquiry) => {
  if (inquiry.ask === 'BEGIN') begin();
  if (inquiry.ask === 'END') end(inquiry.file);
  process.send?.({ told: usage() });
});
// It keeps nothing alive, and no server outlives the bench.
process.channel?.unref();
process.on('disconnect', () => process.exit());
