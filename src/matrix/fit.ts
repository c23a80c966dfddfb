import { BASES, basesOf, type Basis } from './basis.ts';
import type { Matrix, Unit } from './matrix.ts';

const NAMES: Readonly<Record<Unit, string>> = {
  count: 'counts',
  share: 'shares',
  percent: 'percentages',
  hours: 'hours',
  probability: 'probabilities',
};

/** Whether two matrices can be compared: the bases in which they can, and, where there is none, why. */
export interface Fit {
  readonly bases: readonly Basis[];
  /** null when there is a basis; else a sentence that names both units */
  readonly why: string | null;
}

/** A matrix of percentages as shares; any other as it is. */
export const asShares = (matrix: Matrix): Matrix =>
  matrix.unit === 'percent'
    ? {
        ...matrix,
        unit: 'share',
        cells: matrix.cells.map((row) => row.map((cell) => (cell === null ? null : cell / 100))),
      }
    : matrix;

/** What the numbers of a unit are called. */
export const unitName = (unit: Unit): string => NAMES[unit];

/**
 * The bases in which all of several matrices can be set against each other. Percentages and shares are the same thing.
 * Counts, hours and shares meet as shares of a row or of all, but counts and hours never: a share of visits is not a
 * share of time. Probabilities compare with probabilities alone.
 */
export function fitOf(matrices: readonly Matrix[]): Fit {
  const units = new Set(matrices.map((matrix) => asShares(matrix).unit));
  const named = [...new Set(matrices.map((matrix) => unitName(matrix.unit)))].join(' and ');
  if (units.size > 1 && units.has('probability'))
    return {
      bases: [],
      why: `${capital(named)} do not compare: probabilities have no common whole that would make them shares.`,
    };
  if (units.has('count') && units.has('hours'))
    return {
      bases: [],
      why: `${capital(named)} do not compare: a share of visits is not a share of time. If one of them was read wrong, say under “How it was read” what its numbers are.`,
    };
  const bases = BASES.filter(
    (basis) =>
      matrices.every((matrix) => basesOf(matrix).includes(basis)) && (basis !== 'given' || units.size <= 1),
  );
  return { bases, why: null };
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/**
 * Stops a computation in a basis that means nothing for these matrices.
 * @throws RangeError with the reason
 */
export function checkFit(matrices: readonly Matrix[], basis: Basis): void {
  const { bases, why } = fitOf(matrices);
  if (!bases.includes(basis))
    throw new RangeError(why ?? `These matrices cannot be read in the basis “${basis}”.`);
}
