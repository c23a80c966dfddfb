import type { Difference, DifferenceCell } from './difference.ts';
import { byPair } from './label-order.ts';
import { clean } from './sum.ts';

/** What of a difference is looked at. Everything left out lets all pass. */
export interface DifferenceFilter {
  /** cells that differ by less than this, in the numbers of the basis, do not pass; missing ones pass only at 0 */
  readonly least?: number;
  /** labels of focus that pass */
  readonly focuses?: readonly string[];
  /** labels of visited phases that pass */
  readonly visited?: readonly string[];
  /** verdicts that pass */
  readonly verdicts?: readonly DifferenceCell['verdict'][];
}

/** Whether a cell passes a filter. */
export function passes(cell: DifferenceCell, filter: DifferenceFilter): boolean {
  const { least = 0, focuses, visited, verdicts } = filter;
  return (
    (least <= 0 || Math.abs(cell.difference ?? 0) >= least) &&
    (focuses?.includes(cell.focus) ?? true) &&
    (visited?.includes(cell.visited) ?? true) &&
    (verdicts?.includes(cell.verdict) ?? true)
  );
}

/**
 * A difference without the rows and columns in which no cell passes. Its figures stay: scale, p-values and divergences
 * are those of the whole, so that a filter never changes a verdict.
 */
export function filtered(difference: Difference, filter: DifferenceFilter): Difference {
  const pass = difference.cells.map((row) => row.map((cell) => passes(cell, filter)));
  const keepRow = pass.map((row) => row.includes(true));
  const keepColumn = difference.columns.map((_, c) => pass.some((row) => row[c]));
  const columns = <T>(row: readonly T[]): readonly T[] => row.filter((_, c) => keepColumn[c]);
  const rows = <T>(all: readonly T[]): readonly T[] => all.filter((_, r) => keepRow[r]);
  const onKept = (matrix: Difference['shown']): Difference['shown'] => ({
    ...matrix,
    rows: rows(matrix.rows),
    columns: columns(matrix.columns),
    cells: rows(matrix.cells).map(columns),
  });
  return {
    ...difference,
    rows: rows(difference.rows),
    columns: columns(difference.columns),
    shown: onKept(difference.shown),
    reference: onKept(difference.reference),
    byRow: rows(difference.byRow),
    cells: rows(difference.cells).map(columns),
  };
}

/**
 * The cells by size of their difference, largest first; of equal ones the surer first, then by label, so that the list
 * does not depend on the order of a file. Zero and missing are left out.
 * @param order labels that come first among equals
 */
export function largestDifferences(
  difference: Difference,
  most = 10,
  order: readonly string[] = [],
): readonly DifferenceCell[] {
  const compare = byPair(order);
  return difference.cells
    .flat()
    .filter((cell) => cell.difference !== null && cell.difference !== 0)
    .toSorted(
      (a, b) =>
        clean(Math.abs(b.difference ?? 0)) - clean(Math.abs(a.difference ?? 0)) ||
        clean(a.p ?? 1) - clean(b.p ?? 1) ||
        compare(a, b),
    )
    .slice(0, most);
}
