import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Batch, Sent } from './batch.ts';
import { askProcess, LOAD_CORE, spawnPinned } from './pinned.ts';

/** The process that the load comes from, which has the other core. */
export class LoadProcess {
  readonly #child: ChildProcess;

  /** `requests` is a file of them, by workload. */
  constructor(requests: string) {
    this.#child = spawnPinned(LOAD_CORE, [join(import.meta.dirname, 'load.js'), requests], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
  }

  /** Opens the connections of a batch, which is sent once `go` is called. */
  prepare(batch: Batch): Promise<void> {
    return askProcess(this.#child, batch);
  }

  go(): Promise<Sent> {
    return askProcess(this.#child, 'go');
  }

  end(): void {
    this.#child.kill('SIGKILL');
  }
}
