import { expect } from 'vitest';
import { type Client, type GivenError, GRAPHQL_TYPE, JSON_TYPE, type Variables } from './client.ts';

/**
 * The errors of a request that is refused as a whole: nothing was executed, so there is no `data`,
 * and the HTTP status says so. `statuses` are those under the older and the newer media type.
 */
export async function refusal(
  client: Client,
  query: string,
  variables?: Variables,
  statuses: readonly [number, number] = [400, 400],
): Promise<readonly GivenError[]> {
  const answers = [];
  for (const accept of [JSON_TYPE, GRAPHQL_TYPE]) {
    const { status, headers, errors, text } = await client.ask(query, variables, { accept });
    expect(headers.get('content-type')).toBe(`${accept}; charset=utf-8`);
    expect(Object.keys(JSON.parse(text)), text).toEqual(['errors']);
    expect(errors?.filter(({ message }) => message.length < 10)).toEqual([]);
    answers.push({ status, errors });
  }
  expect(answers.map(({ status }) => status)).toEqual(statuses);
  expect(answers[0]?.errors).toEqual(answers[1]?.errors);
  return answers[0]?.errors ?? [];
}

export function codesOf(errors: readonly GivenError[]): (string | undefined)[] {
  return errors.map(({ extensions }) => extensions?.code);
}
