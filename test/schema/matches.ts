import type { Client } from '../server/client.ts';

export interface Match {
  readonly status: string;
  readonly differences: readonly { readonly recorded: string; readonly found: string }[];
  readonly quote: {
    readonly key: string;
    readonly kind: string;
    readonly article: { readonly slug: string };
    readonly speakers: readonly { readonly name: string }[];
  };
}

const MATCHES = `query ($text: String!, $first: Int) {
  matchQuote(text: $text, first: $first) {
    status
    differences { recorded found }
    quote { key kind article { slug } speakers { name } }
  }
}`;

export async function matches(text: string, client: Client, first?: number) {
  const data = await client.read<{ matchQuote: Match[] }>(MATCHES, { text, first });
  return data.matchQuote;
}

export type Standing = (text: string) => Promise<readonly string[]>;

/** How a sentence stands in the quote of that key: its status, and what differs as `recorded > found`. */
export function inQuote(key: string, client: Client): Standing {
  return async (text) => {
    const match = (await matches(text, client, 100)).find(({ quote }) => quote.key === key);
    const told = match?.differences.map(({ recorded, found }) => `${recorded} > ${found}`);
    return match === undefined ? [] : [match.status, ...(told ?? [])];
  };
}
