/** The parameters of a GraphQL request by GET that hold JSON (GraphQL over HTTP, section 5.3). */
const JSON_PARAMETERS = ['variables', 'extensions'];

/** Refuses a GET whose JSON parameters are no JSON objects; null where they are, or where there are none. */
export function refuseParameters(request: Request): Response | null {
  if (request.method !== 'GET') return null;
  const { searchParams } = new URL(request.url);
  const bad = JSON_PARAMETERS.find((name) => !isObject(searchParams.get(name)));
  if (bad === undefined) return null;
  const errors = [
    {
      message: `The parameter "${bad}" is not a JSON object.`,
      extensions: { code: 'BAD_REQUEST' },
    },
  ];
  return Response.json({ errors }, { status: 400 });
}

function isObject(text: string | null): boolean {
  if (text === null || text === '') return true;
  try {
    const value: unknown = JSON.parse(text);
    return value === null || (typeof value === 'object' && !Array.isArray(value));
  } catch {
    return false;
  }
}
