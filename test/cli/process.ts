import { onTestFinished } from 'vitest';
import { type Finished, Running } from './running.ts';

export type { Finished } from './running.ts';

/** A running `onrecord` that ends with the test, if not before. */
export class OnRecordProcess extends Running {
  constructor(args: readonly string[], env: Record<string, string> = {}) {
    super(args, env);
    onTestFinished(() => this.end());
  }
}

/** Runs `onrecord` to its end. */
export function run(args: readonly string[], env?: Record<string, string>): Promise<Finished> {
  return new OnRecordProcess(args, env).finished();
}
