import { parseArgs } from 'node:util';

export interface Options {
  /** Articles of the archive. */
  readonly size: number;
  readonly seed: number;
  /** How often all servers are started anew: where their memory falls is luck. */
  readonly sittings: number;
  /** Of each sitting. */
  readonly rounds: number;
  /** Connections that the load is spread over, each with one request at a time. */
  readonly connections: number;
  /** Requests of a batch, as a part of what the operation's batch is. */
  readonly share: number;
  readonly json: boolean;
  /** Only operations and servers of these names; all where none is given. */
  readonly operations: readonly string[];
  readonly servers: readonly string[];
  readonly growth: boolean;
  /** Where to write CPU profiles of onrecord, one for each operation, instead of comparing. */
  readonly profile: string | null;
}

export const USAGE = `npm run bench -- [--size <articles>] [--seed <number>] [--sittings <number>] [--rounds <number>]
  [--connections <number>]
  [--operations <name,…>] [--servers <name,…>] [--no-growth] [--profile <folder>] [--quick] [--json]`;

const FULL = { size: 100_000, sittings: 3, rounds: 5, share: 1 };
/** Enough to see that everything runs and answers alike; its figures say nothing. */
const QUICK = { size: 1_000, sittings: 1, rounds: 2, share: 0.05 };

/** What was asked for; throws what to tell whoever asked for something that cannot be. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      size: { type: 'string' },
      seed: { type: 'string', default: '1' },
      sittings: { type: 'string' },
      rounds: { type: 'string' },
      connections: { type: 'string', default: '8' },
      operations: { type: 'string', default: '' },
      servers: { type: 'string', default: '' },
      'no-growth': { type: 'boolean', default: false },
      profile: { type: 'string' },
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const usual = values.quick ? QUICK : FULL;
  return {
    size: whole('--size', values.size ?? String(usual.size), 1_000),
    seed: whole('--seed', values.seed, 0),
    sittings: whole('--sittings', values.sittings ?? String(usual.sittings), 1),
    rounds: whole('--rounds', values.rounds ?? String(usual.rounds), 1),
    connections: whole('--connections', values.connections, 1),
    share: usual.share,
    json: values.json,
    operations: names(values.operations),
    servers: names(values.servers),
    growth: !values['no-growth'] && values.profile === undefined,
    profile: values.profile ?? null,
  };
}

function whole(option: string, text: string, least: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least) return number;
  throw new Error(
    `${option} is "${text}"; should be a whole number from ${least}\nusage: ${USAGE}`,
  );
}

function names(list: string): string[] {
  return list.split(',').filter((name) => name !== '');
}
