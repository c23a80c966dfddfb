import type { Cell, Matrix } from './matrix.ts';

/** What numbers are expressed as: the unit itself, share of the row, or share of all. */
export type Basis = 'given' | 'row' | 'all';

/** Adds cells, missing ones as nothing. */
export const sumOf = (cells: readonly Cell[]): number =>
  cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0);

/** The bases that mean something for a matrix: probabilities have no common whole. */
export const basesOf = (matrix: Matrix): readonly Basis[] =>
  matrix.unit === 'probability' ? ['given'] : ['given', 'row', 'all'];

/** A matrix's numbers in a basis, with the denominator of each row. Missing stays missing; a row without visits has no shares. */
export function inBasis(
  matrix: Matrix,
  basis: Basis,
): { readonly cells: readonly (readonly Cell[])[]; readonly denominators: readonly number[] } {
  const sums = matrix.cells.map(sumOf);
  const all = sums.reduce((total, sum) => total + sum, 0);
  const denominators = basis === 'all' ? sums.map(() => all) : sums;
  if (basis === 'given') return { cells: matrix.cells, denominators };
  return {
    denominators,
    cells: matrix.cells.map((row, at) => {
      const whole = denominators[at] ?? 0;
      return row.map((cell) => (cell === null || whole === 0 ? null : cell / whole));
    }),
  };
}
