import { spawnSync } from 'node:child_process';

const SCHEMA = 'schema/schema.graphql';

/** The schema as it was released last: when `package.json` was given the version that it has. */
export function releasedSchema(checkout: string): string {
  const git = (...args: string[]) => spawnSync('git', args, { cwd: checkout, encoding: 'utf8' });
  const lines = (...args: string[]) => {
    const { status, stdout, stderr } = git(...args);
    if (status !== 0) throw new Error(`git ${args[0]}: ${stderr.trim()}`);
    return stdout.trim().split('\n');
  };
  // What is cut off a history may be the release itself, and any change would look harmless.
  if (lines('rev-parse', '--is-shallow-repository')[0] === 'true') {
    throw new Error('this clone is shallow: the release is looked up in the whole history');
  }
  const [release] = lines('log', '-1', '--format=%H', '-G', '^ *"version":', '--', 'package.json');
  const atRelease = git('show', `${release}:${SCHEMA}`);
  if (atRelease.status === 0) return atRelease.stdout;
  // The version may be older than the first schema.
  const [first] = lines('log', '--reverse', '--diff-filter=A', '--format=%H', '--', SCHEMA);
  return lines('show', `${first}:${SCHEMA}`).join('\n');
}
