import { inBasis, sumOf, type Basis } from './basis.ts';
import { fisherExact } from './fisher.ts';
import { holm } from './holm.ts';
import type { Cell, Matrix } from './matrix.ts';
import { onLabels, unionLabels } from './union.ts';
import { wilson } from './wilson.ts';

/** One pair of labels in two matrices. `p` is corrected after Holm and null without counts. */
export interface DifferenceCell {
  readonly focus: string;
  readonly visited: string;
  readonly shown: Cell;
  readonly reference: Cell;
  readonly difference: Cell;
  readonly intervals: readonly [readonly [number, number], readonly [number, number]] | null;
  readonly p: number | null;
}

/** Two measured matrices on one set of labels and one basis. Differences are shown minus reference. */
export interface Difference {
  readonly basis: Basis;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly shown: Matrix;
  readonly reference: Matrix;
  /** visits of each row in the shown and in the reference matrix, null without counts */
  readonly n: readonly (readonly [number, number] | null)[];
  readonly cells: readonly (readonly DifferenceCell[])[];
  /** the largest absolute difference: the scale's end on both sides */
  readonly extent: number;
  readonly common: boolean;
}

const isWhole = (matrix: Matrix): boolean =>
  matrix.unit === 'count' && matrix.cells.flat().every((cell) => cell === null || Number.isInteger(cell));

/**
 * The difference of two measured matrices on the union of their labels.
 * Shares of a row of counts bring an interval a cell and a corrected exact test; anything else brings none.
 * @param order labels that come first, in this order
 */
export function differenceOf(
  shown: Matrix,
  reference: Matrix,
  basis: Basis,
  order: readonly string[] = [],
): Difference {
  const rows = unionLabels([shown.rows, reference.rows], order);
  const columns = unionLabels([shown.columns, reference.columns], order);
  const [a, b] = [onLabels(shown, rows, columns), onLabels(reference, rows, columns)];
  const counted = isWhole(a) && isWhole(b);
  const testable = counted && basis !== 'given';
  const [left, right] = [inBasis(a, basis), inBasis(b, basis)];
  const raw: number[] = [];
  const cells = rows.map((focus, r) =>
    columns.map((visited, c): DifferenceCell => {
      const [mine, theirs] = [left.cells[r]?.[c] ?? null, right.cells[r]?.[c] ?? null];
      const difference = mine === null || theirs === null ? null : mine - theirs;
      const base = { focus, visited, shown: mine, reference: theirs, difference };
      const [n, m] = [left.denominators[r] ?? 0, right.denominators[r] ?? 0];
      if (!testable || difference === null || n === 0 || m === 0)
        return { ...base, intervals: null, p: null };
      const [x, y] = [a.cells[r]?.[c] ?? 0, b.cells[r]?.[c] ?? 0];
      raw.push(fisherExact(x, n, y, m));
      return { ...base, intervals: [wilson(x, n), wilson(y, m)], p: raw.length - 1 };
    }),
  );
  const corrected = holm(raw);
  const final = cells.map((row) =>
    row.map((cell) => (cell.p === null ? cell : { ...cell, p: corrected[cell.p] ?? 1 })),
  );
  return {
    basis,
    rows,
    columns,
    shown: a,
    reference: b,
    n: rows.map((_, r) => (counted ? [sumOf(a.cells[r] ?? []), sumOf(b.cells[r] ?? [])] : null)),
    cells: final,
    extent: Math.max(0, ...final.flat().map((cell) => Math.abs(cell.difference ?? 0))),
    common:
      rows.some((row) => shown.rows.includes(row) && reference.rows.includes(row)) &&
      columns.some((column) => shown.columns.includes(column) && reference.columns.includes(column)),
  };
}

/** The cells by size of their difference, largest first; ties in the order of the table. Zero and missing are left out. */
export function largestDifferences(difference: Difference, most = 10): readonly DifferenceCell[] {
  return difference.cells
    .flat()
    .filter((cell) => cell.difference !== null && cell.difference !== 0)
    .toSorted((a, b) => Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0))
    .slice(0, most);
}
