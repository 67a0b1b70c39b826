/** The heading under which stands what is not released yet. */
const NEXT = '## Next\n';

/** The paths of the schema that the page of changes says will break with the next release. */
export function announced(page: string): Set<string> {
  const section = page.split(/^(?=## )/mu).find((part) => part.startsWith(NEXT));
  if (section === undefined) throw new Error(`the page of changes has no "${NEXT.trim()}"`);
  const items = section.matchAll(/^- Breaking: `([^`]+)`/gmu);
  return new Set([...items].map(([, path]) => path as string));
}
