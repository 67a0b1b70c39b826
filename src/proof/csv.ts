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

/** One line of CSV (RFC 4180). */
function csvLine(cells: readonly Cell[]): string {
  return `${Papa.unparse([cells.map(defused)])}\r\n`;
}

/** What a spreadsheet would run as a formula gets an apostrophe before it, which keeps it text. */
function defused(cell: Cell): string | number {
  if (typeof cell !== 'string') return cell ?? '';
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}
