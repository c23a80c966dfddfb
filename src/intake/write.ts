import type { Matrix } from '../matrix/matrix.ts';

const FORMULA = /^'*[\s\u200B-\u200F\u2060\uFEFF]*[=+\-@＝＋－＠]/u;

/** A label as a CSV field: quoted where needed, and with a quote in front where a spreadsheet would run it; the importer takes that off. */
function field(label: string): string {
  const safe = FORMULA.test(label) ? `'${label}` : label;
  return /[",;|\t\r\n ]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const file = (lines: readonly (readonly string[])[]): string =>
  `\uFEFF${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
const number = (cell: number | null): string => (cell === null ? '' : String(cell));

/** The matrix layout: RFC 4180, UTF-8 with byte order mark, numbers with a point. */
export function toMatrixCsv(matrix: Matrix): string {
  return file([
    ['focus', ...matrix.columns.map(field)],
    ...matrix.rows.map((row, at) => [field(row), ...(matrix.cells[at] ?? []).map(number)]),
  ]);
}

/** The edge list: a row for each cell that holds a number. */
export function toEdgeCsv(matrix: Matrix): string {
  const pairs = matrix.rows.flatMap((row, r) =>
    matrix.columns.flatMap((column, c) => {
      const cell = matrix.cells[r]?.[c] ?? null;
      return cell === null ? [] : [[field(row), field(column), number(cell)]];
    }),
  );
  return file([['from', 'to', 'value'], ...pairs]);
}

/** Everything there is, as JSON. */
export const toJson = (matrix: Matrix): string => `${JSON.stringify(matrix, null, 1)}\n`;
