import fc, { type Arbitrary, type GeneratorValue } from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
} from 'graphql';

/** A request as it might be sent. */
export interface AnyRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const TEXTS: Arbitrary<string> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'KR',
      'Seoul',
      'the last boat',
      'ferry*',
      '"we are ready"',
      'ida-holm',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      '\0',
      '"',
      '\\',
      '*',
      '__proto__',
      'constructor',
      '\uFEFF',
      '🎈',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
);
const NUMBERS = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 1, max: 8 }) },
  { weight: 1, arbitrary: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }) },
);
const SCALARS: Readonly<Record<string, Arbitrary<unknown>>> = {
  Int: NUMBERS,
  Float: fc.double({ noNaN: true, noDefaultInfinity: true }),
  Boolean: fc.boolean(),
  String: TEXTS,
  ID: fc.oneof(
    {
      weight: 9,
      arbitrary: fc.constantFrom('Q291bnRyeTpLUg', 'QXJ0aWNsZTphLWI', 'UGVyc29uOmlkYS1ob2xt'),
    },
    { weight: 1, arbitrary: TEXTS },
  ),
  CountryRef: fc.oneof(fc.constantFrom('KR', 'kor', '410', 'Kosovo', 'UK', 'Congo'), TEXTS),
  Date: fc.constantFrom('2024-03-13', '2025-01-01', '0001-01-01', '9999-12-31'),
  DateTime: fc.constantFrom('2024-03-13T04:51:00Z', '2025-06-02T10:00:00.5+09:00'),
};

/** Nothing that is made up is a cursor. */
const CURSORS = new Set(['after', 'before']);

/** Writes documents that fit a schema, from whatever is drawn. */
class Writer {
  readonly variables: Record<string, unknown> = {};
  readonly #declared: string[] = [];
  readonly #fragments: string[] = [];
  readonly #schema: GraphQLSchema;
  readonly #draw: GeneratorValue;
  #names = 0;
  #fields = 0;

  constructor(schema: GraphQLSchema, draw: GeneratorValue) {
    this.#schema = schema;
    this.#draw = draw;
  }

  document(): string {
    const root = this.#schema.getQueryType() as GraphQLCompositeType;
    const selection = this.#selection(root, 1);
    const declared = this.#declared.length > 0 ? `(${this.#declared.join(', ')})` : '';
    const name = this.#rarely(2) || declared !== '' ? `query ${this.#name('Q')}${declared} ` : '';
    return [`${name}${selection}`, ...this.#fragments].join('\n');
  }

  #selection(type: GraphQLCompositeType, depth: number, isNarrowed = false): string {
    const parts = Array.from({ length: 1 + this.#upTo(2) }, () =>
      this.#part(type, depth, isNarrowed),
    );
    return `{ ${parts.join(' ')} }`;
  }

  /** `isNarrowed` is what stands beside the same for another type, where one name may mean two things. */
  #part(type: GraphQLCompositeType, depth: number, isNarrowed: boolean): string {
    if (isUnionType(type) || (isAbstractType(type) && this.#rarely(2))) {
      return this.#narrowed(type, depth);
    }
    if (this.#rarely(12)) {
      return `... ${this.#directive()}${this.#selection(type, depth + 1, isNarrowed)}`;
    }
    if (this.#rarely(12)) return this.#spread(type, depth, isNarrowed);
    if (this.#rarely(15)) return '__typename';
    const fitting = Object.values(type.getFields()).filter(
      (field) => depth < 7 || !isCompositeType(getNamedType(field.type)),
    );
    const isEnough = fitting.length === 0 || this.#fields > 25;
    return isEnough ? '__typename' : this.#field(this.#one(fitting), depth, isNarrowed);
  }

  /** A part for one of the types that an abstract one may be. */
  #narrowed(type: GraphQLCompositeType, depth: number): string {
    if (!isAbstractType(type) || depth > 7) return '__typename';
    const inner = this.#one([...this.#schema.getPossibleTypes(type)]);
    return `... on ${inner.name} ${this.#selection(inner, depth + 1, true)}`;
  }

  #spread(type: GraphQLCompositeType, depth: number, isNarrowed: boolean): string {
    const name = this.#name('F');
    const selection = this.#selection(type, depth + 1, isNarrowed);
    this.#fragments.push(`fragment ${name} on ${type.name} ${selection}`);
    return `...${name} ${this.#directive()}`;
  }

  /** Under a name of its own where it might conflict with another. */
  #field(field: GraphQLField<unknown, unknown>, depth: number, isNarrowed: boolean): string {
    this.#fields += 1;
    const type = getNamedType(field.type);
    const isPlain = field.args.length === 0 && !isCompositeType(type) && !isNarrowed;
    const alias = isPlain ? '' : `${this.#name('a')}: `;
    const args = field.args
      .filter((arg) => isRequiredArgument(arg) || this.#rarely(CURSORS.has(arg.name) ? 40 : 4))
      .map((arg) => `${arg.name}: ${this.#argument(arg)}`);
    const given = args.length > 0 ? `(${args.join(', ')})` : '';
    const inner = isCompositeType(type) ? this.#selection(type, depth + 1) : '';
    return `${alias}${field.name}${given} ${this.#directive()}${inner}`;
  }

  #directive(): string {
    if (!this.#rarely(20)) return '';
    const value = this.#draw(fc.boolean);
    if (!this.#rarely(2)) return `@${this.#one(['skip', 'include'])}(if: ${value}) `;
    return `@include(if: ${this.#variable('Boolean!', value)}) `;
  }

  #argument({ type }: GraphQLArgument): string {
    const value = this.#value(type, 0);
    return this.#rarely(3) ? this.#variable(String(type), value) : literal(value);
  }

  #variable(type: string, value: unknown): string {
    const name = this.#name('v');
    this.#declared.push(`$${name}: ${type}`);
    this.variables[name] = value instanceof Map ? Object.fromEntries(value) : plain(value);
    return `$${name}`;
  }

