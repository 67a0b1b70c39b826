import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** The core that servers have, and the one that the load comes from. */
export const SERVER_CORE = 0;
export const LOAD_CORE = 1;

/** Whether a process can be kept to one core here; where it cannot, figures are noisier. */
export const CAN_PIN =
  availableParallelism() > 1 && spawnSync('taskset', ['-c', '0', 'true']).status === 0;

/** A Node process that stays on one core. */
export function spawnPinned(
  core: number,
  args: readonly string[],
  options: SpawnOptions,
): ChildProcess {
  const command = [process.execPath, ...args];
  const [file = '', ...rest] = CAN_PIN ? ['taskset', '-c', `${core}`, ...command] : command;
  return spawn(file, rest, options);
}

/** Sends a process a message and waits for the one it answers with. */
export function askProcess<T>(child: ChildProcess, message: object | string): Promise<T> {
  return new Promise((resolve, reject) => {
    const gone = () => reject(new Error('the process has ended'));
    child.once('exit', gone);
    child.once('message', (answer: { told?: T; error?: string }) => {
      child.off('exit', gone);
      if (answer.error === undefined) resolve(answer.told as T);
      else reject(new Error(answer.error));
    });
    child.send(message);
  });
}
