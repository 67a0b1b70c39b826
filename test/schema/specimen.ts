import { SPECIMENS } from '../../src/record/folder.ts';
import { connect } from '../server/client.ts';

const specimens = connect(SPECIMENS);

/** What is selected of one specimen. */
export async function article<Selected = unknown>(
  slug: string,
  selection: string,
): Promise<Selected> {
  const query = `query ($slug: String!) { article(slug: $slug) { ${selection} } }`;
  return (await specimens.read<{ article: Selected }>(query, { slug })).article;
}

interface Keyed {
  readonly key: string;
}

/** What is selected of the quotes of a specimen that have these keys, in the order of the text. */
export async function quotes(
  slug: string,
  keys: readonly string[],
  selection: string,
): Promise<readonly Keyed[]> {
  const answer = await article<{ quotes: { nodes: readonly Keyed[] } }>(
    slug,
    `quotes { nodes { key ${selection} } }`,
  );
  return answer.quotes.nodes.filter(({ key }) => keys.includes(key));
}
