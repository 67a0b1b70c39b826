import { z } from 'zod';

/** Said of a value that has not the shape. */
const WRONG = Symbol('wrong');

export type Read = (value: unknown) => unknown;
export type Test = (value: never) => boolean;

/**
 * Reads values of a shape many times as fast as the shape itself does, where nothing is wrong with
 * them: what makes a shape slow is that it keeps account of what is wrong and where. Made from the
 * shape, so that each rule is still written once; of a rule it does not know it asks the shape.
 */
export class ShapeReader<T> {
  readonly #read: Read;

  constructor(shape: z.ZodType<T>) {
    this.#read = readerOf(shape);
  }

  /**
   * The value as the shape parses it, which may be the value itself; undefined where anything at
   * all is wrong with it, or where a check would change it.
   */
  read(value: unknown): T | undefined {
    const read = this.#read(value);
    return read === WRONG ? undefined : (read as T);
  }
}

export function readerOf(shape: z.core.$ZodType): Read {
  const read = structureOf(shape);
  if (read === undefined) return (value) => ask(shape, value);
  const tests = testsOf(shape);
  if (tests.length === 0) return read;
  return (value) => {
    const inner = read(value);
    if (inner === WRONG) return WRONG;
    for (const test of tests) if (!test(inner as never)) return WRONG;
    return inner;
  };
}

/** What a value is tested for besides how it is put together. */
export function testsOf(shape: z.core.$ZodType): Test[] {
  const own = shape._zod.traits.has('$ZodCheck') ? [shape as unknown as z.core.$ZodCheck] : [];
  return [...own, ...(shape._zod.def.checks ?? [])].map(testOf);
}

function ask(shape: z.core.$ZodType, value: unknown): unknown {
  const parsed = z.safeParse(shape, value);
  return parsed.success ? parsed.data : WRONG;
}

/** How a value of this kind is put together, its checks apart; undefined for kinds no record has. */
function structureOf(shape: z.core.$ZodType): Read | undefined {
  const { def } = (shape as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string':
      return def.coerce ? undefined : (value) => (typeof value === 'string' ? value : WRONG);
    case 'number':
      return def.coerce ? undefined : (value) => (Number.isFinite(value) ? value : WRONG);
    case 'boolean':
      return def.coerce ? undefined : (value) => (typeof value === 'boolean' ? value : WRONG);
    case 'enum':
    case 'literal': {
      const values = shape._zod.values as ReadonlySet<unknown>;
      return (value) => (values.has(value) ? value : WRONG);
    }
    case 'optional':
    case 'default': {
      const member = memberOf('', shape);
      if (member === undefined) return undefined;
      const { read, absent } = member;
      return (value) => (value === undefined ? absent?.() : read(value));
    }
    case 'array':
      return arrayReader(readerOf(def.element));
    case 'object':
      return def.catchall?._zod.def.type === 'never'
        ? objectReader(shape as z.core.$ZodObject)
        : undefined;
    default:
      return undefined;
  }
}

function arrayReader(read: Read): Read {
  return (value) => {
    if (!Array.isArray(value)) return WRONG;
    let items: unknown[] = value;
    for (let index = 0; index < value.length; index += 1) {
      const inner = read(value[index]);
      if (inner === WRONG) return WRONG;
      if (inner === value[index]) continue;
      if (items === value) items = [...value];
      items[index] = inner;
    }
    return items;
  };
}

interface Member {
  readonly name: string;
  readonly read: Read;
  readonly isRequired: boolean;
  /** What stands for it where it is absent; nothing if undefined. */
  readonly absent: (() => unknown) | undefined;
}

/** What a member is where it is present, and what stands for it where it is absent. */
interface Presence {
  readonly inner: z.core.$ZodType;
  readonly isRequired: boolean;
  readonly absent: (() => unknown) | undefined;
}

