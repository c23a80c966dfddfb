import type { Matrix } from './matrix.ts';
import { onLabels } from './union.ts';

/** What of one matrix is looked at. Everything left out lets all pass. */
export interface MatrixFilter {
  readonly focuses?: readonly string[];
  readonly visited?: readonly string[];
}

/** A matrix on the rows and columns that pass, in their order. Numbers stay what they are: shares must be taken before. */
export function narrowed(matrix: Matrix, { focuses, visited }: MatrixFilter): Matrix {
  const rows = matrix.rows.filter((row) => focuses?.includes(row) ?? true);
  const columns = matrix.columns.filter((column) => visited?.includes(column) ?? true);
  return rows.length === matrix.rows.length && columns.length === matrix.columns.length
    ? matrix
    : onLabels(matrix, rows, columns);
}
