import { z } from 'zod';
import { CountryTable } from './country.ts';
import { HandWrittenArticle } from './handwritten.ts';
import { Manifest } from './manifest.ts';
import { OrganizationsFile } from './organization.ts';
import { PeopleFile } from './person.ts';

/** The shapes a person writes files in, by the name of their JSON Schema in `data/schemas/`. */
const WRITTEN = {
  // What `onrecord anchor` adds may still be missing while a record is being written.
  article: HandWrittenArticle,
  archive: Manifest,
  people: PeopleFile,
  organizations: OrganizationsFile,
  countries: CountryTable,
};

/** The JSON Schemas that editors check and complete records with, as `[file name, text]`. */
export function jsonSchemas(): [string, string][] {
  return Object.entries(WRITTEN).map(([name, shape]) => [
    `${name}.schema.json`,
    // Draft 7 is what editors know best.
    `${JSON.stringify(z.toJSONSchema(shape, { target: 'draft-7', io: 'input' }), null, 2)}\n`,
  ]);
}
