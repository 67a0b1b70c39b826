import { schemaChanges } from './schema-changes.ts';

const { areAnnounced, report } = await schemaChanges(process.cwd());
process[areAnnounced ? 'stdout' : 'stderr'].write(`${report}\n`);
if (!areAnnounced) process.exitCode = 1;
