import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Command, CommandError, complain, print } from './command.ts';

/** Each is read when it is called: what one needs takes others longer to read than what they do. */
const commands = new Map<string, () => Promise<Command>>(
  Object.entries({
    serve: async () => (await import('./serve.ts')).serve,
    load: async () => (await import('./load.ts')).load,
    check: async () => (await import('./check.ts')).check,
    anchor: async () => (await import('./anchor.ts')).anchor,
    draft: async () => (await import('./draft.ts')).draft,
    verify: async () => (await import('./verify.ts')).verify,
    export: async () => (await import('./export.ts')).exportCommand,
    generate: async () => (await import('./generate.ts')).generate,
  }),
);

async function help(): Promise<string> {
  const all = await Promise.all([...commands.values()].map((read) => read()));
  const width = Math.max(...all.map(({ usage }) => usage.length));
  return [
    'onrecord: who said what, about which country, in which article, and the proof',
    '',
    ...all.map(({ usage, summary }) => `  ${usage.padEnd(width)}  ${summary}`),
  ].join('\n');
}

function version(): string {
  const file = createRequire(import.meta.url).resolve('onrecord/package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/** Does what a command line says, its words behind `onrecord`; resolves to the exit code. */
export async function main([name, ...args]: readonly string[]): Promise<number> {
  try {
    if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
      print(await help());
      return 0;
    }
    if (name === '--version' || name === '-v') {
      print(version());
      return 0;
    }
    const command = await commands.get(name)?.();
    if (command === undefined) {
      throw new CommandError(`there is no command "${name}"; "onrecord help" lists them`);
    }
    if (!args.includes('--help')) return await command.run(args);
    print(`${command.usage}\n${command.summary}`);
    return 0;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    complain(`onrecord: ${error.message}`);
    return 1;
  }
}
