import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CountryLexicon } from '../../src/draft/entities/country-lexicon.ts';
import { CountryTable } from '../../src/record/country.ts';

const file = join(import.meta.dirname, '../../data/countries.json');

/** The countries of `data/countries.json`, read once for all tests. */
export const lexicon = new CountryLexicon(
  CountryTable.parse(JSON.parse(readFileSync(file, 'utf8'))).countries,
);
