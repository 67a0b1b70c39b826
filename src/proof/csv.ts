import Papa from 'papaparse';

type Cell = string | number | null | undefined;

/** What stands in each column of a table, by the name in its head. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => Cell>>;

/** The first line: the names of the columns. */
export function csvHead<Row>(columns: Columns<Row>): string {
  return csvLine(Object.keys(columns));
}

/** The line of one row. */
export function csvRow<Row>(columns: Columns<Row>, row: Row): string {
  return csvLine(Object.values(columns).map((cell) => cell(row)));
}

/** Several values in one field. */
export function several(values: readonly Cell[]): string {
  return values.map((value) => value ?? '').join('; ');
}

/**
 * One line of CSV (RFC 4180). A field that a spreadsheet would run as a formula gets an apostrophe
 * before it, which keeps it text.
 */
function csvLine(cells: readonly Cell[]): string {
  const line = Papa.unparse([cells.map((cell) => cell ?? '')], { escapeFormulae: true });
  return `${line}\r\n`;
}
