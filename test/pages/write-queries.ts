import { writeFileSync } from 'node:fs';
import { GENERATED, generateQueries } from './generate.ts';

writeFileSync(GENERATED, await generateQueries());
