import SchemaBuilder from '@pothos/core';
import type { Archive, Session } from '../src/archive/archive.ts';
import type { Text } from '../src/text/kept-text.ts';

/** What every resolver is given: the archive of this request and the session it reads it through. */
export interface Context {
  readonly archive: Archive;
  readonly session: Session;
}

interface TextScalar {
  Input: string;
  Output: string;
}

export interface SchemaTypes {
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    String: { Input: string; Output: Text };
    Date: TextScalar;
    DateTime: { Input: number; Output: number };
    LocalTime: TextScalar;
    UtcOffset: TextScalar;
    URL: TextScalar;
    JSON: { Input: never; Output: object };
    CountryCode: TextScalar;
    CountryRef: TextScalar;
    ID: TextScalar;
  };
}

/** All types are made with it; it defines none itself. */
export const builder = new SchemaBuilder<SchemaTypes>({ defaultFieldNullability: false });
