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

/** Whether every matrix has a label that all others have too, as row or as column. */
export function commonLabels(matrices: readonly Matrix[]): boolean {
  const sets = matrices.map(({ rows, columns }) => new Set([...rows, ...columns]));
  return [...(sets[0] ?? [])].some((label) => sets.every((set) => set.has(label)));
}

/**
 * A matrix on given rows and columns.
 * @param lacking what stands where it lacks the row or the column: missing, unless the caller knows better
 */
export function onLabels(
  matrix: Matrix,
  rows: readonly string[],
  columns: readonly string[],
  lacking: Cell = null,
): Matrix {
  const rowAt = new Map(matrix.rows.map((row, at) => [row, at]));
  const places = new Map(matrix.columns.map((column, at) => [column, at]));
  const columnAt = columns.map((column) => places.get(column) ?? -1);
  return {
    ...matrix,
    rows,
    columns,
    cells: rows.map((row) => {
      const cells = matrix.cells[rowAt.get(row) ?? -1];
      return columnAt.map((at) => (cells && at >= 0 ? (cells[at] ?? null) : lacking));
    }),
  };
}
