/** A bound on what a request may ask of the service. */
interface Limit {
  readonly default: number;
  /** What it bounds, and in what unit. */
  readonly bounds: string;
}

/** Everything that is bounded; `docs/production.md` explains each. */
export const LIMITS = {
  body: { default: 100_000, bounds: 'bytes of a request body' },
  text: { default: 400_000, bounds: 'characters of a text to verify, which may exceed `body`' },
  tokens: { default: 2_000, bounds: 'tokens of a document' },
  depth: { default: 20, bounds: 'levels of selections within one another' },
  aliases: { default: 50, bounds: 'aliases in a document' },
  rootFields: { default: 20, bounds: 'fields selected on the root' },
  directives: { default: 50, bounds: 'directives in a document' },
  operations: { default: 10, bounds: 'operations in a document' },
  listLength: { default: 100, bounds: 'values of a list argument' },
  variableDepth: { default: 20, bounds: 'levels of JSON within one another in variables' },
  variableValues: {
    default: 2_000,
    bounds: 'values in variables, those of lists and objects included',
  },
  cost: { default: 50_000, bounds: 'cost of an operation; one is about one value in the answer' },
  answer: { default: 2_000_000, bounds: 'bytes of an answer to GraphQL' },
  deadline: { default: 5_000, bounds: 'milliseconds in which a request is answered' },
  cache: { default: 32_000_000, bounds: 'bytes of answers that are kept' },
  documents: { default: 500_000, bounds: 'characters of documents that are kept parsed' },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;
export type Limits = { readonly [Name in LimitName]: number };

/** The limits in force, where some are set otherwise. */
export function limitsOf(set: Partial<Limits> = {}): Limits {
  return Object.fromEntries(
    Object.entries(LIMITS).map(([name, limit]) => [name, set[name as LimitName] ?? limit.default]),
  ) as Limits;
}
