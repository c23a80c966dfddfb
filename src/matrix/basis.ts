import type { Cell, Matrix, Unit } from './matrix.ts';
import { sum } from './sum.ts';

/**
 * What numbers are expressed as: as given (counts, or the unit of the file), share of the row, share of the row without
 * visits to the focus itself, or share of all.
 */
export type Basis = 'given' | 'row' | 'row-off-diagonal' | 'all';

/** All bases, in the order in which they are offered. */
export const BASES: readonly Basis[] = ['given', 'row', 'row-off-diagonal', 'all'];

/** Numbers in a basis; `denominators[r]` is the whole that row r's numbers are parts of, null where there is none. */
export interface Based {
  readonly cells: readonly (readonly Cell[])[];
  readonly denominators: readonly (number | null)[];
}

/** Adds cells, missing ones as nothing. */
export const sumOf = (cells: readonly Cell[]): number => sum(cells.filter((cell) => cell !== null));

/** Whether a matrix holds counts of separate visits: whole numbers, so that intervals and tests mean something. */
export const isCounted = (matrix: Matrix): boolean =>
  matrix.unit === 'count' &&
  matrix.cells.every((row) => row.every((cell) => cell === null || Number.isSafeInteger(cell)));

/** The whole of a unit, where it has one: shares sum to 1, percentages to 100. */
const WHOLE: Readonly<Partial<Record<Unit, number>>> = { share: 1, percent: 100 };

/** Rounded shares need not sum to their whole exactly: this part of it may be off. */
const ROUNDING = 0.006;

/**
 * Whether the numbers are shares of their row: shares or percentages with two or more rows that each sum to the whole.
 * How much each row weighs is then unknown, and nothing can be said about all rows together.
 */
export function isRowShares(matrix: Matrix): boolean {
  const whole = WHOLE[matrix.unit];
  if (whole === undefined) return false;
  const sums = matrix.cells.map(sumOf).filter((one) => one > 0);
  return sums.length > 1 && sums.every((one) => Math.abs(one - whole) <= whole * ROUNDING);
}

/** The bases that mean something for a matrix: probabilities have no common whole, shares of a row no whole of all. */
export function basesOf(matrix: Matrix): readonly Basis[] {
  if (matrix.unit === 'probability') return ['given'];
  return isRowShares(matrix) ? BASES.filter((basis) => basis !== 'all') : BASES;
}

/**
 * A matrix's numbers in a basis, each with its denominator. Missing stays missing; a row without visits has no shares;
 * without the diagonal, a visit to the focus itself is missing and outside the denominator. Numbers as given have the
 * sum of their row beside them, or nothing where they cannot be added.
 */
export function inBasis(matrix: Matrix, basis: Basis): Based {
  const cells =
    basis === 'row-off-diagonal'
      ? matrix.cells.map((row, r) =>
          row.map((cell, c) => (matrix.columns[c] === matrix.rows[r] ? null : cell)),
        )
      : matrix.cells;
  const sums = cells.map(sumOf);
  if (basis === 'given')
    return { cells, denominators: sums.map((one) => (matrix.unit === 'probability' ? null : one)) };
  const all = sum(sums);
  const denominators = basis === 'all' ? sums.map(() => all) : sums;
  return {
    denominators,
    cells: cells.map((row, r) => {
      const whole = denominators[r] ?? 0;
      return row.map((cell) => (cell === null || whole === 0 ? null : cell / whole));
    }),
  };
}
