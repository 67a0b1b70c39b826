import { setTimeout as sleep } from 'node:timers/promises';
import { Asker, type Reply } from '../cli/load.ts';
import { addressOf, fresh } from './question.ts';

/** What every replica has to answer alike, by GET and by POST. */
export const QUESTIONS: readonly string[] = [
  '{ dataset { name version counts { articles quotes } } }',
  '{ articles(first: 3) { nodes { id slug headline } pageInfo { endCursor hasNextPage } } }',
  '{ quotes(first: 5, orderBy: { field: TEXT }) { totalCount edges { cursor node { id text } } } }',
  '{ search(query: "ferry") { totalCount edges { cursor node { __typename } } } }',
];

/** An answer as far as it must not depend on who gives it. */
export interface Given {
  readonly status: number;
  readonly etag: unknown;
  readonly type: unknown;
  readonly body: string;
}

export const given = ({ status, headers, body }: Reply): Given => ({
  status,
  etag: headers.etag,
  type: headers['content-type'],
  body,
});

/** The right answers by question, as one replica gives them. */
export async function answersOf(origin: string): Promise<Map<string, Given>> {
  const client = new Asker(origin);
  const answers = new Map<string, Given>();
  for (const query of QUESTIONS) answers.set(query, given(await client.ask(addressOf(query))));
  client.close();
  return answers;
}

/** A list read page by page, each page from the next of several origins. */
export async function walk(origins: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  let after: string | null = null;
  for (let turn = 0; turn === 0 || after !== null; turn += 1) {
    const client = new Asker(origins[turn % origins.length] as string);
    const query =
      'query ($after: String) { quotes(first: 4, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } }';
    const { body } = await client.ask('/graphql', { query, variables: { after } });
    client.close();
    const { quotes } = (JSON.parse(body) as { data: { quotes: Page } }).data;
    found.push(...quotes.nodes.map(({ id }) => id));
    after = quotes.pageInfo.hasNextPage ? quotes.pageInfo.endCursor : null;
  }
  return found;
}

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
}

/** Programs that ask again and again and compare each answer with the right one. */
export class Traffic {
  readonly #right: ReadonlyMap<string, Given>;
  readonly #clients: Promise<void>[];
  #isOver = false;
  /** How many requests were answered, and rightly. */
  answered = 0;
  /** What came back of all others. */
  readonly wrong: unknown[] = [];

  constructor(origin: string, right: ReadonlyMap<string, Given>, clients: number) {
    this.#right = right;
    this.#clients = Array.from({ length: clients }, () => this.#run(new Asker(origin)));
  }

  /** Resolves once what is on its way has been answered. */
  async end(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#clients);
  }

  async #run(client: Asker): Promise<void> {
    while (!this.#isOver) {
      for (const [query, right] of this.#right) await this.#ask(client, query, right);
      // A replica that starts has to get a turn as well.
      await sleep(40);
    }
    client.close();
  }

  async #ask(client: Asker, query: string, right: Given): Promise<void> {
    const { etag, ...rest } = right;
    // Nobody has been asked this before, so somebody has to work it out.
    const unheard = fresh(query);
    const asked: [() => Promise<Reply>, Partial<Given>][] = [
      [() => client.ask(addressOf(query)), right],
      [
        () => client.ask(addressOf(query), undefined, { 'if-none-match': `${etag}` }),
        { status: 304, etag, body: '' },
      ],
      [() => client.ask('/graphql', { query }), rest],
      [() => client.ask(unheard), rest],
    ];
    for (const [ask, expected] of asked) {
      try {
        const answer = given(await ask());
        const isRight = Object.entries(expected).every(
          ([name, value]) => answer[name as keyof Given] === value,
        );
        if (isRight) this.answered += 1;
        else this.wrong.push(answer);
      } catch (error) {
        this.wrong.push(error);
      }
    }
  }
}
