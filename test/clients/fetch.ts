/** What is wrong with a request; what else `extensions` tell depends on the code. */
export interface Mistake {
  readonly message: string;
  readonly extensions: { readonly code: string; readonly [detail: string]: unknown };
}

/** The service read the request and refused it, for these reasons. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;
  readonly mistakes: readonly Mistake[];

  constructor(status: number, mistakes: readonly Mistake[]) {
    super(mistakes.map(({ message }) => message).join('\n'));
    this.status = status;
    this.mistakes = mistakes;
  }
}

type Variables = Readonly<Record<string, unknown>>;

const ACCEPT = { accept: 'application/graphql-response+json' };

export class OnRecordClient {
  readonly #endpoint: string;
  readonly #kept = new Map<string, { readonly tag: string; readonly data: unknown }>();

  constructor(endpoint: string) {
    this.#endpoint = endpoint;
  }

  /** Asks by GET; what was asked before is only sent again if it has changed. */
  async ask<Data>(query: string, variables: Variables = {}): Promise<Data> {
    const parameters = new URLSearchParams({ query, variables: JSON.stringify(variables) });
    const address = `${this.#endpoint}?${parameters}`;
    const kept = this.#kept.get(address);
    const headers = { ...ACCEPT, ...(kept && { 'if-none-match': kept.tag }) };
    const response = await fetch(address, { headers });
    if (response.status === 304 && kept) return kept.data as Data;
    const data = await dataOf<Data>(response);
    const tag = response.headers.get('etag');
    if (tag !== null) this.#kept.set(address, { tag, data });
    return data;
  }

  /** Asks by POST: for long questions, and for `matchQuote` and `verify`, which are answered to nothing else. */
  async send<Data>(query: string, variables: Variables = {}): Promise<Data> {
    const headers = { ...ACCEPT, 'content-type': 'application/json' };
    const body = JSON.stringify({ query, variables });
    return dataOf<Data>(await fetch(this.#endpoint, { method: 'POST', headers, body }));
  }
}

async function dataOf<Data>(response: Response): Promise<Data> {
  const type = response.headers.get('content-type') ?? 'nothing';
  if (!type.includes('json')) {
    throw new Error(`${response.url} answered ${response.status} with ${type}, not with JSON`);
  }
  const answer = (await response.json()) as { data?: Data; errors?: readonly Mistake[] };
  if (answer.errors) throw new Refused(response.status, answer.errors);
  return answer.data as Data;
}
