import { sumOf, type Basis } from './basis.ts';
import { jensenShannon } from './divergence.ts';
import type { Pair2 } from './g-test.ts';
import type { Cell, Matrix, Unit } from './matrix.ts';
import { SMALL_N } from './sample-size.ts';
import { sidesOf, type Side } from './sides.ts';
import { largest, sum } from './sum.ts';
import { judged, type JudgedCell, type Measured, type Part } from './verdict.ts';

/** How two matrices are set against each other. */
export interface DifferenceOptions {
  readonly basis: Basis;
  /** Labels that come first, in this order; the others follow as the matrices give them. */
  readonly order?: readonly string[];
}

/** One focus in two matrices. */
export interface DifferenceRow {
  readonly focus: string;
  /** visits in the shown and in the reference matrix; null without counts, or where the matrix lacks the focus */
  readonly n: readonly [number | null, number | null];
  /** the visits of `n` to phases that both matrices know: what divergence and test are about; null unless both count */
  readonly compared: readonly [number, number] | null;
  /** divergence of the two distributions over what both know, in bits; null where one of them is empty */
  readonly jsd: number | null;
  /** fewer than 30 visits on a side */
  readonly small: boolean;
}

/** One pair of labels in two matrices; see verdict.ts for what is said of counts. */
export type DifferenceCell = JudgedCell;

/** Two measured matrices on one set of labels and one basis. Differences are shown minus reference. */
export interface Difference {
  readonly basis: Basis;
  /** what the numbers are in this basis: shares, or the unit as given */
  readonly unit: Unit;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** both matrices on these rows and columns; what one lacks is missing */
  readonly shown: Matrix;
  readonly reference: Matrix;
  /** both hold counts of visits, so that intervals and tests mean something */
  readonly counted: boolean;
  readonly byRow: readonly DifferenceRow[];
  readonly cells: readonly (readonly DifferenceCell[])[];
  /** all visits of each side, as `n` of a row */
  readonly n: readonly [number | null, number | null];
  /** divergence of the two tables in this basis, each divided by its sum, in bits */
  readonly jsd: number | null;
  /** how many cells were tested: what p is corrected for */
  readonly tested: number;
  /** the largest absolute difference: the scale's end on both sides */
  readonly extent: number;
  /** whether any pair of labels is known to both */
  readonly common: boolean;
}

/**
 * The difference of two measured matrices on the union of their labels. Fast: no random numbers; the tests of rows and of
 * the whole are `differenceTests`. Reordering the rows or columns of an input reorders the result and changes no figure.
 * @throws RangeError when the basis means nothing for the two; `fitOf` tells beforehand
 */
export function differenceOf(
  shown: Matrix,
  reference: Matrix,
  { basis, order = [] }: DifferenceOptions,
): Difference {
  const {
    rows,
    columns,
    sides: [a, b],
  } = sidesOf([shown, reference], basis, order);
  const counted = a.counted && b.counted;
  const { cells, tested } = judged(
    rows.map((focus, r) =>
      columns.map((visited, c): Measured => {
        const [left, right] = [measuredAt(a, r, c), measuredAt(b, r, c)];
        return { focus, visited, shown: left.cell, reference: right.cell, of: [left.part, right.part] };
      }),
    ),
    { counted, basis },
  );
  const whole = (one: Side): number | null =>
    visitsIn(
      one,
      rows.flatMap((_, r) => counting(one.matrix, basis, r)),
    );
  return {
    basis,
    unit: basis === 'given' ? a.matrix.unit : 'share',
    rows,
    columns,
    shown: a.matrix,
    reference: b.matrix,
    counted,
    byRow: rows.map((focus, r) => rowOf(focus, r, basis, a, b)),
    cells,
    n: [whole(a), whole(b)],
    jsd: divergenceOf(a.based.cells.flat(), b.based.cells.flat(), a.matrix.unit),
    tested,
    extent: largest(cells.flat().map((cell) => Math.abs(cell.difference ?? 0))),
    common:
      rows.some((row) => shown.rows.includes(row) && reference.rows.includes(row)) &&
      columns.some((column) => shown.columns.includes(column) && reference.columns.includes(column)),
  };
}

/** A cell in the basis, and the visits behind it. */
const measuredAt = ({ matrix, based }: Side, r: number, c: number): { cell: Cell; part: Part } => ({
  cell: based.cells[r]?.[c] ?? null,
  part: { visits: matrix.cells[r]?.[c] ?? 0, n: based.denominators[r] ?? 0 },
});

/** The cells of row r that count in a basis, as they stand in the file. */
const counting = (matrix: Matrix, basis: Basis, r: number): readonly Cell[] =>
  (matrix.cells[r] ?? []).map((cell, c) =>
    basis === 'row-off-diagonal' && matrix.columns[c] === matrix.rows[r] ? null : cell,
  );

/** The pairs of numbers that both sides know. */
const known = (left: readonly Cell[], right: readonly Cell[]): Pair2[] =>
  left.flatMap((a, at): Pair2[] => {
    const b = right[at] ?? null;
    return a === null || b === null ? [] : [[a, b]];
  });

function divergenceOf(left: readonly Cell[], right: readonly Cell[], unit: Unit): number | null {
  if (unit === 'probability') return null;
  const pairs = known(left, right);
  return jensenShannon(
    pairs.map(([a]) => a),
    pairs.map(([, b]) => b),
  );
}

/** The sum of counts; null where they are no counts or none is known. */
const visitsIn = ({ counted }: Side, cells: readonly Cell[]): number | null =>
  counted && cells.some((cell) => cell !== null) ? sumOf(cells) : null;

function rowOf(focus: string, r: number, basis: Basis, a: Side, b: Side): DifferenceRow {
  const [left, right] = [counting(a.matrix, basis, r), counting(b.matrix, basis, r)];
  const pairs = known(left, right);
  const n = [visitsIn(a, left), visitsIn(b, right)] as const;
  return {
    focus,
    n,
    compared: a.counted && b.counted ? [sum(pairs.map(([x]) => x)), sum(pairs.map(([, y]) => y))] : null,
    jsd: divergenceOf(left, right, a.matrix.unit),
    small: n.some((visits) => visits !== null && visits < SMALL_N),
  };
}

/** For each row the counts that both matrices know, pair by pair: what the tests are about. */
export const comparedCounts = ({ shown, reference, basis }: Difference): readonly (readonly Pair2[])[] =>
  shown.rows.map((_, r) => known(counting(shown, basis, r), counting(reference, basis, r)));