  #value(type: GraphQLInputType, depth: number): unknown {
    if (isNonNullType(type)) return this.#value(type.ofType, depth);
    if (this.#rarely(25)) return isListType(type) ? [] : this.#named(type, depth);
    if (isListType(type)) {
      return Array.from({ length: this.#upTo(depth > 2 ? 0 : 2) }, () =>
        this.#value(type.ofType, depth + 1),
      );
    }
    return this.#named(type, depth);
  }

  #named(type: GraphQLInputType, depth: number): unknown {
    if (isEnumType(type)) return new EnumValue(this.#one(type.getValues().map(({ name }) => name)));
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => isRequiredInputField(field) || (depth < 3 && this.#rarely(8)),
      );
      return Object.fromEntries(
        fields.map((field) => [field.name, this.#value(field.type, depth + 1)]),
      );
    }
    return this.#draw(() => SCALARS[getNamedType(type).name] ?? TEXTS);
  }

  #one<T>(values: readonly T[]): T {
    return values[this.#upTo(values.length - 1)] as T;
  }

  #upTo(most: number): number {
    return most <= 0 ? 0 : this.#draw(fc.nat, { max: most });
  }

  /** Once in so many times. */
  #rarely(times: number): boolean {
    return this.#upTo(times - 1) === 0;
  }

  #name(prefix: string): string {
    this.#names += 1;
    return `${prefix}${this.#names}`;
  }
}

class EnumValue {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** A value as GraphQL writes it. */
function literal(value: unknown): string {
  if (value instanceof EnumValue) return value.name;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([name, inner]) => `${name}: ${literal(inner)}`)
      .join(', ')} }`;
  }
  return JSON.stringify(value);
}

/** A value as JSON has it. */
function plain(value: unknown): unknown {
  if (value instanceof EnumValue) return value.name;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
  }
  return value;
}

/** A document that fits the schema; what is wrong with it, if anything, only its fields know. */
export function fittingRequest(schema: GraphQLSchema, draw: GeneratorValue): AnyRequest {
  const writer = new Writer(schema, draw);
  return { query: writer.document(), variables: writer.variables };
}

const TOKENS = /"(?:[^"\\]|\\.)*"|[\w$]+|\.\.\.|[^\s\w]/gu;
const STRAY = [
  ...['{', '}', '(', ')', '[', ']', '"', '"""', '...', '$', '@', '!', ':', '#', '\\u{', '\0'],
  ...['\uFEFF', '🎈', 'on', 'fragment', 'query', 'mutation', 'null', '-', '1e9', '__proto__'],
];
const VALUES = [
  'null',
  '0',
  '-1',
  '1e9',
  '2147483648',
  '"',
  '"\\u0000"',
  '[]',
  '{}',
  'X',
  '$v1',
  '[[1]]',
];
const isWord = (token = '') => /^[A-Za-z_]/.test(token);
const isValue = (token = '') => /^["\d$]/.test(token);

/** The same with a few of its tokens gone, doubled, exchanged or strange. */
export function nearlyFitting({ query, variables }: AnyRequest, draw: GeneratorValue): AnyRequest {
  const tokens = query.match(TOKENS) ?? [];
  const place = (among: (token: string) => boolean) => {
    const places = [...tokens.keys()].filter((at) => among(tokens[at] as string));
    return places[draw(fc.nat, { max: Math.max(0, places.length - 1) })] ?? 0;
  };
  const anywhere = () => place(() => true);
  const one = (values: readonly string[]) =>
    values[draw(fc.nat, { max: values.length - 1 })] as string;
  // Most of them leave something that can still be parsed.
  const changes: readonly (() => void)[] = [
    () => void tokens.splice(place(isWord), 1, tokens[place(isWord)] as string),
    () => void tokens.splice(place(isWord), 1, one(['__typename', '__schema', 'id', 'toString'])),
    () => void tokens.splice(place(isWord), 0, tokens[place(isWord)] as string),
    () => void tokens.splice(place(isValue), 1, one(VALUES)),
    () => void tokens.splice(place(isValue), 1, tokens[place(isValue)] as string),
    () => void tokens.splice(anywhere(), 1),
    () => void tokens.splice(anywhere(), 0, one(STRAY)),
  ];
  for (let count = draw(fc.integer, { min: 1, max: 3 }); count > 0; count -= 1) {
    changes[draw(fc.nat, { max: changes.length - 1 })]?.();
  }
  const names = fc.constantFrom(...Object.keys(variables), '__proto__', 'v1');
  const others = draw(() => fc.dictionary(names, fc.jsonValue({ maxDepth: 3 })));
  return { query: tokens.join(' '), variables: { ...variables, ...others } };
}
