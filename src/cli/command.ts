import { type ParseArgsConfig, parseArgs } from 'node:util';

/** What the user asked for cannot be done; said in one line, exit code 1. */
export class CommandError extends Error {
  override name = 'CommandError';
}

/** One command of `onrecord`. */
export interface Command {
  /** One line: what it is called with. */
  readonly usage: string;
  /** One line: what it is for. */
  readonly summary: string;
  /** Runs it; resolves to the exit code, or never for as long as it serves. */
  run(args: readonly string[]): Promise<number> | number;
}

/** `parseArgs` of Node, whose complaints become those of the command. */
export function readArguments<const T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
  command: Command,
): ReturnType<typeof parseArgs<{ args: string[]; options: T; allowPositionals: true }>> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new CommandError(`${reason}; usage: ${command.usage}`);
  }
}

/** Writes a line to standard output, where results go. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Writes a line to standard error, where reports go. */
export function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}
