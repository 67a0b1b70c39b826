import { build } from 'esbuild';
import { SPECIMENS } from 'onrecord/node';
import { archiveFiles } from './archive-files.ts';

export interface WorkerBundle {
  readonly code: string;
  /** What it would have to be given where it runs. */
  readonly externals: readonly string[];
  /** How many bytes of it are of which file. */
  readonly bytes: Readonly<Record<string, number>>;
}

/** A program for a Worker as its author would bundle it, with the specimens as its `./archive.json`. */
export async function bundleWorker(program: string): Promise<WorkerBundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: program, resolveDir: import.meta.dirname, sourcefile: 'program.js' },
    bundle: true,
    platform: 'browser',
    conditions: ['worker'],
    format: 'iife',
    globalName: 'program',
    minify: true,
    metafile: true,
    write: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'specimens',
        setup(bundler) {
          bundler.onResolve({ filter: /^\.\/archive\.json$/ }, ({ path }) => ({
            path,
            namespace: 'specimens',
          }));
          bundler.onLoad({ filter: /./, namespace: 'specimens' }, () => ({
            contents: JSON.stringify(archiveFiles(SPECIMENS)),
            loader: 'json',
          }));
        },
      },
    ],
  });
  const outputs = Object.values(metafile.outputs);
  const inputs = outputs.flatMap((output) => Object.entries(output.inputs));
  return {
    code: outputFiles.map(({ text }) => text).join(''),
    externals: Object.values(metafile.inputs)
      .flatMap((input) => input.imports)
      .filter(({ external }) => external)
      .map(({ path }) => path),
    bytes: Object.fromEntries(inputs.map(([file, { bytesInOutput }]) => [file, bytesInOutput])),
  };
}
