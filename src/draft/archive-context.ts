import type { Records } from '../record/check.ts';

/** The archive a draft is made for: whom it knows, and who may answer for a record. */
export type ArchiveContext = Pick<Records, 'countries' | 'manifest' | 'organizations' | 'people'>;
