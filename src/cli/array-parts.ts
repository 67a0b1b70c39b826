/** Where in a value something stands: the names that lead there. */
export type Path = readonly string[];

/** What a value of members within members is made of: typed arrays, and whatever is no such value. */
export function* arrayParts(value: unknown, path: Path = []): Generator<[Path, unknown]> {
  if (!hasMembers(value)) {
    yield [path, value];
    return;
  }
  for (const [name, part] of Object.entries(value)) yield* arrayParts(part, [...path, name]);
}

/** Puts a part where it stood in a value, which grows with its parts. */
export function putPart(whole: object, path: Path, part: unknown): void {
  let inner = whole as Record<string, unknown>;
  for (const name of path.slice(0, -1)) {
    if (!Object.hasOwn(inner, name)) inner[name] = {};
    inner = inner[name] as Record<string, unknown>;
  }
  inner[path.at(-1) as string] = part;
}

function hasMembers(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return !ArrayBuffer.isView(value) && Object.keys(value).length > 0;
}
