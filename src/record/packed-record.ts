import type { z } from 'zod';

/** Where a record is packed. */
export interface Packed {
  /** One member of it, unpacked. */
  member(name: string): unknown;
  /** All of it, in an object of its own. */
  whole(): object;
}

/** A record of which only what is asked for is unpacked, each time it is asked for. */
export abstract class PackedRecord {
  readonly packed: Packed;

  constructor(packed: Packed) {
    this.packed = packed;
  }

  toJSON(): object {
    return this.packed.whole();
  }
}

/** The class of packed records of a shape: they have its members, but none that is their own. */
export function packedRecordOf<T extends object>(
  shape: z.ZodObject & z.ZodType<T>,
): new (
  packed: Packed,
) => T & PackedRecord {
  const OfShape = class extends PackedRecord {};
  for (const name of Object.keys(shape.shape)) {
    Object.defineProperty(OfShape.prototype, name, {
      get(this: PackedRecord) {
        return this.packed.member(name);
      },
    });
  }
  return OfShape as unknown as new (
    packed: Packed,
  ) => T & PackedRecord;
}

/** A record with members of its own, for those who go through them: a packed one is unpacked. */
export function unpacked<T extends object>(record: T): T {
  return record instanceof PackedRecord ? (record.packed.whole() as T) : record;
}