/** Undefined for a way of being absent that no record has. */
export function presenceOf(shape: z.core.$ZodType): Presence | undefined {
  const { def, optin } = (shape as z.core.$ZodTypes)._zod;
  if (optin === undefined) return { inner: shape, isRequired: true, absent: undefined };
  if ((def.type !== 'optional' && def.type !== 'default') || def.checks?.length) return undefined;
  if (def.innerType._zod.optin !== undefined) return undefined;
  const absent = def.type === 'default' ? () => def.defaultValue : undefined;
  return { inner: def.innerType, isRequired: false, absent };
}

function memberOf(name: string, shape: z.core.$ZodType): Member | undefined {
  const presence = presenceOf(shape);
  if (presence === undefined) return undefined;
  const { inner, isRequired, absent } = presence;
  return { name, read: readerOf(inner), isRequired, absent };
}

/** Members in the order of the shape, and none that it does not have. */
function objectReader(shape: z.core.$ZodObject): Read | undefined {
  const members = Object.entries(shape._zod.def.shape).map(([name, inner]) =>
    memberOf(name, inner),
  );
  if (!members.every((member) => member !== undefined)) return undefined;
  const places = new Map(members.map(({ name }, place) => [name, place]));
  const required = members.filter(({ isRequired }) => isRequired).length;
  const filled = members.filter(({ absent }) => absent !== undefined).length;
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return WRONG;
    let found: unknown[] | undefined;
    let next = 0;
    let requiredFound = 0;
    let filledFound = 0;
    // Going through the members there are is faster than asking for all there could be.
    for (const name in value) {
      let place: number | undefined = next;
      // They mostly come in the order of the shape.
      while (place < members.length && (members[place] as Member).name !== name) place += 1;
      if (place === members.length) place = places.get(name);
      const is = (value as Record<string, unknown>)[name];
      if (place === undefined || is === undefined) return WRONG;
      const { read, isRequired, absent } = members[place] as Member;
      const inner = read(is);
      if (inner === WRONG) return WRONG;
      if (isRequired) requiredFound += 1;
      if (absent !== undefined) filledFound += 1;
      // As long as nothing differs, the value itself is what is read.
      if (found === undefined && (inner !== is || place < next)) {
        found = new Array(members.length);
        for (const before in value) {
          if (before === name) break;
          found[places.get(before) as number] = (value as Record<string, unknown>)[before];
        }
      }
      if (found !== undefined) found[place] = inner;
      next = place + 1;
    }
    if (requiredFound < required) return WRONG;
    if (found === undefined && filledFound === filled) return value;
    return put(members, found ?? members.map(({ name }) => value[name as never] as unknown));
  };
}

/** A new object of the members found, and of those that stand for others. */
function put(members: readonly Member[], found: readonly unknown[]): object {
  const object: Record<string, unknown> = {};
  for (let place = 0; place < members.length; place += 1) {
    const { name, absent } = members[place] as Member;
    const member = found[place] === undefined ? absent?.() : found[place];
    if (member !== undefined) object[name] = member;
  }
  return object;
}

/** Says yes at once where that is certain, and leaves all else to the check itself. */
function testOf(check: z.core.$ZodCheck): Test {
  // A value that a check would change is not read here.
  const passes = (value: unknown): boolean => {
    const payload: z.core.ParsePayload = { value, issues: [] };
    check._zod.check(payload as never);
    return payload.issues.length === 0 && payload.value === value;
  };
  const { def } = (check as z.core.$ZodChecks | z.core.$ZodCustom)._zod;
  switch (def.check) {
    // Lengths are in code points, each of one or two code units.
    case 'min_length':
      return (value: string) => value.length >= 2 * def.minimum || passes(value);
    case 'max_length':
      return (value: string) => value.length <= def.maximum || passes(value);
    case 'greater_than':
      return (value: number) => value > Number(def.value) || passes(value);
    case 'number_format':
      return (value: number) =>
        (def.format === 'safeint' && Number.isSafeInteger(value)) || passes(value);
    case 'string_format': {
      const { pattern } = def;
      const isPattern = def.format === 'regex' || def.format === 'date';
      if (pattern === undefined || !isPattern || pattern.global || pattern.sticky) return passes;
      return (value: string) => pattern.test(value);
    }
    case 'custom':
      return 'fn' in def ? (value) => Boolean(def.fn(value)) : passes;
    default:
      return passes;
  }
}
