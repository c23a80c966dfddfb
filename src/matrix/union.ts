import type { Cell, Matrix } from './matrix.ts';

/** Labels of several matrices as one list: those of `order` first, then the others as they come. */
export function unionLabels(
  lists: readonly (readonly string[])[],
  order: readonly string[] = [],
): readonly string[] {
  const all = new Set(lists.flat());
  return [...order.filter((label) => all.has(label)), ...[...all].filter((label) => !order.includes(label))];
}

/** The cell of a pair of labels; missing where the matrix lacks the row or the column. */
export function cellAt(matrix: Matrix, row: string, column: string): Cell {
  const [r, c] = [matrix.rows.indexOf(row), matrix.columns.indexOf(column)];
  return r < 0 || c < 0 ? null : (matrix.cells[r]?.[c] ?? null);
}

/** A matrix on given rows and columns: what it lacks is missing, never zero. */
export const onLabels = (matrix: Matrix, rows: readonly string[], columns: readonly string[]): Matrix => ({
  ...matrix,
  rows,
  columns,
  cells: rows.map((row) => columns.map((column) => cellAt(matrix, row, column))),
});
