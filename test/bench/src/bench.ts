import { rmSync } from 'node:fs';
import { cpus } from 'node:os';
import {
  contest,
  type Field,
  type Held,
  type Outcome,
  outcomeOf,
  type Running,
} from './contest.ts';
import { CONTESTANTS, onrecord } from './contestant.ts';
import { generatedArchive } from './generated-archive.ts';
import { type Growing, growingQuestions } from './growing.ts';
import { type Growth, measureGrowth } from './growth.ts';
import { LoadProcess } from './load-process.ts';
import { type Loading, measureLoading } from './loading.ts';
import { checkOneGraphql } from './one-graphql.ts';
import { type Options, readOptions } from './options.ts';
import { readArchive } from './peers/archive.ts';
import { CAN_PIN } from './pinned.ts';
import { profileWorkload } from './profile.ts';
import { drawQuestions, type Questions } from './question.ts';
import { record } from './recording.ts';
import { growthText, loadingText, outcomeText, profileText, targetText } from './report.ts';
import { writeAnswers, writeRequests } from './request-file.ts';
import { ServerProcess } from './server-process.ts';
import { withServers } from './sitting.ts';
import { targets } from './target.ts';
import { questionsFor, requestsOf, type Workload, workloads } from './workload.ts';

/** Everything that a run is made of, before a server is started. */
interface Prepared {
  readonly folder: string;
  readonly workloads: readonly Workload[];
  readonly growing: readonly Growing[];
}

function prepare(options: Options): Prepared {
  const { size, seed, rounds, share } = options;
  const folder = generatedArchive(size, seed);
  const archive = readArchive(folder);
  const questions: Questions = drawQuestions(archive, seed, questionsFor(rounds, share));
  const isWanted = ({ name }: Workload) =>
    options.operations.length === 0 || options.operations.includes(name);
  return {
    folder,
    workloads: workloads(questions, rounds, share).filter(isWanted),
    growing: options.growth
      ? growingQuestions(readArchive(generatedArchive(smallerOf(size), seed)), archive)
      : [],
  };
}

function smallerOf(size: number): number {
  return Math.max(1, Math.floor(size / 10));
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Where a run stands is told beside its answer. */
function progress(text: string): void {
  process.stderr.write(`${text}\n`);
}

async function compare(options: Options, { folder, workloads }: Prepared): Promise<Outcome[]> {
  const asked = new Map(workloads.flatMap(({ all }) => all.map((each) => [each.asked, each])));
  progress(`recording ${asked.size} answers`);
  const recorded = await record(onrecord(folder), asked.values());
  const etags = new Map(recorded.map(({ asked, etag }) => [asked, etag]));
  const bodies = new Map(recorded.map(({ asked, body }) => [asked, body]));
  const requests = new Map(
    workloads.map((each) => [each.name, requestsOf(each, (asked) => etags.get(asked) ?? null)]),
  );
  const files = [writeAnswers(recorded), writeRequests('contest', requests)] as const;
  const load = new LoadProcess(files[1]);
  const field: Field = { ...options, load };
  const wanted = CONTESTANTS.filter(
    ({ name }) => options.servers.length === 0 || options.servers.includes(name),
  );
  const hold = async (running: readonly Running[]): Promise<Held[]> => {
    const held: Held[] = [];
    for (const workload of workloads) {
      progress(`measuring ${workload.title}`);
      const entered = running.filter(
        ({ contestant }) => workload.kind === 'UNCACHED' || contestant.keepsAnswers,
      );
      const own = requests.get(workload.name) ?? [];
      held.push(await contest(field, workload, own, entered, bodies));
    }
    return held;
  };
  const sittings: Held[][] = [];
  try {
    for (let sitting = 1; sitting <= options.sittings; sitting += 1) {
      progress(`starting the servers, time ${sitting} of ${options.sittings}`);
      sittings.push(await withServers(wanted, folder, files[0], hold));
    }
  } finally {
    load.end();
    for (const file of files) rmSync(file, { force: true });
  }
  return workloads.map((workload, at) => {
    const outcome = outcomeOf(
      workload,
      sittings.map((held) => held[at] as Held),
    );
    if (!options.json) say(outcomeText(outcome));
    return outcome;
  });
}

/** Where onrecord's own time goes, workload by workload. */
async function profile(options: Options, { folder, workloads }: Prepared): Promise<void> {
  const uncached = workloads.filter(({ kind }) => kind !== 'UNCHANGED');
  const requests = uncached.map((each) => [each.name, requestsOf(each, () => null)] as const);
  const file = writeRequests('profile', requests);
  const load = new LoadProcess(file);
  const server = await ServerProcess.start(onrecord(folder));
  try {
    for (const workload of uncached) {
      const folder = options.profile ?? '';
      say(profileText(await profileWorkload({ ...options, load }, server, workload, folder)));
    }
  } finally {
    load.end();
    server.end();
    rmSync(file, { force: true });
  }
}

/** Whether every server answered, alike and without errors, and nothing came from where it should not. */
function isSound(outcomes: readonly Outcome[]): boolean {
  return outcomes.every(
    ({ workload, figures, told }) =>
      figures.every(({ wrong, errors }) => wrong === null && errors === 0) &&
      (workload.kind !== 'UNCACHED' || (told?.cacheHits ?? 0) === 0),
  );
}

async function run(options: Options): Promise<void> {
  checkOneGraphql();
  const { size, seed, sittings, rounds } = options;
  const cores = CAN_PIN
    ? 'servers on one core, the load on another'
    : 'processes NOT kept to cores';
  const heading = `${size} articles, seed ${seed}, ${sittings} sittings of ${rounds} rounds, Node ${process.version}, ${cpus()[0]?.model}, ${cores}`;
  if (!options.json) say(`# onrecord, the bench\n${heading}\n`);
  progress('preparing the archive and the questions');
  const prepared = prepare(options);
  if (options.profile !== null) return profile(options, prepared);
  const outcomes = await compare(options, prepared);
  const loadings: Loading[] = [];
  let growths: Growth[] = [];
  if (options.growth) {
    progress('measuring growth');
    const times = options.share < 1 ? 1 : 3;
    for (const articles of [smallerOf(smallerOf(size)), smallerOf(size), size]) {
      loadings.push(await measureLoading(articles, seed, times));
    }
    growths = await measureGrowth(prepared.growing, [smallerOf(size), size], seed, options);
  }
  const reached = targets(outcomes, loadings, growths);
  if (options.json) {
    const told = outcomes.map(({ workload: { all, ...workload }, ...rest }) => ({
      workload,
      ...rest,
    }));
    say(JSON.stringify({ heading, outcomes: told, loadings, growths, targets: reached }, null, 2));
  } else {
    if (options.growth) {
      say(loadingText(loadings));
      say(growthText(growths, [smallerOf(size), size]));
    }
    say(targetText(reached));
  }
  if (!isSound(outcomes)) process.exitCode = 1;
}

try {
  await run(readOptions(process.argv.slice(2)));
} catch (error) {
  progress(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
