/** Rows in columns as wide as their widest cell, for a terminal; a column without any content is left out. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const columns = head
    .map((_, column) => column)
    .filter((column) => rows.some((row) => row[column] !== ''));
  const width = (column: number): number =>
    Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0));
  return [head, ...rows].map((row) =>
    columns
      .map((column) => (row[column] ?? '').padEnd(width(column)))
      .join('  ')
      .trimEnd(),
  );
}
